// How a field that is pointed at will be known again, and how surely. What finds it stands beside it in the page and is given.
import type { Sureness, Trace } from '../../core/host/profile.ts';
import type { Eyes } from '../eyes.ts';
import { inputKind, MADE, tagOf } from './dom.ts';
import type { Survey, Unit } from './survey.ts';

/** Looks over the page an element stands in, and at its place there. */
function seen({ surveyed }: Eyes, element: Element): { survey: Survey; unit: Unit } {
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
export function traceOf(eyes: Eyes, element: Element): Trace {
  const { survey, unit } = seen(eyes, element);
  return { ...eyes.describe(survey, unit), css: pathOf(element) };
}

/** A path of tags and places from the nearest element whose id looks made by people. */
function pathOf(element: Element): string {
  let path = '';
  let at: Element | null = element;
  for (let level = 0; at && level < 8; level += 1, at = at.parentElement) {
    const tag = tagOf(at);
    if (!/^[a-z][a-z0-9-]{0,30}$/.test(tag)) break;
    const named = level > 0 && /^[\w-]{1,60}$/.test(at.id) && !MADE.test(at.id);
    let place = 1;
    for (let each = at.previousElementSibling; each; each = each.previousElementSibling)
      if (each.localName === at.localName) place += 1;
    const step = named ? `${tag}#${at.id}` : `${tag}:nth-of-type(${place})`;
    const next = path ? `${step} > ${path}` : step;
    if (next.length > 300) break;
    path = next;
    if (named || tag === 'body') break;
  }
  return path;
}

const TELLING = ['names', 'part', 'row', 'before', 'after', 'place'] as const;

/** How many clues alone would find it again. */
export function surenessOf(eyes: Eyes, element: Element): Sureness {
  const { alike, decide, describe, labelIn, votesFor } = eyes;
  const { survey, unit } = seen(eyes, element);
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
