// Finds bound fields on a page again. A generator: whoever drives it gives the page its turn in between.
import type { Clue, FoundState, Trace } from '../../core/host/profile.ts';
import { decide } from './decide.ts';
import { describe, namesOf } from './describe.ts';
import { isShown, tagOf } from './dom.ts';
import { bareName, lostClues, votesFor } from './score.ts';
import { labelIn, rowIn, type Survey, surveyed, titleOf, type Unit } from './survey.ts';
import { alike, isHan } from './text.ts';

/** A field as it was found. */
export interface Found {
  readonly state: FoundState;
  /** The one that is it, or may be it. */
  readonly element?: Element;
  /** Its label as it is now. */
  readonly label: string;
  readonly lost: readonly Clue[];
}

export interface FindResult {
  readonly found: ReadonlyMap<string, Found>;
  /** False where the page was too large to be looked through. */
  readonly whole: boolean;
}

interface Wanted {
  readonly id: string;
  readonly trace: Trace;
}

const MOST_CANDIDATES = 40;
const NOWHERE: Found = { state: 'absent', label: '', lost: [] };

/** Looks for fields by their traces; gives way often. */
export function* find(page: Document | ShadowRoot, wanted: readonly Wanted[]): Generator<void, FindResult> {
  const survey = yield* surveyed(page);
  const named = yield* indexed(survey);
  const switched = isSwitched(named.labels, wanted);
  const found = new Map<string, Found>();
  for (const { id, trace } of wanted) {
    found.set(id, judged(survey, named, trace, switched));
    yield;
  }
  settle(found, wanted);
  return { found, whole: survey.whole };
}

interface Index {
  readonly labels: Map<string, Unit[]>;
  readonly names: Map<string, Unit[]>;
}

function* indexed(survey: Survey): Generator<void, Index> {
  const [labels, names] = [new Map<string, Unit[]>(), new Map<string, Unit[]>()];
  const put = (map: Map<string, Unit[]>, key: string, unit: Unit): void => {
    const list = map.get(key);
    if (list) list.push(unit);
    else map.set(key, [unit]);
  };
  for (const unit of survey.units) {
    // For the label of a field the browser looks through the whole page.
    if (unit.kind !== 'text' || unit.index % 200 === 199) yield;
    const { text } = labelIn(survey, unit);
    if (text) put(labels, text, unit);
    for (const name of namesOf(unit.element)) put(names, bareName(name), unit);
  }
  return { labels, names };
}

/** Whether the page is in another language than its fields were bound in. */
function isSwitched(labels: Map<string, Unit[]>, wanted: readonly Wanted[]): boolean {
  const share = (texts: Iterable<string>): number => {
    let [han, all] = [0, 0];
    for (const text of texts) {
      const is = isHan(text);
      if (is !== undefined) all += 1;
      if (is) han += 1;
    }
    return all > 0 ? han / all : -1;
  };
  const then = share(wanted.map(({ trace }) => trace.label));
  const now = share(labels.keys());
  return then >= 0 && now >= 0 && Math.abs(then - now) > 0.6;
}

function judged(survey: Survey, { labels, names }: Index, trace: Trace, switched: boolean): Found {
  const units = new Set<Unit>();
  let many = false;
  const take = (some: readonly Unit[] = []): void => {
    const kept = some.length > MOST_CANDIDATES ? some.filter(each => isRow(survey, each, trace)) : some;
    if (kept.length > MOST_CANDIDATES) many = true;
    else for (const unit of kept) if (unit.kind === trace.kind || unit.kind !== 'text') units.add(unit);
  };
  for (const name of trace.names) take(names.get(bareName(name)));
  for (const [label, some] of labels) if (trace.label && alike(trace.label, label) > 0) take(some);
  const there = new Set<Element>();
  for (const root of survey.roots) {
    const at = trace.css ? root.querySelector(trace.css) : null;
    const unit = at && survey.of.get(at);
    if (!unit) continue;
    there.add(at);
    units.add(unit);
  }
  const seen = [...units].filter(({ element }) => element.isConnected && isShown(element));
  // Of all that one label stands before, what is still of the same make.
  const alikeMade = new Set(
    seen.flatMap(unit => (tagOf(unit.element) === trace.tag.split(':')[0] ? (labelIn(survey, unit).from ?? []) : [])),
  );
  const shown = seen.filter(unit => {
    const { from } = labelIn(survey, unit);
    return !from || !alikeMade.has(from) || tagOf(unit.element) === trace.tag.split(':')[0];
  });
  const partStays = trace.part !== '' && survey.headings.some(each => titleOf(each) === trace.part);
  const votes = shown.map(unit => {
    const now = { ...describe(survey, unit), css: there.has(unit.element) ? trace.css : '' };
    return votesFor(trace, now, { switched, partStays });
  });
  const { state, at = -1 } = decide(trace, votes);
  const [unit, vote] = [shown[at], votes[at]];
  if (!unit || !vote) return NOWHERE;
  const lost = lostClues(trace, vote);
  // What was not looked at may be as good.
  const unseen = many || (!survey.whole && lost.length > 0);
  return {
    state: unseen && state === 'sure' ? 'several' : state,
    element: unit.element,
    label: labelIn(survey, unit).text,
    lost,
  };
}

/** Of a long list, whether something stands in the row that was bound. */
const isRow = (survey: Survey, unit: Unit, { cell }: Trace): boolean =>
  cell.row === '' || alike(cell.row, rowIn(survey, unit)) > 0;

/** Two that are known by different clues are not one and the same field; nor is one surely there that left its place where another is missed. */
function settle(found: Map<string, Found>, wanted: readonly Wanted[]): void {
  const at = new Map<Element, Wanted[]>();
  for (const each of wanted) {
    const element = found.get(each.id)?.element;
    if (element) at.set(element, [...(at.get(element) ?? []), each]);
  }
  for (const all of at.values()) {
    const sure = all.filter(({ id }) => found.get(id)?.state === 'sure');
    const same = (each: Wanted): boolean =>
      sure.every(({ trace }) => trace.label === each.trace.label && trace.part === each.trace.part);
    for (const each of sure) {
      const here = found.get(each.id) as Found;
      if (!same(each) || (sure.length < all.length && hasStrayed(each, here)))
        found.set(each.id, { ...here, state: 'doubtful' });
    }
  }
}

/** Whether nothing of where it stood holds, nor a name of its own. */
const hasStrayed = ({ trace }: Wanted, { lost }: Found): boolean =>
  (['place', 'near', 'css'] as const).every(clue => lost.includes(clue)) &&
  (trace.names.length === 0 || lost.includes('names'));
