import type { Text } from '../pack.ts';
import { onScreen } from '../phrases/phrases.ts';
import type { Assessment } from './assessment.ts';
import type { Tally } from './tally.ts';

/** The one thing a clerk must see first. `ask` colours any of the open kinds: a supervisor is to be asked. */
export type VerdictKind = 'stop' | 'redirect' | 'not-needed' | 'questions' | 'missing' | 'unchecked' | 'can-finish';

export interface Verdict {
  readonly kind: VerdictKind;
  /** Papers complete or not, this case goes to a supervisor. */
  readonly referUp: boolean;
  /** The result alone: 「尚缺 2 件，可當場查證 1 件」. */
  readonly result: Text;
  /** The facts that made it so: 「受委託人、國外出生、逾 11 日」; empty where nothing is out of the ordinary. */
  readonly facts: Text;
  /** Both as one whole sentence. */
  readonly says: Text;
}

/** The verdict of a case with its facts echoed: 「受委託人、國外出生、逾 11 日：尚缺 2 件，可當場查證 1 件」. */
export function verdictOf(assessment: Assessment, counted: Tally): Verdict {
  const { ended, asks, next } = assessment;
  const referUp = asks.length > 0;
  if (ended) {
    const kind = ended.outcome.kind as 'stop' | 'redirect' | 'not-needed';
    const result = onScreen(say => say.verdictEnded(kind, say.pick(ended.outcome.says)));
    return { kind, referUp: false, result, facts: { zh: '', en: '' }, says: result };
  }
  const kind: VerdictKind =
    next.length > 0
      ? 'questions'
      : counted.lacking > 0
        ? 'missing'
        : counted.count.unchecked > 0
          ? 'unchecked'
          : 'can-finish';
  const echoes = echoesOf(assessment);
  const late = assessment.period.kind === 'counted' && assessment.period.counted.sure ? assessment.period.late : 0;
  const facts = onScreen(say => say.verdictFacts(echoes.map(say.pick), late));
  const result = onScreen(say =>
    say.verdictResult({
      questions: next.length,
      lacking: counted.lacking,
      lookups: counted.count['can-look-up'],
      unchecked: counted.count.unchecked,
      referUp,
    }),
  );
  return { kind, referUp, result, facts, says: onScreen(say => say.verdictWhole(say.pick(facts), say.pick(result))) };
}

function echoesOf(assessment: Assessment): Text[] {
  return assessment.questions.flatMap(state => {
    if (state.state !== 'answered') return [];
    const echo = state.question.options?.find(option => option.id === state.value)?.echo;
    return echo ? [echo] : [];
  });
}
