// Whether the fields of the page are where they were: what is sure, what is to be confirmed, what is missing.
import type { Binding, Clue } from '../../lib/core/host/profile.ts';
import type { Procedure } from '../../lib/core/pack.ts';
import { bindingIn, type FrameState } from './frames.ts';

/** One bound field that is not surely found. */
export interface FieldTest {
  readonly binding: Binding;
  /** `ask`: one that may be it, `several`: one of several, `lost`: not there, though it should be. */
  readonly state: 'ask' | 'several' | 'lost';
  /** What the field is called on the page now; empty where there is none. */
  readonly label: string;
  /** What no longer holds of how it was known. */
  readonly lost: readonly Clue[];
}

/** How the page stands. */
export interface SelfTest {
  /** Fields that are surely found, in the order of the profile. */
  readonly sure: readonly Binding[];
  readonly rows: readonly FieldTest[];
  /** Nothing on the page can be read: it is a picture. */
  readonly picture: boolean;
  /** Some of the page was too large to be looked through. */
  readonly partly: boolean;
  readonly light: 'green' | 'amber' | 'red' | 'none';
}

/** The self-test over all frames; `met` names fields that were found before, on the same page; a field of a question the procedure in hand does not ask is not missed. */
export function selfTest(
  frames: readonly FrameState[],
  met: ReadonlySet<string>,
  procedure: Procedure | undefined,
): SelfTest {
  const looked = frames.filter(({ seen, host }) => seen && host);
  const fields = looked.flatMap(frame =>
    (frame.seen?.found ?? []).flatMap(field => {
      const binding = bindingIn(frame, field.binding);
      return binding ? [{ frame, field, binding }] : [];
    }),
  );
  const sure = new Set(fields.filter(({ field }) => field.state === 'sure').map(({ binding }) => binding.id));
  const given = new Set(fields.filter(({ binding }) => sure.has(binding.id)).map(({ binding }) => binding.target));
  const rows = new Map<string, FieldTest>();
  for (const { frame, field, binding } of fields) {
    if (sure.has(binding.id) || given.has(binding.target) || !isAsked(binding, procedure)) continue;
    const expected = binding.page === frame.at.path || met.has(metKey(frame, binding.id));
    const state = field.state === 'absent' ? 'lost' : field.state === 'several' ? 'several' : 'ask';
    if (state === 'lost' && (!expected || rows.has(binding.id))) continue;
    rows.set(binding.id, { binding, state, label: field.label, lost: field.lost });
  }
  const all = [...rows.values()];
  const lost = all.some(({ state }) => state === 'lost');
  const held = new Map(fields.map(({ binding }) => [binding.id, binding]));
  const none = sure.size === 0 && all.length === 0;
  return {
    sure: [...held.values()].filter(({ id }) => sure.has(id)),
    rows: all,
    picture: looked.length > 0 && looked.every(({ seen }) => seen?.readable === false),
    partly: looked.some(({ seen }) => seen?.whole === false),
    light: none ? 'none' : lost ? 'red' : all.length > 0 ? 'amber' : 'green',
  };
}

/** How a field met on a page is remembered. */
export function metKey({ at }: FrameState, binding: string): string {
  return `${at.origin}${at.path} ${binding}`;
}

function isAsked({ target }: Binding, procedure: Procedure | undefined): boolean {
  if (!procedure) return true;
  if (target === 'event') return procedure.period !== undefined;
  return !target.startsWith('answer:') || procedure.questions.some(({ id }) => target === `answer:${id}`);
}
