// The largest procedure of a pack, and the case of it that has the most to draw.
import { assess } from '../../../lib/core/assess/assess.ts';
import type { Assessment } from '../../../lib/core/assess/assessment.ts';
import { type Case, newCase } from '../../../lib/core/case.ts';
import type { Answer, Pack, Procedure } from '../../../lib/core/pack.ts';
import { pick, random } from './numbers.ts';

const TODAY = '2026-11-20';
const TRIES = 300;

/** Everything in a procedure that is looked at when it is assessed. */
export function sizeOf({ questions, requirements, outcomes, fees, offers, persons }: Procedure): number {
  const options = questions.reduce((sum, question) => sum + (question.options?.length ?? 0), 0);
  return (
    options + [questions, requirements, outcomes, fees, offers, persons].reduce((sum, list) => sum + list.length, 0)
  );
}

export function largestOf(pack: Pack): Procedure {
  return pack.procedures.reduce((largest, each) => (sizeOf(each) > sizeOf(largest) ? each : largest));
}

/** How much of a case is drawn as lists. */
const drawn = ({ papers, questions }: Assessment): number =>
  papers.length + questions.filter(({ state }) => state === 'answered').length;

/** Of many cases with every question answered, the one with the most papers and questions; it has not ended. */
export function fullestCase(pack: Pack, procedure: Procedure): Case {
  const next = random(procedure.no);
  let fullest: { kase: Case; drawn: number } | undefined;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const kase = answerAll(pack, procedure, next);
    const assessment = assess(pack, procedure, kase);
    if (assessment.ended || drawn(assessment) <= (fullest?.drawn ?? -1)) continue;
    fullest = { kase, drawn: drawn(assessment) };
  }
  if (!fullest) throw new Error(`Every case tried of ${procedure.id} ended early.`);
  return fullest.kase;
}

function answerAll(pack: Pack, procedure: Procedure, next: () => number): Case {
  let kase = newCase(procedure.id, TODAY);
  for (;;) {
    const open = assess(pack, procedure, kase).questions.find(({ state }) => state === 'open');
    if (!open) return kase;
    const { question, options } = open;
    const value = question.type === 'number' ? Math.floor(next() * 60) : pick(options, next).id;
    kase = { ...kase, answers: { ...kase.answers, [question.id]: value } };
  }
}

/** The same case with nothing brought. */
export function allLacking(procedure: Procedure, kase: Case): Case {
  return { ...kase, marks: Object.fromEntries(procedure.requirements.map(({ id }) => [id, 'lack'] as const)) };
}

/** One question of a case whose change, to and fro between two of its options, changes the list most. */
export interface Swing {
  readonly question: string;
  /** The digits of the answer it has and of the other one. */
  readonly digits: readonly [string, string];
  readonly changed: number;
}

/** The answer of a case that changes most of its list when it is changed, without ending the case. */
export function widestSwing(pack: Pack, procedure: Procedure, kase: Case): Swing {
  const now = assess(pack, procedure, kase);
  const swings = now.questions.flatMap(({ question, state, value, options }) => {
    if (state !== 'answered' || question.type !== 'choice') return [];
    const digit = (id: Answer | undefined) => String(options.findIndex(option => option.id === id) + 1);
    return options.slice(0, 9).flatMap((option): Swing[] => {
      const then = assess(pack, procedure, { ...kase, answers: { ...kase.answers, [question.id]: option.id } });
      if (option.id === value || then.ended) return [];
      return [{ question: question.id, digits: [digit(value), digit(option.id)], changed: difference(now, then) }];
    });
  });
  const widest = swings.sort((a, b) => b.changed - a.changed)[0];
  if (!widest || widest.changed === 0) throw new Error(`No answer of ${procedure.id} changes its list.`);
  return widest;
}

function difference(a: Assessment, b: Assessment): number {
  const lines = ({ papers }: Assessment) =>
    new Set(papers.map(({ requirement, state }) => `${requirement.id} ${state}`));
  const [here, there] = [lines(a), lines(b)];
  return [...here].filter(line => !there.has(line)).length + [...there].filter(line => !here.has(line)).length;
}
