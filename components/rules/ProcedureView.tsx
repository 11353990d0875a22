import { useEffect } from 'preact/hooks';
import { rocShort } from '../../lib/core/days/roc.ts';
import type { Procedure } from '../../lib/core/pack.ts';
import { switchedOff } from '../policy/managed.ts';
import { deskStrings } from '../strings/desk.ts';
import { say, strings } from '../strings/strings.ts';
import { composing } from '../ui/keys.ts';
import { Tag } from '../ui/Tag.tsx';
import type { Bench } from '../workbench/Workbench.tsx';
import { Conflicts } from './Conflicts.tsx';
import { AddTool, EditBar, EntryTools, OpenForm } from './EditTools.tsx';
import { Entries } from './Entries.tsx';
import type { Editor } from './editor-model.ts';
import { placeOf } from './forms/form.ts';
import { History } from './History.tsx';
import { Mark } from './Mark.tsx';
import { hiddenIn, placesOf } from './places.ts';
import { addressOf } from './rules-model.ts';
import { SaidBar } from './SaidBar.tsx';
import { sectionsOf } from './sections/sections.ts';

interface Props {
  readonly bench: Bench;
  readonly editor: Editor;
  readonly procedure: Procedure;
  readonly editing: boolean;
}

/** One procedure, read from top to bottom; while editing each line can be changed where it stands. */
export function ProcedureView({ bench, editor, procedure, editing }: Props) {
  const t = strings();
  const words = deskStrings().editor;
  const today = bench.today();
  const { pack, resolved } = editor.ground();
  const sections = sectionsOf(pack, procedure, today, editing);
  const target = { kind: 'procedure', procedure: procedure.id, id: procedure.id } as const;
  const form = editor.form.value;
  // A form whose line is gone, or is that of the whole procedure, stands at the top.
  const place = form ? placeOf(form, editor.ground()) : undefined;
  const drawn = placesOf(sections, procedure);
  const title = say().pick(procedure.title);
  useUndoKey(editor, procedure.id, editing);
  return (
    <article class="rules-read" aria-labelledby="rules-title">
      <header class="rules-head">
        <a class="rules-back" href="#rules">
          {t.rules.back}
        </a>
        <h1 id="rules-title" tabIndex={-1}>
          {title}
        </h1>
        <span class="soft">{t.categories[procedure.category]}</span>
        {procedure.codes.length > 0 && <Tag tone="plain">{t.rules.code(procedure.codes.join(' '))}</Tag>}
        {procedure.scope === 'local' && <Tag tone="verify">{t.rules.localScope}</Tag>}
        <Mark editor={editor} target={target} />
        <span class="rules-actions">
          <button type="button" onClick={() => print()}>
            {t.rules.print}
          </button>
          <a class="button" href={`handout.html#guide/${procedure.id}`} target="_blank" rel="noopener">
            {t.handout.guide.title}
          </a>
          <a class="button" href={`handout.html#self-check/${procedure.id}`} target="_blank" rel="noopener">
            {t.selfCheck.title}
          </a>
          {switchedOff('layers-edit') ? (
            <span class="soft">{deskStrings().policy.noEditing}</span>
          ) : (
            <a class="button" href={addressOf(procedure.id, !editing)}>
              {editing ? words.done : words.edit}
            </a>
          )}
        </span>
        {editing && <EntryTools editor={editor} target={target} name={title} />}
      </header>
      <Conflicts editor={editor} procedure={procedure.id} />
      {editing && <EditBar editor={editor} procedure={procedure} />}
      {editing && place !== undefined && !drawn.has(place) && <OpenForm editor={editor} place={place} />}
      {procedure.confidence !== 'high' && <p class="rules-doubt">{t.confidence[procedure.confidence]}</p>}
      <p class="soft">{t.rules.inNow(rocShort(today))}</p>
      {sections.map(section => (
        <section key={section.id} class="rules-section" aria-labelledby={`rules-${section.id}`}>
          <h2 id={`rules-${section.id}`}>{section.title}</h2>
          <Entries
            editor={editor}
            pack={pack}
            procedure={procedure}
            entries={section.entries}
            numbered={section.numbered}
            editing={editing}
          />
          {editing && section.adds && (
            <AddTool
              editor={editor}
              procedure={procedure}
              kind={section.adds}
              hidden={hiddenIn(resolved, procedure, section.adds)}
            />
          )}
        </section>
      ))}
      <History editor={editor} procedure={procedure.id} />
      {editing && <SaidBar editor={editor} />}
    </article>
  );
}

/** Ctrl+Z takes back the last change of what is shown, unless one is typing. */
function useUndoKey(editor: Editor, procedure: string, editing: boolean): void {
  useEffect(() => {
    if (!editing) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (composing(event) || typing || event.shiftKey || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      if (event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      void editor.undoLast(procedure);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [editor, procedure, editing]);
}
