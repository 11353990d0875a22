// What the frames of the page beneath said last, and which of it is settled. It is in memory only, and gone with the frame.
import type { KeptHost } from '../../lib/core/host/kept.ts';
import type { Binding } from '../../lib/core/host/profile.ts';
import type { Said } from '../../lib/core/host/take.ts';
import type { FoundField, FromPage } from '../../lib/messaging/host-messages.ts';
import type { HostFrame } from './link.ts';

export type Seen = Extract<FromPage, { host: 'seen' }>;

/** One frame of the page. */
export interface FrameState {
  readonly at: HostFrame;
  /** The profile that holds for it. */
  readonly host: KeptHost | undefined;
  /** What it said last; nothing before it was looked through. */
  readonly seen?: Seen | undefined;
  /** What its fields say, by binding, as far as that is settled. */
  readonly texts: ReadonlyMap<string, string>;
}

/** A frame that is there, and was told nothing of yet. */
export function freshFrame(at: HostFrame, host: KeptHost | undefined): FrameState {
  return { at, host, texts: new Map() };
}

/**
 * A frame after it told something. `settled` is false where one typed field has another text: it is being typed in, and
 * what it said before holds until that has come to rest.
 */
export function afterSeen(frame: FrameState, seen: Seen): { readonly frame: FrameState; readonly settled: boolean } {
  const now = textsOf(seen);
  const changed = [...new Set([...now.keys(), ...frame.texts.keys()])].filter(
    id => now.get(id) !== frame.texts.get(id),
  );
  const [only, ...others] = changed;
  const typed = only !== undefined && others.length === 0 && isTyped(bindingIn(frame, only)) && now.has(only);
  if (frame.seen && typed) return { frame: { ...frame, seen }, settled: false };
  return { frame: { ...frame, seen, texts: now }, settled: true };
}

/** A frame whose fields have come to rest. */
export function atRest(frame: FrameState): FrameState {
  return frame.seen ? { ...frame, texts: textsOf(frame.seen) } : frame;
}

/** A frame of which nothing is known any more but where its fields are. */
export function emptied(frame: FrameState): FrameState {
  const found = frame.seen?.found.map(field => ({ ...field, text: '' })) ?? [];
  return { ...frame, texts: new Map(), ...(frame.seen && { seen: { ...frame.seen, found } }) };
}

/** What all frames say, settled, in the order of their profiles. */
export function saidIn(frames: Iterable<FrameState>): readonly Said[] {
  return [...frames].flatMap(({ host, texts }) =>
    (host?.profile.bindings ?? []).flatMap(binding => {
      const text = texts.get(binding.id);
      return text === undefined ? [] : [{ binding, text }];
    }),
  );
}

/** The binding with this id. */
export function bindingIn({ host }: FrameState, id: string): Binding | undefined {
  return host?.profile.bindings.find(binding => binding.id === id);
}

function textsOf({ found }: Seen): ReadonlyMap<string, string> {
  const sure = (field: FoundField) => field.state === 'sure';
  return new Map(found.filter(sure).map(({ binding, text }) => [binding, text]));
}

function isTyped(binding: Binding | undefined): boolean {
  return binding?.trace.kind === 'field' && /^(?:input|textarea)/.test(binding.trace.tag);
}
