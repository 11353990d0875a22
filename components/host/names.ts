// What fields of the page and their values are called in the panel.
import { rocShort } from '../../lib/core/days/roc.ts';
import type { Target } from '../../lib/core/host/profile.ts';
import type { Answer, Pack, Procedure, Question } from '../../lib/core/pack.ts';
import { say, strings } from '../strings/strings.ts';
import { hostWords } from './words/words.ts';

/** The question a target answers: in the procedure in hand, or wherever there is one of that name. */
function questionAt(pack: Pack, of: Procedure | undefined, target: Target): Question | undefined {
  return [...(of ? [of] : []), ...pack.procedures]
    .flatMap(({ questions }) => questions)
    .find(({ id }) => target === `answer:${id}`);
}

/** What a field gives, as it is called here. */
export function fieldName(pack: Pack, of: Procedure | undefined, target: Target): string {
  if (target === 'procedure' || target === 'who') return hostWords()[target];
  if (target === 'applied') return strings().applied;
  if (target === 'event') return of?.period ? say().pick(of.period.event) : hostWords().event;
  const question = questionAt(pack, of, target);
  return question ? say().pick(question.ask) : target.slice('answer:'.length);
}

/** A value in words. */
export function valueName(pack: Pack, of: Procedure | undefined, target: Target, value: Answer): string {
  if (target === 'event' || target === 'applied') return rocShort(String(value));
  const option = questionAt(pack, of, target)?.options?.find(({ id }) => id === value);
  return option ? say().pick(option.label) : String(value);
}
