import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { procedureOf } from '../../lib/core/assess/assess.ts';
import { type Case, isTouched, labelFault, newCase } from '../../lib/core/case.ts';
import { MOST_ON_SLIP } from '../../lib/core/notice/slip-code.ts';
import type { Day, Pack, Procedure } from '../../lib/core/pack.ts';
import { fold } from '../../lib/core/search/fold.ts';
import type { KeptCase } from '../../lib/schema/case.ts';
import type { CaseKeeper } from '../panel/case-keeper.ts';
import { type CaseView, viewOf } from '../panel/case-view.ts';
import { visitIn } from '../panel/kept-cases.ts';
import type { Teller } from '../panel/teller.ts';
import { say, strings } from '../strings/strings.ts';

/** Several cases at once: one is looked at, the others wait in a row, some are parked. */
export interface CasesModel {
  readonly cases: ReadonlySignal<readonly KeptCase[]>;
  readonly hand: ReadonlySignal<string | null>;
  /** Begins a case: beside the one looked at if something is known of that, else (or `instead`) in its place. */
  readonly start: (procedureId: string, how?: 'instead') => void;
  /** The cases of the citizen in hand, the one looked at among them. */
  readonly visit: ReadonlySignal<readonly KeptCase[]>;
  /** What is chosen in the search is added to the citizen in hand. */
  readonly adding: Signal<boolean>;
  /** Adds a procedure to the visit of the citizen in hand and looks at it; with nobody in hand it begins a case. False, and said why, if there are as many as there may be. */
  readonly addToVisit: (procedureId: string) => boolean;
  /** Takes the case looked at out of the visit and ends it; the others go on. */
  readonly leaveVisit: () => void;
  /** Takes cases made elsewhere, of one visit if they are several, as new ones in hand, beside the others; false if there are as many as there may be. */
  readonly open: (kases: readonly Case[]) => boolean;
  /** Looks at another case; null: at none, to begin one. */
  readonly take: (id: string | null) => void;
  /** Looks at the next case in the row (1) or the one before (-1), round and round. */
  readonly step: (by: 1 | -1) => void;
  /** Puts the case looked at aside; a label that may not be is said, and nothing done. */
  readonly park: (label: string) => { readonly ok: true } | { readonly ok: false; readonly says: string };
}
interface Parts {
  readonly pack: Pack;
  readonly today: () => Day;
  readonly keeper: CaseKeeper;
  readonly teller: Teller;
  readonly warnUnknown: () => boolean;
}

const MOST_CASES = 20;

/** The row of cases over a keeper. */
export function createCases({ pack, today, keeper, teller, warnUnknown }: Parts): CasesModel {
  const { cases, hand } = keeper;
  const adding = signal(false);
  const fits = (more: number): boolean => {
    if (cases.value.length + more <= MOST_CASES) return true;
    teller.warn(strings().cases.news.full);
    return false;
  };
  const begin = (kases: readonly Case[], instead = false): boolean => {
    teller.message.value = null;
    adding.value = false;
    const now = keeper.current.value;
    const [first, ...others] = kases;
    if (first && others.length === 0 && now && (instead || !isTouched(now))) keeper.change(first);
    else if (fits(kases.length)) keeper.begin(kases);
    else return false;
    return true;
  };
  const addToVisit = (procedureId: string): boolean => {
    if (!keeper.current.value) return begin([newCase(procedureId, today())]);
    adding.value = false;
    const n = keeper.visit.value.length;
    if (n >= MOST_ON_SLIP) {
      teller.warn(strings().visit.full(MOST_ON_SLIP));
      return false;
    }
    if (!fits(1)) return false;
    // Of the same day as the others: one slip, one day of application.
    keeper.begin([newCase(procedureId, keeper.current.value.applied)], 'join');
    teller.tell(strings().visit.added(quietName(pack, procedureId), n + 1));
    return true;
  };
  const take = (id: string | null) => {
    teller.message.value = null;
    keeper.take(id);
    warnUnknown();
  };
  return {
    cases,
    hand,
    visit: keeper.visit,
    adding,
    addToVisit,
    leaveVisit: () => {
      const id = hand.value;
      const kase = keeper.current.value;
      if (id === null || !kase) return;
      keeper.end(id);
      const undo = { label: strings().finishedUndo, run: () => void keeper.undo() };
      teller.tell(strings().visit.left(quietName(pack, kase.procedure)), undo);
    },
    start: (procedureId, how) => void begin([newCase(procedureId, today())], how === 'instead'),
    open: kases => begin(kases),
    take,
    step: by => {
      const open = inOrder(cases.value).filter(({ parked }) => !parked);
      const at = open.findIndex(({ id }) => id === hand.value);
      const next = at < 0 ? open.at(by === 1 ? 0 : -1) : open[(at + by + open.length) % open.length];
      if (next && next.id !== hand.value) take(next.id);
    },
    park: typed => {
      const label = typed.trim();
      const fault = labelFault(label);
      if (fault) return { ok: false, says: strings().cases.labelFaults[fault] };
      const id = hand.value;
      const kept = cases.value.find(each => each.id === id);
      if (!kept) return { ok: true };
      const { name } = joined(keeper.visit.value.map(each => tabOf(pack, each)));
      keeper.park(label || kept.label);
      teller.tell(strings().cases.parked(name, label), { label: strings().cases.fetch, run: () => take(id) });
      return { ok: true };
    },
  };
}

