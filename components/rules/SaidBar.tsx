import type { Editor } from './editor-model.ts';

/** What the editor has to say, where it can be seen however far one has scrolled. */
export function SaidBar({ editor }: { editor: Editor }) {
  const said = editor.said.value;
  return (
    <p role="status" class="editor-said-bar" data-tone={said?.tone}>
      {said?.text}
    </p>
  );
}
