import type { Target } from '../../lib/core/layers/change.ts';
import { originOf } from '../../lib/core/layers/resolve.ts';
import { deskStrings } from '../strings/desk.ts';
import { Tag } from '../ui/Tag.tsx';
import { timeOf } from './describe-change.ts';
import type { Editor } from './editor-model.ts';

/** 本所增列, 本所修改, 個人增列 …: where a line comes from, with who, when and why; nothing where it is as shipped. */
export function Mark({ editor, target }: { editor: Editor; target: Target }) {
  const t = deskStrings().editor;
  const origin = originOf(editor.ground().resolved, target);
  if (!origin) return null;
  const { change, state } = origin;
  return (
    <>
      <Tag tone="have">{t.mark(t.layerNames[change.layer], t.marks[state])}</Tag>
      <small class="rules-whom">{t.byWhom(change.by, timeOf(change), change.why)}</small>
    </>
  );
}
