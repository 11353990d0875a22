import { answersOf } from '../assess/assess.ts';
import { billOf } from '../assess/bill.ts';
import type { Case } from '../case.ts';
import { evaluate, type Truth } from '../conditions/condition.ts';
import { ENDING, interview } from '../conditions/interview.ts';
import { type Condition, type Dated, inForce, type Pack, type Procedure, type Text } from '../pack.ts';
import { both } from '../phrases/paper/told.ts';
import { amountOf } from './amount.ts';

/** Something beside papers that follows from the answers: somebody who must come or sign, a fee, the end of the case. */
export interface Hanging {
  readonly id: string;
  readonly use: 'person' | 'fee' | 'end';
  readonly text: Text;
  readonly why: Truth;
}

/** The persons, fees and endings that hold for sure, or may still hold, in a case. */
export function hangingOf(pack: Pack, procedure: Procedure, kase: Case): readonly Hanging[] {
  const day = kase.applied;
  const { facts } = interview(procedure, answersOf(procedure, kase), day);
  const rows = <T extends Dated & { readonly when?: Condition | undefined }>(
    use: Hanging['use'],
    entries: readonly T[],
    textOf: (entry: T) => Text,
  ) =>
    entries.flatMap((entry, index): Hanging[] => {
      const why = evaluate(entry.when, facts);
      if (why.value === 'no' || !inForce(entry, day)) return [];
      return [{ id: `${use} ${index}`, use, text: textOf(entry), why }];
    });
  const endings = procedure.outcomes.map(each => (ENDING.has(each.kind) ? each : { ...each, when: NEVER }));
  const fees = billOf(pack, procedure, kase, facts).lines.filter(
    line => line.state === 'due' || line.state === 'depends',
  );
  return [
    ...rows('person', procedure.persons, ({ who, does }) => both(say => say.person(say.pick(who), does))),
    ...fees.map(
      (line): Hanging => ({
        id: `fee ${line.fee.item}`,
        use: 'fee',
        text: both(say => say.feeOf(say.pick(line.item.name), say.pick(amountOf(line)))),
        why: line.why,
      }),
    ),
    ...rows('end', endings, outcome => outcome.says),
  ];
}

const NEVER: Condition = { any: [] };
