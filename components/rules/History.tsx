import { takenBack } from '../../lib/core/layers/history.ts';
import { switchedOff } from '../policy/managed.ts';
import { deskStrings } from '../strings/desk.ts';
import { Fold } from '../ui/Fold.tsx';
import { describeChange, procedureOfChange, timeOf } from './describe-change.ts';
import type { Editor } from './editor-model.ts';

/** All that was changed, newest first: who, when, why, what; any can be taken back. `procedure`: only what is about it. */
export function History({ editor, procedure }: { editor: Editor; procedure?: string }) {
  const t = deskStrings().editor;
  const { shipped, pack, changes } = editor.ground();
  const gone = takenBack(changes);
  const shown = changes
    .filter(change => procedure === undefined || procedureOfChange(change, changes) === procedure)
    .sort((a, b) => (a.id < b.id ? 1 : -1));
  if (shown.length === 0) return procedure === undefined ? <p class="soft">{t.historyNone}</p> : null;
  return (
    <Fold title={`${t.history}（${shown.length}）`}>
      <ol class="editor-history">
        {shown.map(change => {
          const what = describeChange(change, { shipped, pack, changes });
          const isUndo = change.edit.do === 'undo';
          const isGone = gone.has(change.id);
          return (
            <li key={change.id} data-gone={isGone}>
              <span>{what}</span>
              <small>{t.byWhom(change.by, timeOf(change), change.why)}</small>
              <small>{t.layerNames[change.layer]}</small>
              {isGone && <small>{t.takenBack}</small>}
              {!isUndo && !switchedOff('layers-edit') && (
                <button
                  type="button"
                  class="small"
                  aria-label={t.named(isGone ? t.bringBack : t.takeBack, what)}
                  onClick={() => void (isGone ? editor.bringBack(change) : editor.takeBack(change))}
                >
                  {isGone ? t.bringBack : t.takeBack}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </Fold>
  );
}
