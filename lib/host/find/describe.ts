// What can be said of a field: the same of one that is pointed at and of one that may be it.
import type { Trace } from '../../core/host/profile.ts';
import { tagOf } from './dom.ts';
import { countKey, headingIn, labelIn, nearIn, type Survey, type Unit } from './survey.ts';
import { columnHeader, rowHeader } from './table.ts';
import { tidy } from './text.ts';

/** Ids that are counted or drawn by lot have digits, or the mark of who made them. */
const MADE = /\d|^:|^(?:ng|ext|el|j_idt)[-_]|^$/i;
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

/** A path of tags and places from the nearest element whose id looks made by people. */
export function pathOf(element: Element): string {
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

/** Everything that is said of something readable, but for its path. */
export function describe(survey: Survey, unit: Unit): Trace {
  unit.trace ??= described(survey, unit);
  return unit.trace;
}

function described(survey: Survey, unit: Unit): Trace {
  const { element, kind, at, part } = unit;
  const tag = tagOf(element);
  const row = rowHeader(element, survey.tables);
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
