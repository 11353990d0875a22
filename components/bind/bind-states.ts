import type { Binding } from '../../lib/core/host/profile.ts';
import type { FoundField } from '../../lib/messaging/host-messages.ts';

/** Where the pane stands. */
export type Step = 'looking' | 'unbindable' | 'forbidden' | 'permission' | 'fields';
/** A sentence for the clerk; `undo` takes back what it tells of. */
export interface Said {
  readonly text: string;
  readonly tone: 'plain' | 'warn';
  readonly undo?: (() => void) | undefined;
}
/** Pointing at a field: a new one, or that of a binding; `ready` once the page hears it. */
export interface Pointing {
  readonly binding?: string | undefined;
  readonly ready: boolean;
}
/** A bound field as it stands on the page now. */
export interface Row {
  readonly binding: Binding;
  readonly name: string;
  readonly found: FoundField | undefined;
}
