import { useLayoutEffect } from 'preact/hooks';
import { switchedOff } from '../policy/managed.ts';
import type { Bench } from '../workbench/Workbench.tsx';
import type { Editor } from './editor-model.ts';
import { Overview } from './Overview.tsx';
import { ProcedureView } from './ProcedureView.tsx';
import { RulesList } from './RulesList.tsx';
import { showPlace } from './show-place.ts';
import type { TransferModel } from './transfer-model.ts';

interface Props {
  readonly bench: Bench;
  readonly editor: Editor;
  readonly transfer: TransferModel;
  readonly at: string;
}

/** The rules: all procedures beside the one that is read. `at` is the procedure's id in the address, and `at/` a place in it. */
export function RulesPane({ bench, editor, transfer, at }: Props) {
  const [id = '', mode, place = ''] = at.split('/');
  const { pack, resolved } = editor.ground();
  const procedure = pack.procedures.find(each => each.id === id);
  // A form belongs to what it was opened over; what was typed in it is there when it is opened again.
  useLayoutEffect(() => editor.close, [editor, id, mode]);
  // A procedure opened is read from its beginning, and a screen reader begins there too.
  useLayoutEffect(() => {
    if (!procedure) return;
    scrollTo(0, 0);
    document.getElementById('rules-title')?.focus();
  }, [procedure?.id]);
  // What a finding leads to.
  useLayoutEffect(() => {
    if (procedure && mode === 'at') showPlace(decodeURIComponent(place));
  }, [procedure?.id, mode, place]);
  return (
    <div class="rules" data-chosen={at !== ''}>
      <RulesList pack={pack} chosen={id} resolved={resolved} />
      {procedure ? (
        <ProcedureView
          bench={bench}
          editor={editor}
          procedure={procedure}
          editing={mode === 'edit' && !switchedOff('layers-edit')}
        />
      ) : (
        <Overview editor={editor} transfer={transfer} gone={id} />
      )}
    </div>
  );
}
