import { type Signal, signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import type { Client } from '../../lib/messaging/client.ts';
import type { PanelModel } from '../panel/panel-model.ts';
import { mayRead, switchedOff } from '../policy/managed.ts';
import type { BindModel } from './bind-model.ts';
import type { PageBelow } from './ports.ts';

interface Props {
  readonly model: PanelModel;
  readonly bind: BindModel;
  readonly onClose: () => void;
}
/** What binding works on; nothing where the panel lies over no page. */
interface Beneath {
  readonly client: Client;
  readonly below: PageBelow;
  readonly newId: () => string;
}

/** The page beneath this panel, set when the panel starts. */
export const beneath: Signal<Beneath | null> = signal(null);
/** The pane on the screen: what draws it is fetched when it is first opened. */
export const binding = signal<{ readonly Pane: FunctionComponent<Props>; readonly bind: BindModel } | null>(null);

/** Opens the pane, or closes it. */
export async function toggleBind(model: PanelModel): Promise<void> {
  const under = beneath.peek();
  if (closeBind() || !under || switchedOff('binding')) return;
  const [{ BindPane }, { createBind }] = await Promise.all([import('./BindPane.tsx'), import('./bind-model.ts')]);
  if (binding.peek()) return;
  const procedure = () => model.view.value?.procedure;
  binding.value = { Pane: BindPane, bind: createBind({ ...under, mayBind: mayRead, pack: model.pack, procedure }) };
}

/** One step back: from a field, from pointing, from the pane; whether there was one. */
export function backInBind(): boolean {
  const now = binding.peek();
  return now !== null && (now.bind.back() || closeBind());
}

/** Closes the pane; pointing ends with it. */
export function closeBind(): boolean {
  const now = binding.peek();
  binding.value = null;
  now?.bind.leave();
  return now !== null;
}
