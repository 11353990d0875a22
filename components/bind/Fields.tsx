import type { PanelModel } from '../panel/panel-model.ts';
import { langOf } from '../strings/lang-of.ts';
import { Tag } from '../ui/Tag.tsx';
import type { BindModel } from './bind-model.ts';
import type { Row } from './bind-states.ts';
import { previewOf, questionOf } from './names.ts';
import { bindWords } from './words/words.ts';

const TONES = { sure: 'have', doubtful: 'verify', several: 'verify', absent: 'lack', elsewhere: 'plain' } as const;

/** The fields bound in this system, each as it stands on the page now. */
export function Fields({ model, bind }: { model: PanelModel; bind: BindModel }) {
  const t = bindWords();
  const rows = bind.rows.value;
  return (
    <section class="bind-fields" aria-label={t.fields(rows.length)}>
      <h3>{t.fields(rows.length)}</h3>
      {bind.host.value?.off && <p class="notice">{t.offNow}</p>}
      {rows.length === 0 && <p class="soft">{t.noFields}</p>}
      <ul>
        {rows.map(row => (
          <FieldRow key={row.binding.id} model={model} bind={bind} row={row} />
        ))}
      </ul>
    </section>
  );
}

function FieldRow({ model, bind, row: { binding, name, found } }: { model: PanelModel; bind: BindModel; row: Row }) {
  const t = bindWords();
  const { id, target, reading, trace } = binding;
  const state = found?.state ?? 'elsewhere';
  const view = model.view.value;
  const of = view?.procedure;
  const preview =
    found && state === 'sure'
      ? previewOf(
          model.pack,
          of,
          found.text,
          { target, ...questionOf(model.pack, of, target) },
          reading,
          view?.kase.applied ?? model.today(),
        )
      : undefined;
  const unknown = found && preview?.kind === 'unknown';
  const button = (label: string, run: () => void) => (
    <button type="button" class="small" aria-label={t.ofField(label, name)} onClick={run}>
      {label}
    </button>
  );
  return (
    <li>
      <p>
        <strong lang={langOf(name)}>{name}</strong> <Tag tone={TONES[state]}>{t.states[state]}</Tag>{' '}
        <small>{found?.label || trace.label || t.noLabel}</small>
      </p>
      {preview && <p class="bind-says">{unknown ? t.teach(found.text) : preview.says}</p>}
      {found && found.lost.length > 0 && (
        <p class="soft">{t.lost(found.lost.map(clue => t.clues[clue]).join(t.comma))}</p>
      )}
      <div class="bind-row">
        {state === 'doubtful' && button(t.isIt, () => bind.accept(id))}
        {button(t.repoint, () => bind.point(id))}
        {button(unknown ? t.teachIt : t.changeReading, () => bind.open(id))}
        {button(t.remove, () => void bind.remove(id))}
      </div>
    </li>
  );
}
