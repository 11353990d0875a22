// What can be said of a field: the same of one that is pointed at and of one that may be it.
import type { Trace } from '../../core/host/profile.ts';
import { MADE, tagOf } from './dom.ts';
import { countKey, headingIn, labelIn, nearIn, rowIn, type Survey, type Unit } from './survey.ts';
import { columnHeader } from './table.ts';
import { tidy } from './text.ts';

const PLAIN = /^[^\s"'<>{}]{2,60}$/;
const DATA = /^data-(?:field|name|test|testid|test-id|key|prop|bind|label)$/;

/** Names that look made by people, the likeliest to stay first. */
export function namesOf(element: Element): string[] {
  const names: string[] = [];
  const add = (key: string, value: string | null): void => {
    if (value && PLAIN.test(value) && names.length < 8) names.push(`${key}=${value}`);
  };
  if (!element.hasAttributes()) return names;
  // Servers put the names of their parts before it.
  const last = (value: string | null) => value?.split(/[$:]/).at(-1) ?? null;
  const name = last(element.getAttribute('name'));
  if (name && !/\d{3}|^j_idt/.test(name)) add('name', name);
  const id = last(element.id);
  if (id && !MADE.test(id)) add('id', id);
  for (const { name: key, value } of element.attributes) if (DATA.test(key) && !/\d{3}/.test(value)) add(key, value);
  const spoken = (key: string) => tidy(element.getAttribute(key) ?? '').replaceAll(/\s/g, '');
  if (!/\d{3}/.test(spoken('aria-label'))) add('aria', spoken('aria-label'));
  add('placeholder', spoken('placeholder'));
  return names;
}

/** Everything that is said of something readable, but for its path. */
export function describe(survey: Survey, unit: Unit): Trace {
  unit.trace ??= described(survey, unit);
  return unit.trace;
}

function described(survey: Survey, unit: Unit): Trace {
  const { element, kind, at, part } = unit;
  const tag = tagOf(element);
  const row = rowIn(survey, unit);
  return {
    kind,
    tag: tag === 'input' ? `input:${(element as HTMLInputElement).type}` : tag,
    label: labelIn(survey, unit).text,
    names: namesOf(element),
    part: headingIn(survey, unit),
    place: { at, of: survey.counts.get(countKey(part, kind)) ?? at },
    cell: { column: columnHeader(element, survey.tables).column, row },
    near: nearIn(survey, unit),
    css: '',
  };
}
