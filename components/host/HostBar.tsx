import { useSignal } from '@preact/signals';
import { binding as pane, toggleBind } from '../bind/bind.ts';
import type { PanelModel } from '../panel/panel-model.ts';
import { switchedOff } from '../policy/managed.ts';
import { HostAsks } from './HostAsks.tsx';
import type { HostModel } from './host-model.ts';
import { fieldName } from './names.ts';
import type { SelfTest } from './self-test.ts';
import { hostWords } from './words/words.ts';

interface Props {
  readonly model: PanelModel;
  readonly host: HostModel;
  readonly onDone: () => void;
}

const SIGNS: Readonly<Record<SelfTest['light'], string>> = { green: '✓', amber: '？', red: '✗', none: '○' };
const FIELDS_ID = 'host-fields';

/** The page beneath: whether its fields are where they were, and what it says beside the case. */
export function HostBar({ model, host, onDone }: Props) {
  const t = hostWords();
  const open = useSignal(false);
  const test = host.test.value;
  const name = host.host.value?.profile.name ?? '';
  const says = saysOf(test);
  return (
    <section class="host" aria-label={t.title}>
      {host.wanted.value !== undefined && (
        <p class="notice host-wanted">
          <span>{t.wanted(name)}</span>
          <button type="button" class="small" onClick={() => void host.allow()}>
            {t.allow}
          </button>
        </p>
      )}
      <div class="host-line" data-light={test.light} hidden={says === ''}>
        <span class="host-light" aria-hidden="true">
          {SIGNS[test.light]}
        </span>
        <span role="status" aria-live="polite">
          {says}
        </span>
        <button
          type="button"
          class="small"
          aria-expanded={open.value}
          aria-controls={FIELDS_ID}
          onClick={() => {
            open.value = !open.value;
          }}
        >
          {open.value ? t.bar.less : t.bar.more}
        </button>
      </div>
      <div id={FIELDS_ID} class="host-fields" hidden={!open.value || says === ''}>
        {open.value && <Fields model={model} host={host} name={name} />}
      </div>
      <HostAsks model={model} host={host} onDone={onDone} />
    </section>
  );
}

/** The self-test in words; nothing where the page has no bound field. */
function saysOf({ light, sure, rows, picture, partly }: SelfTest): string {
  const t = hostWords().bar;
  if (picture) return t.picture;
  const lost = rows.filter(({ state }) => state === 'lost').length;
  const asks = rows.length - lost;
  const parts = [sure.length > 0 && t.sure(sure.length), asks > 0 && t.ask(asks), lost > 0 && t.lost(lost)].filter(
    part => part !== false,
  );
  if (light !== 'none') return [...parts, ...(partly ? [t.partly] : [])].join(t.between);
  return partly ? t.partly : '';
}

/** Opens the pane for pointing, at this field. */
async function pointAgain(model: PanelModel, id: string): Promise<void> {
  if (!pane.peek()) await toggleBind(model);
  pane.peek()?.bind.point(id);
}

/** What is not surely found and why, and the ways out. */
function Fields({ model, host, name }: { model: PanelModel; host: HostModel; name: string }) {
  const t = hostWords();
  const procedure = model.view.value?.procedure;
  const { sure, rows } = host.test.value;
  const names = new Set(sure.map(({ target }) => fieldName(model.pack, procedure, target)));
  return (
    <>
      {sure.length > 0 && <p class="host-sure">{[...names].join(t.listed)}</p>}
      <ul>
        {rows.map(({ binding, state, label, lost }) => (
          <li key={binding.id}>
            <span>
              <strong>{fieldName(model.pack, procedure, binding.target)}</strong> {t.states[state]}
              {label !== '' && <small>{t.nowCalled(label)}</small>}
              {lost.length > 0 && <small>{t.changed(lost.map(clue => t.clues[clue]))}</small>}
            </span>
            {state === 'ask' && (
              <button type="button" class="small" onClick={() => host.accept(binding.id)}>
                {t.accept}
              </button>
            )}
            {!switchedOff('binding') && (
              <button type="button" class="small" onClick={() => void pointAgain(model, binding.id)}>
                {t.point}
              </button>
            )}
          </li>
        ))}
      </ul>
      {host.passing.value && (
        <p class="host-name">
          <span>{t.passing}</span>
          <button type="button" class="small" onClick={() => void host.allow()}>
            {t.allow}
          </button>
        </p>
      )}
      <p class="host-name">
        <span>{name}</span>
        <button type="button" class="small" onClick={() => void host.switchOff()}>
          {t.off}
        </button>
      </p>
    </>
  );
}
