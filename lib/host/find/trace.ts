// How a field that is pointed at will be known again, and how surely.
import type { Sureness, Trace } from '../../core/host/profile.ts';
import { decide } from './decide.ts';
import { describe, pathOf } from './describe.ts';
import { inputKind } from './dom.ts';
import { votesFor } from './score.ts';
import { labelIn, type Survey, surveyed, type Unit } from './survey.ts';
import { alike } from './text.ts';

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
  return { ...describe(survey, unit), css: pathOf(element) };
}

const TELLING = ['names', 'part', 'row', 'before', 'after', 'place'] as const;

/** How many clues alone would find it again. */
export function surenessOf(element: Element): Sureness {
  const { survey, unit } = seen(element);
  const own = describe(survey, unit);
  const namesakes = survey.units.filter(each => each !== unit && alike(own.label, labelIn(survey, each).text) > 0);
  const [first, ...rivals] = [own, ...namesakes.slice(0, 40).map(each => describe(survey, each))].map(each =>
    votesFor(own, each, {}),
  );
  if (!first || decide(own, [first, ...rivals]).state !== 'sure') return 'low';
  const count =
    TELLING.filter(clue => first[clue] === 2 && rivals.every(each => each[clue] < 2)).length + (own.label ? 1 : 0);
  return count > 2 ? 'high' : count > 1 ? 'middle' : 'low';
}
