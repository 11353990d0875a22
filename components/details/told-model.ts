import { isOff, isOpen, openLines, type ToldLine, type ToldPart, toldLines } from '../../lib/core/visit/told.ts';
import type { CaseView } from '../panel/case-view.ts';
import { strings } from '../strings/strings.ts';

/** How many of what was forgotten are named in one line, and how much of each. */
const MOST_NAMED = 2;
const MOST_LETTERS = 16;

/** Duties or offers as they are drawn, and how many of them count and are open. */
export interface ToldSection {
  readonly kind: 'duty' | 'offer';
  readonly lines: readonly ToldLine[];
  readonly count: number;
  readonly open: number;
}

/** What the office must do, and what it may offer, of the case looked at. */
export function toldSections(view: CaseView): readonly [duties: ToldSection, offers: ToldSection] {
  const parts = partsOf(view);
  const lines = toldLines(
    parts,
    parts.findIndex(({ kase }) => kase === view.kase),
  );
  return [sectionOf('duty', lines), sectionOf('offer', lines)];
}

/** What is not marked as a case ends, with those of its visit, in one sentence; `quiet` names none of it. */
export function forgotten(view: CaseView, quiet: boolean): string | undefined {
  const open = openLines(partsOf(view));
  const [duties, offers] = [sectionOf('duty', open).lines, sectionOf('offer', open).lines];
  if (open.length === 0) return undefined;
  // What may be offered is not owed: a number will do.
  const named = quiet ? [] : duties.slice(0, MOST_NAMED);
  const names = named.map(({ offer }) => briefly(offer.says));
  return strings().told.forgotten({ duties: duties.length, offers: offers.length, names });
}

function partsOf(view: CaseView): readonly ToldPart[] {
  return view.visit?.parts ?? [{ ...view, title: view.procedure.title }];
}

function sectionOf(kind: ToldSection['kind'], all: readonly ToldLine[]): ToldSection {
  const lines = all.filter(({ offer }) => (offer.duty === true) === (kind === 'duty'));
  return { kind, lines, count: lines.filter(line => !isOff(line)).length, open: lines.filter(isOpen).length };
}

function briefly(text: string): string {
  const letters = [...text.replace(/[。.]$/, '')];
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS - 1).join('')}…` : letters.join('');
}
