import { strings } from '../strings/strings.ts';
import { dayTime } from './day-time.ts';
import { sentenceOf } from './noticed.ts';
import type { StoreWatch } from './store-watch.ts';

/** A calm line where something was lost, or a backup is due; nothing otherwise. */
export function StoreNotice({ watch, here }: { watch: StoreWatch; here?: boolean }) {
  const t = strings().backup;
  const state = watch.state.value;
  const unseen = state?.noticed.filter(each => !each.seen) ?? [];
  // Over a case there is room for the worst only; the page of backups tells all.
  const said = unseen
    .flatMap(each => each.items.map(item => ({ key: `${each.id}${item.what}`, item })))
    .sort((a, b) => Number(b.item.lost > b.item.healed) - Number(a.item.lost > a.item.healed));
  const shown = here ? said : said.slice(0, 1);
  if (said.length > 0) {
    return (
      <div class="store-notice" role="status">
        {shown.map(({ key, item }) => (
          <p key={key}>{sentenceOf(item)}</p>
        ))}
        {said.length > shown.length && <p>{t.andMore(said.length - shown.length)}</p>}
        <span>
          <button type="button" class="small" onClick={watch.seen}>
            {t.seen}
          </button>
          {!here && (
            <button type="button" class="small" onClick={watch.show}>
              {t.details}
            </button>
          )}
        </span>
      </div>
    );
  }
  if (!state?.due) return null;
  return (
    <div class="store-notice" role="status">
      <p>{t.overdue(state.lastBackup ? dayTime(state.lastBackup) : '')}</p>
      <span>
        {!here && (
          <button type="button" class="small" onClick={watch.show}>
            {t.overdueNow}
          </button>
        )}
        <button type="button" class="small" onClick={watch.later}>
          {t.overdueLater}
        </button>
      </span>
    </div>
  );
}
