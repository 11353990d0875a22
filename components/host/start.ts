// Fetched where a panel has a page beneath it.
import { effect, signal, untracked } from '@preact/signals';
import type { Client } from '../../lib/messaging/client.ts';
import { beneath } from '../bind/bind.ts';
import { edge } from '../edge/edge-model.ts';
import { focusNext } from '../panel/panel-keys.ts';
import { mayRead, readingRule } from '../policy/managed.ts';
import { SEARCH_ID } from '../search/Search.tsx';
import { belowOf, type PointLink } from './below.ts';
import type { Memory } from './follow.ts';
import { HostBar } from './HostBar.tsx';
import { underneath } from './host.ts';
import { createHost } from './host-model.ts';

interface Parts extends Pick<Parameters<typeof createHost>[0], 'model'> {
  readonly client: Client;
  readonly link: PointLink;
  readonly newId: () => string;
  readonly memory: Memory;
}

/** Follows the page beneath a panel from now on, while the panel is seen, and lets the clerk point in it. */
export function startHost({ model, link, client, newId, memory }: Parts): void {
  const { cover } = model;
  const free = () => !cover.covered.peek() && !isSearching() && !document.querySelector('dialog[open]');
  // Where the keyboard is in the panel already, it goes on in the case; from the page it is never taken.
  const onMoved = () => {
    const at = document.activeElement;
    if (document.hasFocus() && (at === document.body || at?.id === SEARCH_ID)) focusNext(model);
  };
  const host = createHost({ model, link, client, free, onMoved, memory, mayRead });
  beneath.value = { client, below: belowOf(link, host.frameOf), newId };
  const visible = signal(document.visibilityState === 'visible');
  document.addEventListener('visibilitychange', () => {
    visible.value = document.visibilityState === 'visible';
  });
  const isSeen = () => visible.value && edge.value?.shown.value !== false;
  effect(() => host.show(isSeen()));
  let rule = readingRule.peek();
  effect(() => {
    if (readingRule.value === rule) return;
    rule = readingRule.value;
    // What was read under the rule before is let go, and looked at anew.
    untracked(() => {
      host.show(false);
      host.show(isSeen());
    });
  });
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
