import type { Assessment, PaperLine } from '../assess/assessment.ts';
import { type Slot, tally } from '../assess/tally.ts';
import type { Form, Pack, Procedure, Requirement } from '../pack.ts';

/*
 * Which papers of the procedures of one visit are one piece of paper.
 *
 * Two lines are the same piece if all of this holds; else each is asked for by itself, which costs a line of print and
 * never a second trip:
 *   - the very same Chinese name: names tell papers and holders apart (戶長國民身分證, 本人國民身分證). The kind of document
 *     is not asked: an ID card that is handed in and one that is only shown are two kinds, and one card;
 *   - the same form. 正本 and 查驗正本 are one: who brings the original can show it. A copy is not: it stays here;
 *   - not of a procedure that is in the visit twice: that is done for two people, and each has papers of their own;
 *   - the office keeps it in one of the procedures at most (it is shown first and handed in last), unless there is but
 *     one of it in the world (`single`: an ID card is exchanged once, and both procedures have it).
 * A choice among several papers is shared only if it is the same choice: as many of the very same papers.
 */

/** One procedure of a visit, assessed. */
export interface Assessed {
  readonly procedure: Procedure;
  readonly assessment: Assessment;
}
/** One row of one procedure: the place of the procedure in the visit, and the row as it is marked. */
export interface PieceRow {
  readonly part: number;
  readonly row: string;
}
/** Rows that stand for one piece of paper, at most one of each procedure. */
export interface Piece {
  readonly rows: readonly PieceRow[];
  /** Where another paper of the same name is kept by the office: of this one there must be one for each. */
  readonly besides: readonly number[];
  /** Where it is kept by the office: the others look at it first. */
  readonly kept: number | undefined;
}

interface Draft {
  readonly rows: PieceRow[];
  kept: number | undefined;
}

/** All pieces of a visit, in the order in which they are wanted. */
export function piecesOf(pack: Pack, parts: readonly Assessed[]): readonly Piece[] {
  const pieces = new Map<string, Draft[]>();
  parts.forEach(({ procedure, assessment }, part) => {
    const twice = parts.filter(each => each.procedure.id === procedure.id).length > 1;
    for (const { row, key, kept } of rowsOf(pack, tally(assessment, {}).slots)) {
      const name = twice ? `${part} ${key}` : key;
      const same = pieces.get(name) ?? [];
      pieces.set(name, same);
      const free = (piece: Draft) =>
        piece.rows.every(each => each.part !== part) && !(kept && piece.kept !== undefined);
      let piece = same.find(free);
      if (!piece) {
        piece = { rows: [], kept: undefined };
        same.push(piece);
      }
      piece.rows.push({ part, row });
      if (kept) piece.kept = part;
    }
  });
  return [...pieces.values()].flatMap(same =>
    same.map(piece => ({
      rows: piece.rows,
      kept: piece.kept,
      besides: same.flatMap(each => (each === piece ? [] : (each.kept ?? []))),
    })),
  );
}

interface Row {
  readonly row: string;
  readonly key: string;
  readonly kept: boolean;
}

function rowsOf(pack: Pack, slots: readonly Slot[]): Row[] {
  const ofPaper = ({ requirement }: PaperLine): Row => ({
    row: requirement.id,
    key: keyOf(requirement),
    kept: requirement.keep === 'keep' && !pack.documents[requirement.document]?.single,
  });
  return slots.flatMap(slot => {
    if (slot.kind === 'paper') return [ofPaper(slot.line)];
    const members = slot.line.members.map(ofPaper);
    const key = `${slot.line.group.min} of ${members
      .map(each => each.key)
      .sort()
      .join(', ')}`;
    return [{ row: slot.id, key, kept: members.some(each => each.kept) }, ...members];
  });
}

const FORMS: Readonly<Record<Form, string>> = {
  original: 'original',
  show: 'original',
  copy: 'copy',
  either: 'either',
};

function keyOf({ name, form }: Requirement): string {
  return JSON.stringify([name.zh, FORMS[form]]);
}
