import type { Words } from '../../lib/core/layers/change.ts';
import type { Conflict } from '../../lib/core/layers/draft.ts';
import { switchedOff } from '../policy/managed.ts';
import { deskStrings } from '../strings/desk.ts';
import { say } from '../strings/strings.ts';
import { describeChange, procedureOfChange, timeOf } from './describe-change.ts';
import type { Editor } from './editor-model.ts';

/** Where the shipped rules and the office's changes no longer fit: each is told, never settled silently. `procedure`: only what is about it. */
export function Conflicts({ editor, procedure }: { editor: Editor; procedure?: string }) {
  const t = deskStrings().transfer;
  const { shipped, pack, changes, resolved } = editor.ground();
  const shown = resolved.conflicts.filter(
    ({ change }) => procedure === undefined || procedureOfChange(change, changes) === procedure,
  );
  if (shown.length === 0) return null;
  return (
    <section class="rules-section" aria-labelledby="conflicts-title">
      <h2 id="conflicts-title">{t.conflicts(shown.length)}</h2>
      <ul class="rules-entries">
        {shown.map(conflict => (
          <li key={`${conflict.kind}${conflict.change.id}`}>
            <ConflictView
              editor={editor}
              conflict={conflict}
              what={describeChange(conflict.change, { shipped, pack, changes })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ConflictView({ editor, conflict, what }: { editor: Editor; conflict: Conflict; what: string }) {
  const t = deskStrings().transfer;
  const { change, kind } = conflict;
  const { edit } = change;
  const moved = kind === 'moved' && (edit.do === 'reword' || edit.do === 'hide');
  const settle = (whose: 'own' | 'new') => void editor.settle(conflict, whose);
  return (
    <>
      <div class="rules-name">
        <span>{what}</span>
        <small>{deskStrings().editor.byWhom(change.by, timeOf(change), change.why)}</small>
      </div>
      <p>{t.kinds[kind](conflict.what ?? '')}</p>
      {moved && (
        <dl class="editor-three">
          <dt>{t.was}</dt>
          <dd>{textOf(edit.was)}</dd>
          <dt>{t.now}</dt>
          <dd>{textOf(conflict.now ?? null)}</dd>
          {edit.do === 'reword' && <dt>{t.own}</dt>}
          {edit.do === 'reword' && <dd>{textOf(edit.to)}</dd>}
        </dl>
      )}
      {!switchedOff('layers-edit') && (
        <div class="editor-actions">
          {moved && (
            <button type="button" onClick={() => settle('own')}>
              {edit.do === 'hide' ? t.keepHidden : t.keepOwn}
            </button>
          )}
          <button type="button" onClick={() => settle('new')}>
            {moved ? (edit.do === 'hide' ? t.showAgain : t.takeNew) : t.drop}
          </button>
        </div>
      )}
    </>
  );
}

function textOf(words: Words | null): string {
  return words === null ? '—' : typeof words === 'string' ? words : say().pick(words);
}
