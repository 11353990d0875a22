import type { Counts, Differences } from '../../lib/schema/backup.ts';
import { strings } from '../strings/strings.ts';
import type { BackupModel } from './backup-model.ts';
import { dayTime } from './day-time.ts';

/** How a backup differs from this machine, and the choice to take it in. */
export function DifferencesView({ model, differences }: { model: BackupModel; differences: Differences }) {
  const t = strings().backup;
  const { slips, changes, hosts, settings, clashes, lines } = differences;
  const nothing = slips.onlyFile + slips.differs + changes.onlyFile + hosts.onlyFile + settings.length === 0;
  const more = slips.onlyFile + slips.differs - lines.length;
  const row = (name: string, counts: Counts) => (
    <tr>
      <th scope="row">{name}</th>
      <td>{counts.onlyFile}</td>
      <td>{counts.onlyHere}</td>
      <td>{counts.differs}</td>
      <td>{counts.same}</td>
    </tr>
  );
  return (
    <section class="differences" aria-labelledby="differences-title">
      <h2 id="differences-title">{t.differencesOf(dayTime(differences.at))}</h2>
      <div class="table-box">
        <table class="counts">
          <thead>
            <tr>
              <td />
              {[t.onlyFile, t.onlyHere, t.differs, t.same].map(name => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {row(t.slips, slips)}
            {row(t.changes, changes)}
            {row(t.hosts, hosts)}
          </tbody>
        </table>
      </div>
      {lines.length > 0 && (
        <ul>
          {lines.map(line => (
            <li key={`${line.kind}${line.text}${line.at}`}>
              {line.text} <span class="soft">{dayTime(line.at)}</span> {t.lineKinds[line.kind]}
            </li>
          ))}
          {more > 0 && <li>{t.more(more)}</li>}
        </ul>
      )}
      {clashes > 0 && <p>{t.clashes(clashes)}</p>}
      {settings.length > 0 && (
        <label class="backup-settings">
          <input
            type="checkbox"
            checked={model.takeSettings.value}
            onChange={event => (model.takeSettings.value = event.currentTarget.checked)}
          />{' '}
          {t.takeSettings}
          <span class="soft">（{t.settingsDiffer(settings.length)}）</span>
        </label>
      )}
      {nothing && <p>{t.nothingNew}</p>}
      <div class="backup-acts">
        {!nothing && (
          <button
            type="button"
            class="primary"
            disabled={model.busy.value !== null}
            onClick={() => void model.restore()}
          >
            {t.confirm}
          </button>
        )}
        <button type="button" onClick={model.cancel}>
          {t.cancel}
        </button>
      </div>
    </section>
  );
}
