import type { Closing } from '../panel/closing.ts';
import { strings } from '../strings/strings.ts';

/** A calm line before closing time, with the way to put it off. */
export function ClosingLine({ closing }: { closing: Closing }) {
  const t = strings();
  const soon = closing.soon.value;
  return (
    <div role="status" aria-live="polite">
      {soon !== undefined && (
        <p class="notice closing">
          <span>{t.cases.closing(soon)}</span>
          <button type="button" class="small" onClick={closing.delay}>
            {t.cases.delay}
          </button>
        </p>
      )}
    </div>
  );
}
