// A window of the workbench in which rules are edited; what a test does in it as a clerk would.
import { signal } from '@preact/signals';
import { createLayers } from '../../components/layers/layers-model.ts';
import { createEditor, type Editor } from '../../components/rules/editor-model.ts';
import { type AddKind, addForm } from '../../components/rules/forms/add.ts';
import type { Values } from '../../components/rules/forms/form.ts';
import { rewordForm } from '../../components/rules/forms/reword.ts';
import type { Target } from '../../lib/core/layers/change.ts';
import type { Pack, Procedure } from '../../lib/core/pack.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/schema/settings.ts';
import { TODAY } from './factories.ts';
import { SHIPPED } from './layers.ts';
import { startWorker, type Worker } from './windows.ts';

interface Window {
  readonly editor: Editor;
  readonly settings: { value: Settings };
  readonly pack: () => Pack;
  readonly letter: () => Procedure;
}

/** A window of the workbench; two over one worker share what is kept. */
export async function openWindow(worker: Worker, clerk = '王'): Promise<Window> {
  const client = worker.open();
  const layers = await createLayers(client, SHIPPED);
  const settings = signal({ ...DEFAULT_SETTINGS, clerk });
  const editor = createEditor({ layers, client, settings, today: () => TODAY, newKey: () => crypto.randomUUID() });
  const pack = () => editor.ground().pack;
  const letter = () => pack().procedures.find(each => each.id === 'letter') as Procedure;
  return { editor, settings, pack, letter };
}
/** A worker over the made-up letter. */
export const start = () => startWorker({ loadPack: async () => SHIPPED });

/** Types into the form that is open and saves it. */
export async function save({ editor }: Window, values: Values, why = '所務會議'): Promise<boolean> {
  const form = editor.form.value;
  if (!form) throw new Error('no form is open');
  form.values.value = { ...form.values.value, ...values };
  form.why.value = why;
  return editor.save();
}
/** What is wrong in the form that is open. */
export const faults = ({ editor }: Window) => editor.form.value?.faults.value;
/** Opens the form that adds. */
export function add(window: Window, kind: AddKind, question?: string): void {
  const asked = window.letter().questions.find(each => each.id === question);
  window.editor.open(ground => addForm(ground, window.letter(), kind, asked));
}
/** Chooses one condition. */
export function when({ editor }: Window, fact: string, value: string): void {
  const form = editor.form.value;
  if (form)
    form.when.value = {
      kind: 'group',
      join: 'all',
      not: false,
      parts: [{ kind: 'row', fact, by: 'is', values: [value], number: '' }],
    };
}
/** Opens the form that words otherwise. */
export const reword = ({ editor }: Window, target: Target) => editor.open(ground => rewordForm(ground, target));
