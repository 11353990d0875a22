import { useSignal } from '@preact/signals';
import type { KeptHost } from '../../lib/core/host/kept.ts';
import type { Pack } from '../../lib/core/pack.ts';
import { switchedOff } from '../policy/managed.ts';
import { deskStrings } from '../strings/desk.ts';
import { langOf } from '../strings/lang-of.ts';
import { HostFields } from './HostFields.tsx';
import { Switches } from './HostList.tsx';
import { HostTestView } from './HostTestView.tsx';
import type { OpenTabs } from './host-test-model.ts';
import type { HostsModel } from './hosts-model.ts';
import { siteText } from './NewsList.tsx';

interface Props {
  readonly model: HostsModel;
  readonly pack: Pack;
  readonly tabs: OpenTabs;
  readonly host: KeptHost;
}

/** One system: its name and sites, whether it is read, and what its fields mean. */
export function HostView({ model, pack, tabs, host }: Props) {
  const t = deskStrings().hosts;
  const { profile, rev, shipped } = host;
  const fixed = switchedOff('binding');
  return (
    <>
      <p>
        <a href="#hosts">‹ {t.back}</a>
      </p>
      <h1 id="hosts-title" lang={langOf(profile.name)}>
        {profile.name}
      </h1>
      <ul class="hosts-sites">
        {profile.sites.map(site => (
          <li key={siteText(site)}>{siteText(site)}</li>
        ))}
      </ul>
      <div class="hosts-acts">
        <Switches model={model} host={host} which="reading" />
        <Switches model={model} host={host} which="marks" />
        <button type="button" onClick={() => void model.give([profile.id])}>
          {t.exportOne}
        </button>
        {(rev > 0 || !shipped) && (
          <button type="button" onClick={() => void model.remove(host)}>
            {shipped ? t.restore : t.remove}
          </button>
        )}
      </div>
      {!fixed && <Rename key={profile.name} model={model} host={host} />}
      {!fixed && <HostTestView key={profile.id} tabs={tabs} pack={pack} host={host} />}
      <HostFields model={model} pack={pack} host={host} fixed={fixed} />
    </>
  );
}

function Rename({ model, host }: { model: HostsModel; host: KeptHost }) {
  const t = deskStrings().hosts;
  const { profile, off, marks } = host;
  const typed = useSignal(profile.name);
  const save = (event: Event) => {
    event.preventDefault();
    const name = typed.value.trim();
    if (name === '' || [...name].length > 60) model.warn(t.nameFault);
    else if (name !== profile.name)
      void model.change(host, { profile: { ...profile, name }, off, marks }, t.renamed(name));
  };
  return (
    <form class="hosts-acts" onSubmit={save}>
      <label>
        {t.rename}{' '}
        <input
          type="text"
          value={typed.value}
          maxLength={60}
          onInput={event => (typed.value = event.currentTarget.value)}
        />
      </label>
      <button type="submit">{t.saveName}</button>
    </form>
  );
}
