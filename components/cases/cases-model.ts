import type { ReadonlySignal } from '@preact/signals';
import { procedureOf } from '../../lib/core/assess/assess.ts';
import { type Case, isTouched, labelFault, newCase } from '../../lib/core/case.ts';
import type { Day, Pack, Procedure } from '../../lib/core/pack.ts';
import { fold } from '../../lib/core/search/fold.ts';
import type { KeptCase } from '../../lib/schema/case.ts';
import type { CaseKeeper } from '../panel/case-keeper.ts';
import { type CaseView, viewOf } from '../panel/case-view.ts';
import type { Teller } from '../panel/teller.ts';
import { say, strings } from '../strings/strings.ts';

/** Several cases at once: one is looked at, the others wait in a row, some are parked. */
export interface CasesModel {
  readonly cases: ReadonlySignal<readonly KeptCase[]>;
  readonly hand: ReadonlySignal<string | null>;
  /** Begins a case: beside the one looked at if something is known of that, else (or `instead`) in its place. */
  readonly start: (procedureId: string, how?: 'instead') => void;
  /** Takes a case made elsewhere as a new one in hand, beside the others; false if there are as many as there may be. */
  readonly open: (kase: Case) => boolean;
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
  const begin = (kase: Case, instead: boolean): boolean => {
    teller.message.value = null;
    const now = keeper.current.value;
    if (now && (instead || !isTouched(now))) keeper.change(kase);
    else if (cases.value.length < MOST_CASES) keeper.begin(kase);
    else {
      teller.warn(strings().cases.news.full);
      return false;
    }
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
    start: (procedureId, how) => void begin(newCase(procedureId, today()), how === 'instead'),
    open: kase => begin(kase, false),
    take,
    step: by => {
      const open = cases.value.filter(({ parked }) => !parked);
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
      const { name } = tabOf(pack, kept);
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
}

/** A case in the row. */
export function tabOf(pack: Pack, kept: KeptCase): CaseTab {
  const view = viewOf(pack, kept.case);
  const procedure = procedureOf(pack, kept.case.procedure);
  return {
    id: kept.id,
    procedure,
    name: procedure ? say().pick(procedure.title) : strings().cases.unknown,
    label: kept.label ?? '',
    stands: view ? stands(view) : '',
    parked: kept.parked === true,
  };
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
