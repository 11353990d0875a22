import type { Case, Mark } from '../case.ts';
import type { Assessment, GroupLine, PaperLine } from './assessment.ts';

/** One thing the case wants, as the clerk's marks leave it. `can-look-up`: never asked of the citizen. */
export type SlotState = 'have' | 'verified' | 'can-look-up' | 'missing' | 'mismatch' | 'unchecked';

/** A plainly required paper, or a group of which some suffice. */
export type Slot =
  | { readonly kind: 'paper'; readonly id: string; readonly line: PaperLine; readonly state: SlotState }
  | {
      readonly kind: 'group';
      readonly id: string;
      readonly line: GroupLine;
      readonly state: SlotState;
      /** Members marked as seen or looked up. */
      readonly got: readonly PaperLine[];
    };

export interface Tally {
  readonly slots: readonly Slot[];
  readonly count: Readonly<Record<SlotState, number>>;
  /** Papers that are missing or do not fit: what the slip names. */
  readonly lacking: number;
}

/** The row id under which a group as a whole is marked. */
export function groupRow(id: string): string {
  return `group:${id}`;
}

/** The members of a group that count for sure. */
export function sureMembers(line: GroupLine): readonly PaperLine[] {
  return line.members.filter(member => member.state !== 'depends');
}

/** How the marks leave each required paper and group; papers that hang on open questions are not counted. */
export function tally(assessment: Assessment, marks: Case['marks']): Tally {
  const slots: Slot[] = [];
  for (const line of assessment.papers) {
    if (line.state !== 'required') continue;
    const id = line.requirement.id;
    slots.push({ kind: 'paper', id, line, state: paperState(line, marks[id]) });
  }
  for (const line of assessment.groups) {
    if (line.state === 'any-of') slots.push(groupSlot(line, marks));
  }
  const count = { have: 0, verified: 0, 'can-look-up': 0, missing: 0, mismatch: 0, unchecked: 0 };
  for (const slot of slots) count[slot.state] += 1;
  return { slots, count, lacking: count.missing + count.mismatch };
}

/** A paper the office can look up counts as missing only once the clerk says that was tried and found nothing (mark 不符). */
export function paperState(line: PaperLine, mark: Mark | undefined): SlotState {
  if (mark === 'have') return 'have';
  if (mark === 'lookup' && line.lookup) return 'verified';
  if (mark === 'mismatch') return 'mismatch';
  if (line.lookup) return 'can-look-up';
  return mark === 'lack' ? 'missing' : 'unchecked';
}

/** Members that hang on open questions settle nothing: they may turn out not to count. */
function groupSlot(line: GroupLine, marks: Case['marks']): Slot {
  const id = groupRow(line.group.id);
  const states = sureMembers(line).map(member => ({ member, state: paperState(member, marks[member.requirement.id]) }));
  const got = states.filter(each => each.state === 'have' || each.state === 'verified');
  return {
    kind: 'group',
    id,
    line,
    state: groupState(line, marks[id], states, got),
    got: got.map(each => each.member),
  };
}

function groupState(
  line: GroupLine,
  own: Mark | undefined,
  states: readonly { state: SlotState }[],
  got: readonly { state: SlotState }[],
): SlotState {
  if (own === 'have') return 'have';
  if (got.length >= line.group.min) return got.some(each => each.state === 'verified') ? 'verified' : 'have';
  if (own === 'mismatch') return 'mismatch';
  if (states.filter(each => each.state === 'can-look-up').length + got.length >= line.group.min) return 'can-look-up';
  const closed = states.every(each => each.state === 'missing' || each.state === 'mismatch' || got.includes(each));
  if (own === 'lack' || closed)
    return states.some(each => each.state === 'mismatch') && own !== 'lack' ? 'mismatch' : 'missing';
  return 'unchecked';
}
