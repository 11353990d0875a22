// How a field that is pointed at will be known again, and how surely.
import type { Sureness, Trace } from '../../core/host/profile.ts';
import { decide } from './decide.ts';
import { describe } from './describe.ts';
import { inputKind } from './dom.ts';
import { votesFor } from './score.ts';
import { labelIn, type Survey, surveyed, type Unit } from './survey.ts';
import { fold } from './text.ts';

/** Looks over the page an element stands in, and at its place there. */
function seen(element: Element): { survey: Survey; unit: Unit } {
  const walk = surveyed(element.ownerDocument);
  for (;;) {
    const { done, value: survey } = walk.next();
    if (!done) continue;
    const kind = inputKind(element) ?? 'text';
    const unit = survey.of.get(element) ?? {
      element,
      kind,
      part: survey.headings.length - 1,
      at: 0,
      index: survey.units.length,
    };
    return { survey, unit };
  }
}

/** How a field is known. */
export function traceOf(element: Element): Trace {
  const { survey, unit } = seen(element);
  return describe(survey, unit);
}

/** How many clues alone would find it again. */
export function surenessOf(element: Element): Sureness {
  const { survey, unit } = seen(element);
  const own = describe(survey, unit);
  const others = survey.units.filter(each => each !== unit);
  const namesakes = others.filter(each => own.label && fold(labelIn(survey, each).text) === fold(own.label));
  const rivals = namesakes.slice(0, 40).map(each => describe(survey, each));
  const votes = [own, ...rivals].map(each => votesFor(own, each, { switched: false }));
  if (decide(own, votes).state !== 'sure') return 'low';
  const alone = (clue: (each: Trace) => string): boolean => {
    const kept = clue(own);
    return kept !== '' && rivals.every(each => clue(each) !== kept);
  };
  const clues = [
    own.label && alone(each => (own.part && each.part) || each.cell.row || 'label'),
    own.names.length > 0 && alone(({ names }) => names.join(' ')),
    // Two headers lead to it.
    own.cell.row && alone(({ cell }) => cell.row),
    alone(({ near }) => near.before + near.after),
    own.part && alone(({ part, place }) => `${part} ${place.at}`),
  ].filter(Boolean).length;
  return clues > 2 ? 'high' : clues > 1 ? 'middle' : 'low';
}
