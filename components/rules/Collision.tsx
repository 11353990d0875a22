import { originOf } from '../../lib/core/layers/resolve.ts';
import { deskStrings } from '../strings/desk.ts';
import { timeOf } from './describe-change.ts';
import type { Editor } from './editor-model.ts';
import { collisionOf, type Form, type Values } from './forms/form.ts';

/** Told when another window changed the line one is typing about: both texts, and which shall stand. */
export function Collision({ editor, form }: { editor: Editor; form: Form }) {
  const t = deskStrings().editor;
  const collision = collisionOf(form, editor.ground());
  if (!collision) return null;
  if (!collision.now)
    return (
      <p class="editor-collision" role="alert">
        {t.collisionGone}
      </p>
    );
  const { target } = form.spec;
  const last = target && originOf(editor.ground().resolved, target)?.change;
  return (
    <div class="editor-collision" role="alert">
      <p>{last ? t.collision(last.by, timeOf(last)) : t.collisionUndone}</p>
      <dl>
        <Texts title={t.theirs} form={form} values={collision.now} other={form.values.value} />
        <Texts title={t.mine} form={form} values={form.values.value} other={collision.now} />
      </dl>
      <button type="button" onClick={() => editor.choose('mine')}>
        {t.useMine}
      </button>
      <button type="button" onClick={() => editor.choose('theirs')}>
        {t.useTheirs}
      </button>
    </div>
  );
}

function Texts({ title, form, values, other }: { title: string; form: Form; values: Values; other: Values }) {
  const differing = form.spec.fields.filter(({ name }) => (values[name] ?? '') !== (other[name] ?? ''));
  return (
    <>
      <dt>{title}</dt>
      {differing.map(({ name, label }) => (
        <dd key={name}>{`${label}：${values[name] || '—'}`}</dd>
      ))}
    </>
  );
}
