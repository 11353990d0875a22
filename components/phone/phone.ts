import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import type { PanelModel } from '../panel/panel-model.ts';

interface Props {
  readonly model: PanelModel;
  readonly about: string | undefined;
  readonly onClose: () => void;
}
/** A call on the screen: what draws it is fetched with the first one. */
export const call = signal<{ readonly Pane: FunctionComponent<Props>; readonly about: string | undefined } | null>(
  null,
);

/** Opens the script of the procedure in hand, of the one found in the search, or of one to be chosen. */
export async function openPhone(model: PanelModel): Promise<void> {
  if (call.peek()) return;
  const found = document.querySelector<HTMLElement>('[role=option][aria-selected=true]')?.dataset['procedure'];
  const { PhonePane } = await import('./PhonePane.tsx');
  call.value = { Pane: PhonePane, about: found ?? model.view.peek()?.procedure.id };
}
