// Two versions of the rules, held side by side over every case of every procedure: not what is written otherwise, but what becomes otherwise of whom.
import { procedureOf } from '../assess/assess.ts';
import type { Answers } from '../conditions/interview.ts';
import type { Pack, Procedure, Question, Text } from '../pack.ts';
import { NONE, TooManyCases } from '../proof/diagram.ts';
import { type Space, spaceOf } from '../proof/space.ts';
import { daysOf, daysOfAll } from '../proof/spans.ts';
import { walkOf } from '../proof/walk.ts';
import { foundIn, groupsOf, type Version } from './found.ts';
import { askedIn, type Joint, jointOf } from './joint.ts';
import { type Change, groupText, type Span, spansOfDays } from './says.ts';
import { whereOf } from './where.ts';
import { wordingOf } from './wording.ts';

/** Equal differences, with the cases they are the differences of. */
export interface ChangeGroup {
  readonly says: Text;
  readonly changes: readonly Change[];
  readonly count: number;
  /** Cases under the answers named; more than `count` where no short sentence names just these. */
  readonly of: number;
  readonly days: readonly Span[];
  readonly example: Answers;
}
/** What becomes otherwise in one procedure. */
export interface ProcedureDiff {
  readonly id: string;
  readonly title: Text;
  /** `too-tangled`: what is written differs, but the cases are too many to be walked. */
  readonly kind: 'same' | 'changed' | 'new' | 'gone' | 'too-tangled';
  /** Combinations of answers on any day, and how many of them have another result on some day. */
  readonly cases: number;
  readonly changed: number;
  readonly groups: readonly ChangeGroup[];
  /** Questions that one version asks in cases in which the other does not. */
  readonly questions: readonly {
    readonly id: string;
    readonly ask: Text;
    readonly kind: 'new' | 'gone';
    readonly cases: number;
  }[];
  /** Texts worded otherwise. */
  readonly wording: number;
}

/** One procedure in two packs; in one of them only, it is new or gone. */
export function diffProcedure(before: Pack, after: Pack, id: string): ProcedureDiff {
  const [old, now] = [before, after].map(pack => procedureOf(pack, id));
  const { title } = (now ?? old) as Procedure;
  const bare = { id, title, changed: 0, groups: [], questions: [], wording: 0 };
  try {
    if (!old || !now) {
      const cases = countOf((now ?? old) as Procedure);
      return { ...bare, kind: now ? 'new' : 'gone', cases };
    }
    const wording = wordingOf(old, now);
    if (same(before, after, old, now)) return { ...bare, kind: 'same', cases: countOf(now), wording };
    return compared({ pack: before, procedure: old }, { pack: after, procedure: now }, wording);
  } catch (error) {
    if (!(error instanceof TooManyCases)) throw error;
    return { ...bare, kind: 'too-tangled', cases: 0 };
  }
}

/** Combinations of answers to a procedure, on any day. */
function countOf(procedure: Procedure): number {
  const space = spaceOf([procedure]);
  return space.count(space.some(daysOf(procedure).map(day => walkOf(procedure, day, space).cases)));
}

/** Whether two versions are written alike, with all they share with other procedures. */
function same(before: Pack, after: Pack, old: Procedure, now: Procedure): boolean {
  const written = (pack: Pack, procedure: Procedure) => {
    const { fees, period } = procedure;
    const items = fees.map(each => pack.fees[each.item]);
    const waivers = items.flatMap(item => (item?.waivers ?? []).map(each => pack.waivers[each]));
    return JSON.stringify([procedure, items, waivers, pack.offences[period?.late ?? '']]);
  };
  return written(before, old) === written(after, now);
}

function compared(before: Version, after: Version, wording: number): ProcedureDiff {
  const space = spaceOf([before.procedure, after.procedure]);
  const days = daysOfAll([before, after]);
  const joints = days.map(day => jointOf(before.procedure, after.procedure, day, space));
  const found = new Map(joints.map(joint => [joint.day, foundIn(joint, before, after)]));
  const questions = questionsOf(before.procedure, after.procedure);
  const all = space.some(joints.map(each => each.cases));
  const changed = space.some([...found.values()].flat().map(each => each.cases));
  const groups = groupsOf(found).map(({ cases, among, days: some, changes }) => {
    const where = whereOf(space, among, cases, questions);
    const count = space.count(cases);
    const spans = spansOfDays(days, some);
    const says = groupText(where, spans, changes, count, questions);
    return { says, changes, count, of: where.of, days: spans, example: space.example(cases) as Answers };
  });
  const asked = questions.flatMap(question => askedOtherwise(space, joints, question));
  return {
    id: after.procedure.id,
    title: after.procedure.title,
    kind: changed === NONE && asked.length === 0 ? 'same' : 'changed',
    cases: space.count(all),
    changed: space.count(changed),
    groups,
    questions: asked,
    wording,
  };
}

/** The questions of both versions, as now where both have them, with the options of both. */
function questionsOf(before: Procedure, after: Procedure): readonly Question[] {
  const old = new Map(before.questions.map(each => [each.id, each]));
  const merged = after.questions.map(question => {
    const { options = [] } = question;
    const gone = (old.get(question.id)?.options ?? []).filter(each => options.every(({ id }) => id !== each.id));
    return { ...question, options: [...options, ...gone] };
  });
  const now = new Set(after.questions.map(each => each.id));
  return [...merged, ...before.questions.filter(each => !now.has(each.id))];
}

function askedOtherwise(space: Space, joints: readonly Joint[], { id, ask }: Question): ProcedureDiff['questions'] {
  const only = (one: 'before' | 'after', other: 'before' | 'after') =>
    space.count(
      space.some(
        joints.map(joint => space.and(joint.both, space.without(askedIn(joint[one], id), askedIn(joint[other], id)))),
      ),
    );
  return [
    { id, ask, kind: 'new' as const, cases: only('after', 'before') },
    { id, ask, kind: 'gone' as const, cases: only('before', 'after') },
  ].filter(each => each.cases > 0);
}
