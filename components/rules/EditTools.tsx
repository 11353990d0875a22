import { LAYERS, type LayerName, type Target } from '../../lib/core/layers/change.ts';
import type { Procedure, Question } from '../../lib/core/pack.ts';
import { deskStrings } from '../strings/desk.ts';
import { nameOf } from './describe-change.ts';
import type { Editor } from './editor-model.ts';
import { FormView } from './FormView.tsx';
import { type AddKind, addForm } from './forms/add.ts';
import { changeOwnForm } from './forms/change-own.ts';
import { placeOf } from './forms/form.ts';
import { hideForm } from './forms/hide.ts';
import { rewordForm } from './forms/reword.ts';
import { documentForm, slipForm } from './forms/slip.ts';
import { addPlace, type Hidden } from './places.ts';

/** Where changes go, and the way back. */
export function EditBar({ editor, procedure }: { editor: Editor; procedure: Procedure }) {
  const t = deskStrings().editor;
  return (
    <div class="editor-bar">
      <fieldset>
        <legend>{t.layer}</legend>
        {LAYERS.map((layer: LayerName) => (
          <label key={layer}>
            <input
              type="radio"
              name="layer"
              checked={editor.layer.value === layer}
              onChange={() => (editor.layer.value = layer)}
            />
            {t.layers[layer]}
          </label>
        ))}
      </fieldset>
      <button type="button" onClick={() => void editor.undoLast(procedure.id)}>
        {t.undo} <kbd aria-hidden="true">Ctrl Z</kbd>
      </button>
      <button type="button" onClick={() => editor.open(ground => slipForm(ground, 'lead', procedure))}>
        {t.slipLead}
      </button>
      <button type="button" onClick={() => editor.open(ground => slipForm(ground, 'closing', procedure))}>
        {t.slipClosing}
      </button>
      <p class="soft">{t.editHint}</p>
    </div>
  );
}

/** The form, if it is the one open at this place. */
export function OpenForm({ editor, place }: { editor: Editor; place: string }) {
  const form = editor.form.value;
  return form && placeOf(form, editor.ground()) === place ? (
    <FormView key={form.spec.key} editor={editor} form={form} />
  ) : null;
}

interface EntryToolsProps {
  readonly editor: Editor;
  readonly target: Target;
  readonly name: string;
  /** The kind of paper, where the line is one. */
  readonly document?: string | undefined;
}

/** What can be done to a line. */
export function EntryTools({ editor, target, name, document }: EntryToolsProps) {
  const t = deskStrings().editor;
  const tool = (label: string, act: () => void) => (
    <button type="button" class="small" aria-label={t.named(label, name)} onClick={act}>
      {label}
    </button>
  );
  return (
    <span class="editor-tools">
      {changeOwnForm(editor.ground(), target)
        ? tool(t.change, () => editor.open(ground => changeOwnForm(ground, target)))
        : tool(t.reword, () => editor.open(ground => rewordForm(ground, target)))}
      {document !== undefined && tool(t.slipLine, () => editor.open(ground => documentForm(ground, document)))}
      {tool(t.hide, () => editor.open(() => hideForm(target, name)))}
    </span>
  );
}

interface AddProps {
  readonly editor: Editor;
  readonly procedure: Procedure;
  readonly kind: AddKind;
  readonly question?: Question;
  readonly hidden?: readonly Hidden[];
}

/** Adds to a part, and brings back what was hidden of it. */
export function AddTool({ editor, procedure, kind, question, hidden = [] }: AddProps) {
  const t = deskStrings().editor;
  const { shipped, pack, changes } = editor.ground();
  const place = addPlace(kind, procedure.id, question?.id);
  return (
    <div class="editor-add">
      {hidden.map(({ target, origin }) => {
        const name = nameOf(target, { shipped, pack, changes });
        return (
          <p key={target.id}>
            <s>{name}</s> <small>{`${t.hiddenHere}（${origin.change.by}）`}</small>{' '}
            <button
              type="button"
              class="small"
              aria-label={t.named(t.restore, name)}
              onClick={() => void editor.takeBack(origin.change)}
            >
              {t.restore}
            </button>
          </p>
        );
      })}
      <button
        type="button"
        class="small"
        aria-label={question ? t.named(t.adds[kind], question.ask.zh) : undefined}
        onClick={() => editor.open(ground => addForm(ground, procedure, kind, question))}
      >
        ＋ {t.adds[kind]}
      </button>
      <OpenForm editor={editor} place={place} />
    </div>
  );
}
