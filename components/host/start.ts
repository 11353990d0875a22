// Fetched where a panel has a page beneath it.
import { effect, signal } from '@preact/signals';
import { edge } from '../edge/edge-model.ts';
import { focusNext } from '../panel/panel-keys.ts';
import { SEARCH_ID } from '../search/Search.tsx';
import { HostBar } from './HostBar.tsx';
import { underneath } from './host.ts';
import { createHost } from './host-model.ts';

/** Follows the page beneath a panel from now on, while the panel is seen. */
export function startHost(parts: Pick<Parameters<typeof createHost>[0], 'model' | 'link' | 'client'>): void {
  const { cover } = parts.model;
  const free = () => !cover.covered.peek() && !isSearching() && !document.querySelector('dialog[open]');
  // Where the keyboard is in the panel already, it goes on in the case; from the page it is never taken.
  const onMoved = () => {
    const at = document.activeElement;
    if (document.hasFocus() && (at === document.body || at?.id === SEARCH_ID)) focusNext(parts.model);
  };
  const host = createHost({ ...parts, free, onMoved });
  const visible = signal(document.visibilityState === 'visible');
  document.addEventListener('visibilitychange', () => {
    visible.value = document.visibilityState === 'visible';
  });
  effect(() => host.show(visible.value && edge.value?.shown.value !== false));
  effect(() => {
    if (!cover.covered.value) host.retry();
  });
  for (const event of ['input', 'keyup', 'close'] as const) document.addEventListener(event, host.retry, true);
  underneath.value = { Bar: HostBar, host };
}

/** Whether something stands in the search: a case that opened now would be in the way. */
function isSearching(): boolean {
  const search = document.getElementById(SEARCH_ID);
  return search instanceof HTMLInputElement && search.value !== '';
}
