import { useSignal } from '@preact/signals';
import type { Change } from '../../lib/core/layers/change.ts';
import { DiffResult } from '../diff/DiffResult.tsx';
import { NewsList } from '../hosts/NewsList.tsx';
import { policyNow, switchedOff } from '../policy/managed.ts';
import { deskStrings } from '../strings/desk.ts';
import { describeChange, timeOf } from './describe-change.ts';
import type { Editor } from './editor-model.ts';
import type { Problem, Transfer, TransferModel } from './transfer-model.ts';

/** Out to a file and in again; what a file would change is shown before it is taken in. */
export function TransferView({ editor, model }: { editor: Editor; model: TransferModel }) {
  const t = deskStrings().transfer;
  const personal = useSignal(false);
  const hosts = useSignal(true);
  const state = model.state.value;
  return (
    <section class="rules-section" aria-labelledby="transfer-title">
      <h2 id="transfer-title">{t.title}</h2>
      <p class="soft">{t.intro}</p>
      <LayersPlace />
      <div class="editor-actions">
        <button type="button" onClick={() => void model.save(personal.value, hosts.value)}>
          {t.save}
        </button>
        <label>
          <input
            type="checkbox"
            checked={personal.value}
            onChange={event => (personal.value = event.currentTarget.checked)}
          />
          {t.withPersonal}
        </label>
        <label>
          <input
            type="checkbox"
            checked={hosts.value}
            onChange={event => (hosts.value = event.currentTarget.checked)}
          />
          {t.withHosts}
        </label>
        {!switchedOff('layers-import') && (
          <button type="button" onClick={() => void model.choose()}>
            {t.open}
          </button>
        )}
      </div>
      <p role="status" class={state.kind === 'fault' ? 'fault' : 'editor-said'}>
        {state.kind === 'idle' || state.kind === 'fault' ? state.said : ''}
      </p>
      {state.kind === 'refused' && <Problems name={state.name} problems={state.problems} />}
      {state.kind === 'read' && <Differences editor={editor} model={model} read={state} />}
    </section>
  );
}

/** Where the office's file is got from, as whoever manages this machine says. */
function LayersPlace() {
  const t = deskStrings().policy;
  const { layersPlace } = policyNow();
  if (!layersPlace || switchedOff('layers-import')) return null;
  return (
    <p>
      {t.place}：<strong>{layersPlace}</strong> <span class="soft">{t.placeHint}</span>
    </p>
  );
}

/** Every reason why a file was refused. */
export function Problems({ name, problems }: { name: string; problems: readonly Problem[] }) {
  const t = deskStrings().transfer;
  return (
    <div role="alert">
      <p class="fault">{t.refused(name)}</p>
      <ul>
        {problems.map(({ kind, change, host, place, what, line }) => (
          <li key={`${kind}${change}${host}${place}${what}${line}`}>
            {(change ?? host ?? line) !== undefined && t.at(change, place ?? '', line, host)}
            {t.problems[kind](what ?? '')}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Differences(props: { editor: Editor; model: TransferModel; read: Extract<Transfer, { kind: 'read' }> }) {
  const { editor, model, read } = props;
  const t = deskStrings().transfer;
  const { shipped, pack, changes } = editor.ground();
  const names = { shipped, pack, changes: [...changes, ...read.changes] };
  const line = (change: Change) => `${describeChange(change, names)}（${change.by}，${timeOf(change)}：${change.why}）`;
  const { added, met, undone, known } = read.comparison;
  return (
    <section class="editor-form" aria-labelledby="transfer-differences">
      <h3 id="transfer-differences">{t.differences(read.name)}</h3>
      <p class="soft">{t.from(read.from.office, read.from.made, read.from.pack)}</p>
      {added.length > 0 && <h4>{t.added(added.length)}</h4>}
      <ul>
        {added.map(change => (
          <li key={change.id}>{line(change)}</li>
        ))}
      </ul>
      {met.length > 0 && <h4>{t.met(met.length)}</h4>}
      <ul>
        {met.map(({ incoming, current, holds }) => (
          <li key={incoming.id}>{t.metLine(line(current), line(incoming), holds === 'incoming')}</li>
        ))}
      </ul>
      {undone.length > 0 && <h4>{t.undone(undone.length)}</h4>}
      <ul>
        {undone.map(change => (
          <li key={change.id}>{line(change)}</li>
        ))}
      </ul>
      <NewsList news={read.hosts} heading="h4" />
      {known.length > 0 && <p class="soft">{t.known(known.length)}</p>}
      <h4>{t.outcome}</h4>
      <DiffResult model={model.preview} heading="h5" />
      <div class="editor-actions">
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