/** A case as one of the row: its title, its label, and how it stands in a word. */
export interface CaseTab {
  readonly id: string;
  readonly name: string;
  /** Nothing where the pack does not have it. */
  readonly procedure: Procedure | undefined;
  readonly label: string;
  readonly stands: string;
  readonly parked: boolean;
  /** Cases of one citizen bear the same; absent for one that is alone. */
  readonly visit?: string | undefined;
}

/** A case in the row, among those of its visit. */
export function tabOf(pack: Pack, kept: KeptCase, visit: readonly KeptCase[] = [kept]): CaseTab {
  const view = viewOf(
    pack,
    kept.case,
    visit.map(each => each.case),
  );
  const procedure = procedureOf(pack, kept.case.procedure);
  return {
    id: kept.id,
    procedure,
    name: view?.part && !procedure?.sensitive ? say().pick(view.part.title) : nameOf(pack, kept.case.procedure),
    label: kept.label ?? '',
    stands: view ? stands(view) : '',
    parked: kept.parked === true,
    ...(visit.length > 1 && { visit: kept.visit }),
  };
}

/** The row of cases as it is shown: those of one citizen side by side, where the first of them was begun. */
export function tabsOf(pack: Pack, cases: readonly KeptCase[]): readonly CaseTab[] {
  return inOrder(cases).map(kept => tabOf(pack, kept, visitIn(cases, kept)));
}

function inOrder(cases: readonly KeptCase[]): readonly KeptCase[] {
  return cases.flatMap(kept => {
    const visit = visitIn(cases, kept);
    return visit[0] === kept ? visit : [];
  });
}

/** What is said aloud of a procedure: of a turning point in a life, no name. */
function quietName(pack: Pack, id: string): string {
  return procedureOf(pack, id)?.sensitive ? strings().quiet.title : nameOf(pack, id);
}

function nameOf(pack: Pack, id: string): string {
  const procedure = procedureOf(pack, id);
  return procedure ? say().pick(procedure.title) : strings().cases.unknown;
}

/** Parked cases of one citizen as one, found by all of its titles. */
export function parkedTabs(tabs: readonly CaseTab[]): readonly CaseTab[] {
  return tabs.flatMap((tab, index) => {
    const visit = tabs.filter(each => each === tab || (tab.visit !== undefined && each.visit === tab.visit));
    return visit[0] === tabs[index] ? [joined(visit)] : [];
  });
}

function joined(visit: readonly CaseTab[]): CaseTab {
  const [first] = visit as [CaseTab];
  if (visit.length === 1) return first;
  return { ...first, name: visit.map(each => each.name).join('、'), stands: '' };
}

function stands({ verdict, assessment, tally }: CaseView): string {
  const t = strings();
  const { kind } = verdict;
  if (kind === 'questions') return t.cases.asks(assessment.next.length);
  if (kind === 'missing') return t.countLack(tally.lacking);
  if (kind === 'unchecked') return t.countOpen(tally.count.unchecked);
  return t.cases.stands[kind];
}

/** Those parked cases whose title or label holds what was typed. */
export function findParked(tabs: readonly CaseTab[], typed: string): readonly CaseTab[] {
  const wanted = fold(typed);
  return tabs.filter(({ parked, name, label }) => parked && fold(`${name} ${label}`).includes(wanted));
}
