import type { KeptHost } from '../../lib/core/host/kept.ts';
import { dayTime } from '../backup/day-time.ts';
import { switchedOff } from '../policy/managed.ts';
import { Problems } from '../rules/TransferView.tsx';
import { deskStrings } from '../strings/desk.ts';
import { langOf } from '../strings/lang-of.ts';
import type { HostsModel, Incoming } from './hosts-model.ts';
import { NewsList, siteText } from './NewsList.tsx';

/** All systems, and files out and in. */
export function HostList({ model, hosts }: { model: HostsModel; hosts: readonly KeptHost[] }) {
  const t = deskStrings().hosts;
  const chosen = hosts.map(each => each.profile.id).filter(id => model.chosen.value.has(id));
  const columns = [t.columns.choose, t.columns.name, t.columns.sites, t.columns.fields, t.columns.from];
  const last = [t.columns.reading, t.columns.marks, t.columns.at];
  return (
    <>
      <h1 id="hosts-title">{t.title}</h1>
      <p class="soft">{t.intro}</p>
      {model.damaged.value > 0 && <p class="fault">{t.damaged(model.damaged.value)}</p>}
      <div class="hosts-acts">
        {!switchedOff('binding') && (
          <button type="button" onClick={() => void model.choose()}>
            {t.open}
          </button>
        )}
        {hosts.length > 0 && (
          <>
            <button type="button" disabled={chosen.length === 0} onClick={() => void model.give(chosen)}>
              {t.exportChosen(chosen.length)}
            </button>
            <button type="button" onClick={() => void model.give(hosts.map(each => each.profile.id))}>
              {t.exportAll}
            </button>
          </>
        )}
      </div>
      {model.incoming.value && <Coming model={model} incoming={model.incoming.value} />}
      {hosts.length > 0 && (
        <div class="table-box">
          <table class="slips hosts-table">
            <thead>
              <tr>
                {[...columns, ...last].map(name => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {hosts.map(host => (
                <HostRow key={host.profile.id} model={model} host={host} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function HostRow({ model, host }: { model: HostsModel; host: KeptHost }) {
  const t = deskStrings().hosts;
  const { id, name, sites, bindings } = host.profile;
  const choose = (on: boolean) => {
    const others = [...model.chosen.value].filter(each => each !== id);
    model.chosen.value = new Set(on ? [...others, id] : others);
  };
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          aria-label={t.chooseOne(name)}
          checked={model.chosen.value.has(id)}
          onChange={event => choose(event.currentTarget.checked)}
        />
      </td>
      <th scope="row">
        <a href={`#hosts/${id}`} lang={langOf(name)}>
          {name}
        </a>
      </th>
      <td class="hosts-sites">{sites.map(siteText).join('、')}</td>
      <td>{t.fieldsOf(bindings.length)}</td>
      <td>{host.shipped ? (host.rev > 0 ? t.edited : t.shipped) : t.own}</td>
      <td>
        <Switches model={model} host={host} which="reading" />
      </td>
      <td>
        <Switches model={model} host={host} which="marks" />
      </td>
      <td>{host.at ? dayTime(host.at) : t.never}</td>
    </tr>
  );
}

/** Whether a system's pages are read, or its fields outlined. */
export function Switches({ model, host, which }: { model: HostsModel; host: KeptHost; which: 'reading' | 'marks' }) {
  const t = deskStrings().hosts;
  const { profile, off, marks } = host;
  const { name } = profile;
  const reading = which === 'reading';
  const on = reading ? !off : marks;
  const turn = () =>
    reading
      ? model.change(host, { profile, off: !off, marks }, off ? t.switchedOn(name) : t.switchedOff(name))
      : model.change(host, { profile, off, marks: !marks }, marks ? t.marksGone(name) : t.marksBack(name));
  return (
    <label class="hosts-switch">
      <input
        type="checkbox"
        aria-label={reading ? t.readingOf(name) : t.marksOf(name)}
        checked={on}
        disabled={switchedOff('binding')}
        onChange={event => {
          // As it is until it is saved.
          event.currentTarget.checked = on;
          void turn();
        }}
      />{' '}
      {reading ? (on ? t.on : t.off) : on ? t.marksOn : t.marksOff}
    </label>
  );
}

function Coming({ model, incoming }: { model: HostsModel; incoming: Incoming }) {
  const t = deskStrings().hosts;
  if (incoming.kind === 'refused') return <Problems name={incoming.name} problems={incoming.problems} />;
  return (
    <section class="editor-form" aria-labelledby="hosts-preview">
      <h2 id="hosts-preview">{t.preview(incoming.name)}</h2>
      <p class="soft">{t.from(incoming.from.office, incoming.from.made)}</p>
      <NewsList news={incoming.news} heading="h3" />
      <div class="hosts-acts">
        <button type="button" class="primary" onClick={() => void model.accept()}>
          {t.accept}
        </button>
        <button type="button" onClick={model.cancel}>
          {t.decline}
        </button>
      </div>
    </section>
  );
}
