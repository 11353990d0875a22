import { useEffect } from 'preact/hooks';
import type { Pack } from '../../lib/core/pack.ts';
import { deskStrings } from '../strings/desk.ts';
import { HostList } from './HostList.tsx';
import { HostView } from './HostView.tsx';
import type { OpenTabs } from './host-test-model.ts';
import type { HostsModel } from './hosts-model.ts';

interface Props {
  readonly model: HostsModel;
  readonly pack: Pack;
  readonly tabs: OpenTabs;
  readonly at: string;
}

/** The systems the panel knows: all of them, or the one the address names. */
export function Hosts({ model, pack, tabs, at }: Props) {
  const t = deskStrings().hosts;
  const hosts = model.hosts.value;
  const host = hosts?.find(each => each.profile.id === at);
  // Where one was removed, its page is left.
  useEffect(() => {
    if (at && hosts && !host) location.hash = 'hosts';
  }, [at, hosts, host]);
  return (
    <section class="hosts" aria-labelledby="hosts-title">
      {host ? (
        <HostView model={model} pack={pack} tabs={tabs} host={host} />
      ) : (
        <HostList model={model} hosts={hosts ?? []} />
      )}
      <SaidLine model={model} />
      {!host && hosts?.every(each => each.shipped) && (
        <div class="hosts-empty">
          <p>{t.empty}</p>
          <ol>
            {t.begin.map(step => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p>{t.emptyImport}</p>
        </div>
      )}
    </section>
  );
}

/** What was done, with what takes it back; it stays in sight however far one has scrolled. */
function SaidLine({ model }: { model: HostsModel }) {
  const said = model.said.value;
  return (
    <p class="hosts-said" role={said?.tone === 'fault' ? 'alert' : 'status'} data-tone={said?.tone}>
      {said?.text}{' '}
      {said?.undo && (
        <button type="button" class="small" onClick={() => void said.undo?.()}>
          {deskStrings().hosts.undo}
        </button>
      )}
    </p>
  );
}
