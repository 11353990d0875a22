// What the host page's fields give a case. The clerk's own answer always wins: it is never overwritten, and what the
// page says beside it is offered only when that changes after it was last taken or declined.
import { answersOf, assess } from '../assess/assess.ts';
import type { Case } from '../case.ts';
import { accepts, interview } from '../conditions/interview.ts';
import type { Answer, Day, Pack, Procedure, Question } from '../pack.ts';
import type { PageKey } from './from-page.ts';
import type { Binding } from './profile.ts';
import { type Read, readAnswer, readDay } from './reading.ts';

/** A field that was surely found, and its text. */
export interface Said {
  readonly binding: Binding;
  readonly text: string;
}

/** Values to choose from: one that the page has now, or several where its fields contradict one another. */
export interface Offer {
  readonly key: PageKey;
  readonly values: readonly Answer[];
}
/** A field whose text makes the case late, by so many days, or contradictory. */
export type Remark = { readonly binding: string } & (
  | { readonly tone: 'late'; readonly days: number }
  | { readonly tone: 'odd' }
);
export interface Taken {
  /** The case with what was taken; the very same where that is nothing. */
  readonly kase: Case;
  readonly offers: readonly Offer[];
  /** Texts that are not understood, of questions that are open. */
  readonly unknown: readonly Said[];
  readonly remarks: readonly Remark[];
}

interface Fact {
  readonly said: Said;
  readonly read: Read;
}

/** A case with what the page's fields say, as far as it fits; `today` is the day of application nobody chose. Taken again, nothing changes. */
export function takeIn(pack: Pack, procedure: Procedure, before: Case, said: readonly Said[], today: Day): Taken {
  let kase = before;
  const offers: Offer[] = [];
  const unknown: Said[] = [];
  const facts: Fact[] = [];
  const put = (key: PageKey, own: Answer | undefined, given: readonly Fact[], fits: (value: Answer) => boolean) => {
    facts.push(...given);
    const values = valuesOf(given).filter(fits);
    const next = decided(values, own, kase.page?.[key]);
    if (next.kind === 'offer') offers.push({ key, values });
    if (next.kind === 'take' || next.kind === 'note') kase = withValue(kase, key, next.value, next.kind === 'take');
  };
  const of = (target: PageKey, read: (each: Said) => Read) =>
    said.filter(({ binding }) => binding.target === target).map(each => ({ said: each, read: read(each) }));

  const dayOf = (target: 'event' | 'applied') =>
    of(target, ({ text, binding }) => readDay(text, binding.reading, target));
  const chosen = kase.applied === today && kase.page?.['applied'] === undefined ? undefined : kase.applied;
  put('applied', chosen, dayOf('applied'), () => true);
  if (procedure.period) put('event', kase.event, dayOf('event'), () => true);
  for (const question of procedure.questions) {
    const key = `answer:${question.id}` as const;
    if (!said.some(({ binding }) => binding.target === key)) continue;
    const answers = answersOf(procedure, kase);
    const state = interview(procedure, answers, kase.applied).questions.find(each => each.question === question);
    // What is not asked now, or not yet, is no fact of this case.
    if (state?.state !== 'open' && state?.state !== 'answered') continue;
    const { options } = state;
    const given = answersIn(said, question, { procedure, pack, applied: kase.applied });
    put(key, answers[question.id], given, value => accepts(question, options, value));
    if (state.state === 'open' && valuesOf(given).length === 0)
      unknown.push(...given.filter(({ read }) => read.kind === 'unknown').map(each => each.said));
  }
  return { kase, offers, unknown, remarks: remarksOn(pack, procedure, kase, facts) };
}

/** A case in which an offered value was chosen: it is what the page said last. */
export function accepted(kase: Case, key: PageKey, value: Answer): Case {
  return withValue(kase, key, value, true);
}

/** A case in which what the page says now was declined. */
export function declined(kase: Case, { key, values }: Offer): Case {
  return values[0] === undefined ? kase : withValue(kase, key, values[0], false);
}

function answersIn(
  said: readonly Said[],
  question: Question,
  on: { procedure: Procedure; pack: Pack; applied: Day },
): readonly Fact[] {
  return said
    .filter(({ binding }) => binding.target === `answer:${question.id}`)
    .map(each => ({ said: each, read: readAnswer(each.text, each.binding.reading, { question, ...on }) }));
}

function valuesOf(facts: readonly Fact[]): readonly Answer[] {
  return [...new Set(facts.flatMap(({ read }) => (read.kind === 'value' ? [read.value] : [])))];
}

/** `note`: remembered as what the page said last, with nothing taken. */
type Decided = { readonly kind: 'take' | 'note'; readonly value: Answer } | { readonly kind: 'offer' | 'nothing' };

/** What to do with the values a page gives, beside the case's own and what the page said last. */
function decided(values: readonly Answer[], own: Answer | undefined, last: Answer | undefined): Decided {
  const [value] = values;
  if (value === undefined || (last !== undefined && values.includes(last))) return { kind: 'nothing' };
  if (own !== undefined && values.includes(own)) return { kind: 'note', value: own };
  if (last !== undefined) return { kind: 'offer' };
  if (own !== undefined) return { kind: 'note', value };
  return values.length === 1 ? { kind: 'take', value } : { kind: 'offer' };
}

function withValue(kase: Case, key: PageKey, value: Answer, taken: boolean): Case {
  const page = { ...kase.page, [key]: value };
  if (!taken) return { ...kase, page };
  return key === 'event' || key === 'applied'
    ? { ...kase, page, [key]: value }
    : { ...kase, page, answers: { ...kase.answers, [key.slice('answer:'.length)]: value } };
}

function remarksOn(pack: Pack, procedure: Procedure, kase: Case, facts: readonly Fact[]): readonly Remark[] {
  const odd = facts.filter(({ read }) => read.kind === 'odd').map(({ said }) => said.binding.id);
  const { period } = assess(pack, procedure, kase);
  const event = facts
    .filter(({ said, read }) => said.binding.target === 'event' && read.kind === 'value' && read.value === kase.event)
    .map(({ said }) => said.binding.id);
  const after = period.kind === 'event-after-application' ? event : [];
  const late = period.kind === 'counted' && period.counted.sure && period.late > 0 ? period.late : 0;
  return [
    ...[...new Set([...odd, ...after])].map((binding): Remark => ({ binding, tone: 'odd' })),
    ...(late > 0 ? [...new Set(event)] : []).map((binding): Remark => ({ binding, tone: 'late', days: late })),
  ];
}
