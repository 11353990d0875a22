// One walk over a page: everything that could be read, in order, and the headings between. Open shadow roots are part of the page.
import type { Trace } from '../../core/host/profile.ts';
import {
  FIELDS,
  inputKind,
  isPutAway,
  isTitle,
  type Kind,
  MUTE,
  NAMING,
  serves,
  tagOf,
  textIn,
  WIDGET,
} from './dom.ts';
import { type Label, labelOf } from './label.ts';
import { createTables, rowHeader, type Tables } from './table.ts';
import { tidy } from './text.ts';

export interface Unit {
  readonly element: Element;
  readonly kind: Kind;
  /** Which heading it comes after, by number. */
  readonly part: number;
  /** Its place in the page, and among those of its kind in its part, from one. */
  readonly index: number;
  readonly at: number;
  label?: Label;
  row?: string;
  trace?: Trace;
}

export interface Survey {
  readonly units: Unit[];
  readonly of: Map<Element, Unit>;
  readonly headings: Element[];
  /** How many of a kind there are in a part. */
  readonly counts: Map<string, number>;
  readonly roots: (Document | ShadowRoot)[];
  readonly tables: Tables;
  whole: boolean;
}

const MOST_NODES = 120_000;
const MOST_UNITS = 20_000;
const SLICE = 400;
/** A text that says nothing, but perhaps that a field must be filled in. */
const NOTHING = /^[\s*＊✱※]*$/;
const OWN_TITLES = /^(?:legend|caption|summary)$/;
const EMPTY_TEXT = /^(?:td|dd|output)$/;

export const countKey = (part: number, kind: Kind): string => `${part} ${kind}`;

/** Walks over a page, giving way after every few hundred nodes. */
export function* surveyed(page: Document | ShadowRoot): Generator<void, Survey> {
  const survey: Survey = {
    units: [],
    of: new Map(),
    headings: [],
    counts: new Map(),
    roots: [page],
    tables: createTables(),
    whole: true,
  };
  // Nodes still to be seen, the next one last; what stands after one within a naming element names too.
  const ahead: Node[] = [];
  const naming: boolean[] = [];
  const later = (node: Node | null, isNaming: boolean): void => {
    if (!node) return;
    ahead.push(node);
    naming.push(isNaming);
  };
  later(page.firstChild, false);
  for (let seen = 1; ahead.length > 0; seen += 1) {
    if (seen % SLICE === 0) yield;
    if (seen > MOST_NODES || survey.units.length > MOST_UNITS) {
      survey.whole = false;
      break;
    }
    const node = ahead.pop() as Node;
    const names = naming.pop() ?? false;
    later(node.nextSibling, names);
    if (node.nodeType === 3) {
      const parent = node.parentElement;
      const said = (node as Text).substringData(0, 400);
      if (parent && !names && !survey.of.has(parent) && !NOTHING.test(said)) noteText(survey, parent);
      continue;
    }
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    const tag = tagOf(element);
    if (MUTE.test(tag) || isPutAway(element)) continue;
    const kind = inputKind(element);
    if (kind) {
      if (kind === 'choice' ? isRepeated(element, survey) : serves(element)) continue;
      note(survey, element, kind);
      continue;
    }
    if (NAMING.test(tag) && isTitle(element)) survey.headings.push(element);
    if (!names && !element.firstElementChild && isEmptyText(element, tag)) noteText(survey, element);
    later(element.firstChild, names || NAMING.test(tag) || isWidget(element));
    const root = element.shadowRoot;
    if (root) {
      survey.roots.push(root);
      later(root.firstChild, names);
    }
  }
  return survey;
}

/** What a widget shows is the text of its field, and no field of its own. */
const isWidget = (element: Element): boolean =>
  /^(?:div|span)$/.test(element.localName) && WIDGET.test(element.className) && !!element.querySelector(FIELDS);

/** An element that would show a text if there were one. */
const isEmptyText = (element: Element, tag: string): boolean =>
  EMPTY_TEXT.test(tag) ||
  (!element.firstChild &&
    /^(?:span|div|p|b|strong|em|bdi)$/.test(tag) &&
    (element.id !== '' || (element.previousElementSibling !== null && !/icon|arrow|mark/i.test(element.className))));

/** A text with a colon at its end names what comes after. */
const isNaming = (element: Element): boolean => {
  const { lastChild } = element;
  return lastChild?.nodeType === 3 && /[:：]\s*$/.test((lastChild as Text).data.slice(-9));
};

function noteText(survey: Survey, element: Element): void {
  if (isTitle(element) && textIn(element, 41).length <= 40) survey.headings.push(element);
  else if (!isNaming(element)) note(survey, element, 'text');
}

function note({ units, of, headings, counts }: Survey, element: Element, kind: Kind): void {
  const part = headings.length - 1;
  const at = (counts.get(countKey(part, kind)) ?? 0) + 1;
  counts.set(countKey(part, kind), at);
  const unit = { element, kind, part, at, index: units.length };
  units.push(unit);
  of.set(element, unit);
}

/** Whether a button or box belongs to the choice that was seen last. */
function isRepeated(element: Element, { units }: Survey): boolean {
  const { name, type, form } = element as HTMLInputElement;
  const last = units.slice(-12).findLast(({ kind }) => kind !== 'text')?.element as HTMLInputElement | undefined;
  return name !== '' && last?.name === name && last.type === type && last.form === form;
}

/** What something readable is called, found out once. */
export function labelIn({ tables }: Survey, unit: Unit): Label {
  unit.label ??= labelOf(unit.element, unit.kind, tables);
  return unit.label;
}

/** The header of the row it stands in, found out once. */
export function rowIn({ tables }: Survey, unit: Unit): string {
  unit.row ??= rowHeader(unit.element, tables);
  return unit.row;
}

/** A heading without the number or the date in it: that is of one case only, and is not to be kept. */
export const titleOf = (heading: Element): string =>
  tidy(textIn(heading, 80).replaceAll(/\S*\d[^\s\p{L}]*\d[^\s\p{L}]*\d\S*/gu, ''));

/** The heading of the part something stands in: the last before it that is not shut off from it. */
export function headingIn(survey: Survey, unit: Unit): string {
  const { from } = labelIn(survey, unit);
  for (let at = unit.part; at >= 0 && at > unit.part - 12; at -= 1) {
    const heading = survey.headings[at];
    let around: Element | null | undefined = heading?.parentElement;
    if (!heading || heading === from || heading.contains(from ?? null)) continue;
    // A legend is about what it stands in; other headings may be wrapped. One right in the page holds for all that follows.
    for (
      let level = OWN_TITLES.test(tagOf(heading)) ? 3 : 0;
      around && level < 4;
      level += 1, around = around.parentElement
    )
      if (around.contains(unit.element)) return titleOf(heading);
      else if (tagOf(around) === 'body') break;
  }
  return '';
}

/** The labels of what stands before and after it; not its own. */
export function nearIn(survey: Survey, unit: Unit): { before: string; after: string } {
  const own = labelIn(survey, unit);
  const look = (step: 1 | -1): string => {
    for (let at = unit.index + step, left = 12; left > 0; at += step, left -= 1) {
      const other = survey.units[at];
      if (!other || other.part !== unit.part) return '';
      const { text, from } = labelIn(survey, other);
      // What names this one is no neighbour, nor what this one seems to name.
      if (text && text !== own.text && !own.from?.contains(other.element) && !from?.contains(unit.element)) return text;
    }
    return '';
  };
  return { before: look(-1), after: look(1) };
}
