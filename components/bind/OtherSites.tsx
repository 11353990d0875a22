import type { BindModel } from './bind-model.ts';
import { bindWords } from './words/words.ts';

/** Other sites within the page, each to be allowed only if it is wanted. */
export function OtherSites({ bind }: { bind: BindModel }) {
  const t = bindWords();
  const others = bind.others.value;
  if (others.length === 0) return null;
  return (
    <section class="bind-others" aria-label={t.frames}>
      <h3>{t.frames}</h3>
      <p class="soft">{t.framesHint}</p>
      <ul>
        {others.map(({ origin, allowed }) => {
          const host = origin.replace(/^https?:\/\//, '');
          return (
            <li key={origin} class="bind-row">
              {allowed ? (
                <span>
                  {host} <small>{t.frameAllowed}</small>
                </span>
              ) : (
                <button type="button" class="small" onClick={() => void bind.allow(origin)}>
                  {t.allowFrame(host)}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
