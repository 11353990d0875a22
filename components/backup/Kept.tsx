import { rocShort } from '../../lib/core/days/roc.ts';
import type { StoreState } from '../../lib/schema/noticed.ts';
import { switchedOff } from '../policy/managed.ts';
import { strings } from '../strings/strings.ts';
import type { BackupModel } from './backup-model.ts';
import { dayTime } from './day-time.ts';
import { sentenceOf } from './noticed.ts';

/** What was noticed amiss, the snapshots in the database, and databases left whole. */
export function Kept({ model, state }: { model: BackupModel; state: StoreState }) {
  const t = strings().backup;
  const busy = model.busy.value !== null;
  return (
    <>
      <h2>{t.noticed}</h2>
      <p class="soft">{t.noticedText}</p>
      {state.noticed.length === 0 && <p>{t.noticedNone}</p>}
      <ul>
        {state.noticed.toReversed().flatMap(each =>
          each.items.map(item => (
            <li key={`${each.id}${item.what}`}>
              <span class="soft">{dayTime(each.at)}</span> {sentenceOf(item)}
            </li>
          )),
        )}
      </ul>
      <button type="button" disabled={busy} onClick={() => void model.check()}>
        {t.checkNow}
      </button>
      <h2>{t.snapshots}</h2>
      <p class="soft">{t.snapshotsText}</p>
      {state.snapshots.length === 0 && <p>{t.noSnapshots}</p>}
      <ul>
        {state.snapshots.map(({ id, at, facts }) => {
          const name = id.startsWith('before:') ? t.beforeUpdate(id.slice(7)) : rocShort(id.slice(4));
          return (
            <li key={id}>
              {name} <span class="soft">{`${at.slice(11, 16)}，${t.snapshotFacts(facts)}`}</span>{' '}
              {!switchedOff('backup-restore') && (
                <button
                  type="button"
                  class="small"
                  disabled={busy}
                  aria-label={`${t.compareWith} ${name}`}
                  onClick={() => void model.compareSnapshot(id)}
                >
                  {t.compareWith}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {state.old.length > 0 && (
        <>
          <h2>{t.old}</h2>
          <p class="soft">{t.oldText}</p>
          <ul>
            {state.old.map(generation => (
              <li key={generation}>
                {t.oldName(generation)}{' '}
                <button
                  type="button"
                  class="small"
                  disabled={busy}
                  aria-label={`${t.exportOld} ${t.oldName(generation)}`}
                  onClick={() => void model.exportOld(generation)}
                >
                  {t.exportOld}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
