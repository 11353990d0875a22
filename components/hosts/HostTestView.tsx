import { useEffect, useMemo } from 'preact/hooks';
import { hostAllowed } from '../../lib/core/host/allowed.ts';
import type { KeptHost } from '../../lib/core/host/kept.ts';
import type { Pack } from '../../lib/core/pack.ts';
import { bindWords } from '../bind/words/words.ts';
import { policyNow } from '../policy/managed.ts';
import { deskStrings } from '../strings/desk.ts';
import { langOf } from '../strings/lang-of.ts';
import { fieldName, targetNamed } from './HostFields.tsx';
import { createHostTest, type HostTest, type OpenTabs, type Tested, type Testing } from './host-test-model.ts';

interface Props {
  readonly tabs: OpenTabs;
  readonly pack: Pack;
  readonly host: KeptHost;
}

/** Whether the fields of a system are found on a tab that is open now. */
export function HostTestView({ tabs, pack, host }: Props) {
  const t = deskStrings().hosts.test;
  const mayRead = (origin: string) => hostAllowed(origin, policyNow()) === 'allowed';
  const origins = [...new Set(host.profile.sites.map(({ origin }) => origin))].filter(mayRead).join(' ');
  const test = useMemo(() => createHostTest(tabs, origins.split(' '), mayRead), [tabs, origins]);
  useEffect(() => void (origins && test.look()), [test, origins]);
  const state = test.state.value;
  if (!origins) return <p>{bindWords().forbidden(host.profile.sites[0]?.origin ?? '')}</p>;
  return (
    <>
      <h2>{t.title}</h2>
      <p class="soft">{t.intro}</p>
      {state.kind === 'asking' ? (
        <>
          <p>{t.askWhy}</p>
          <div class="hosts-acts">
            <button type="button" onClick={() => void test.allow()}>
              {t.ask}
            </button>
          </div>
        </>
      ) : (
        <Tabs test={test} host={host} />
      )}
      <p role="status" class={bad(state) ? 'fault' : undefined}>
        {said(state)}
      </p>
      {state.kind === 'done' && <Result pack={pack} fields={state.fields} />}
    </>
  );
}

function Tabs({ test, host }: { test: HostTest; host: KeptHost }) {
  const t = deskStrings().hosts.test;
  const busy = test.state.value.kind === 'running' || test.state.value.kind === 'looking';
  const tabs = test.tabs.value;
  return (
    <>
      {tabs.length === 0 && !busy && <p>{t.none}</p>}
      <div class="hosts-acts">
        {tabs.map(tab => (
          <button key={tab.id} type="button" disabled={busy} onClick={() => void test.run(tab, host)}>
            {t.run(tab.title || `${tab.origin}${tab.path}`)}
          </button>
        ))}
        <button type="button" class="small" disabled={busy} onClick={() => void test.look()}>
          {t.again}
        </button>
      </div>
    </>
  );
}

function bad(state: Testing): boolean {
  return (state.kind === 'asking' && state.refused) || (state.kind === 'tabs' && state.failed);
}

function said(state: Testing): string {
  const t = deskStrings().hosts.test;
  if (state.kind === 'running') return t.running;
  if (state.kind === 'asking') return state.refused ? t.refused : '';
  if (state.kind === 'tabs') return state.failed ? t.failed : '';
  if (state.kind !== 'done') return '';
  const count = (...kinds: readonly Tested['state'][]) =>
    state.fields.filter(each => kinds.includes(each.state)).length;
  const { picture, partly } = state.result;
  const summary = t.summary(state.title, count('sure'), count('ask', 'several'), count('lost'));
  return [summary, picture && t.unreadable, partly && t.tooLarge].filter(Boolean).join(' ');
}

const SAYS = { sure: 'sure', ask: 'doubtful', several: 'several', lost: 'absent', elsewhere: 'elsewhere' } as const;
const SIGNS = { sure: '✓', ask: '?', several: '?', lost: '✗', elsewhere: '–' } as const;

function Result({ pack, fields }: { pack: Pack; fields: readonly Tested[] }) {
  const t = deskStrings().hosts.test;
  const order = Object.keys(SAYS).reverse();
  const sorted = [...fields].sort((a, b) => rank(order, a) - rank(order, b));
  return (
    <div class="table-box">
      <table class="slips hosts-test">
        <thead>
          <tr>
            {[t.columns.field, t.columns.result, t.columns.changed].map(name => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map(field => (
            <tr key={field.binding.id} data-state={field.state}>
              <th scope="row">
                {targetNamed(pack, field.binding)}{' '}
                <span class="soft" lang={langOf(fieldName(field.binding))}>
                  {fieldName(field.binding)}
                </span>
              </th>
              <td>
                {SIGNS[field.state]} {bindWords().states[SAYS[field.state]]}
              </td>
              <td>{notesOf(field)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What is missing comes first, what is on another page last. */
function rank(order: readonly string[], { state }: Tested): number {
  return state === 'elsewhere' ? order.length : order.indexOf(state);
}

function notesOf({ binding, state, label, lost }: Tested): string {
  const t = deskStrings().hosts.test;
  const b = bindWords();
  if (state === 'elsewhere') return '';
  const changed = lost.map(clue => b.clues[clue]).join(b.comma);
  const notes = [
    state === 'several' && t.several,
    label !== '' && label !== binding.trace.label && t.nowCalled(label),
    changed !== '' && b.lost(changed),
    state !== 'sure' && t.heal,
  ];
  return notes.filter(Boolean).join(b.comma === '、' ? '；' : '; ');
}
