import { useSignal } from '@preact/signals';
import type { SlipRow } from '../../lib/schema/slip.ts';
import { strings } from '../strings/strings.ts';

interface Props {
  readonly slip: SlipRow;
  readonly onShow: () => void;
  readonly onVoid: (reason: string) => Promise<void>;
}

/** Print again, or void with a reason; the row and its number stay. */
export function SlipActions({ slip, onShow, onVoid }: Props) {
  const t = strings();
  const asking = useSignal(false);
  const reason = useSignal('');
  const fault = useSignal('');
  const ask = (whether: boolean) => {
    asking.value = whether;
    fault.value = '';
  };
  const confirm = async (event: Event) => {
    event.preventDefault();
    if (reason.value.trim() === '') {
      fault.value = t.voidNeedsReason;
      return;
    }
    ask(false);
    await onVoid(reason.value.trim());
  };
  return (
    <div class="slip-actions">
      <button
        type="button"
        class="small"
        onClick={onShow}
        aria-label={`${slip.printed > 0 ? t.reprint : t.print} ${slip.text}`}
      >
        {slip.printed > 0 ? t.reprint : t.print}
      </button>
      {!slip.voided && !asking.value && (
        <button type="button" class="small" onClick={() => ask(true)} aria-label={`${t.voidIt} ${slip.text}`}>
          {t.voidIt}
        </button>
      )}
      {asking.value && (
        <form class="void-form" onSubmit={event => void confirm(event)}>
          <label>
            {t.voidReason}
            <input
              type="text"
              maxLength={200}
              value={reason.value}
              aria-invalid={fault.value !== ''}
              ref={input => input?.focus()}
              onInput={event => (reason.value = event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="small">
            {t.voidConfirm}
          </button>
          <button type="button" class="small" onClick={() => ask(false)}>
            {t.cancel}
          </button>
          {fault.value && (
            <p class="fault" role="alert">
              {fault.value}
            </p>
          )}
        </form>
      )}
    </div>
  );
}
