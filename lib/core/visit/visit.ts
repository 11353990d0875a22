import { assess, procedureOf } from '../assess/assess.ts';
import type { Assessment } from '../assess/assessment.ts';
import { type Slot, type Tally, tally } from '../assess/tally.ts';
import type { Case, Mark } from '../case.ts';
import type { Pack, Procedure, Text } from '../pack.ts';
import { both } from '../phrases/paper/told.ts';
import { type Piece, piecesOf } from './same-paper.ts';

/*
 * A visit (來所): several procedures of one citizen, on one slip with one total. Each stays a case of its own and knows
 * nothing of the others; what the visit adds is worked out from all of them each time and kept nowhere:
 *   - a mark on a piece of paper counts in every procedure that wants the same piece, unless it is marked there itself;
 *   - a fee item two procedures name is charged by the first; the other charges only what is entered there;
 *   - a procedure that is in the visit twice is numbered, and neither of the two rules above joins the two.
 */

/** A mark made in another procedure of the visit. */
export interface SharedMark {
  readonly mark: Mark;
  /** The procedure it was made in. */
  readonly from: Text;
}
/** One procedure of a visit. */
export interface VisitPart {
  readonly procedure: Procedure;
  /** As the clerk left it. */
  readonly kase: Case;
  /** Its title; numbered where the procedure is in the visit twice. A turning point in a life is called by its place, as others may read it. */
  readonly title: Text;
  readonly assessment: Assessment;
  /** Its own marks and those of the same papers elsewhere. */
  readonly marks: Case['marks'];
  readonly shared: ReadonlyMap<string, SharedMark>;
  /** By row: procedures that keep a paper of the same name, so that another is wanted here. */
  readonly besides: ReadonlyMap<string, readonly Text[]>;
  /** By row: the procedure that keeps the paper in the end, where this one only looks at it. */
  readonly keptBy: ReadonlyMap<string, Text>;
  /** By fee item: the procedure that charges it already. */
  readonly included: ReadonlyMap<string, Text>;
  readonly tally: Tally;
}
/** One thing a visit wants, with the procedures that want it and how it stands there. */
export interface Want {
  readonly of: readonly { readonly part: VisitPart; readonly slot: Slot }[];
}
/** The procedures of one citizen together. */
export interface Visit {
  readonly parts: readonly VisitPart[];
  /** Every paper and choice once, though several procedures want it. */
  readonly wants: readonly Want[];
  /** How many things are missing or do not fit. */
  readonly lacking: number;
  /** Whole NT$ of all procedures; fines are never in it. */
  readonly total: number;
  readonly incomplete: boolean;
}

/** The cases of one citizen as one visit, in their order; one whose procedure the pack does not have is left out. */
export function visitOf(pack: Pack, cases: readonly Case[]): Visit {
  const known = cases.flatMap(kase => {
    const procedure = procedureOf(pack, kase.procedure);
    return procedure ? [{ kase, procedure }] : [];
  });
  const titles = titlesOf(known.map(({ procedure }) => procedure));
  const charged = new Map<string, { readonly procedure: string; readonly title: Text }>();
  const assessed = known.map(({ kase, procedure }, part) => ({
    kase,
    procedure,
    ...billed(pack, procedure, kase, titles[part] as Text, charged),
  }));
  const pieces = piecesOf(pack, assessed);
  const named = (part: number) => titles[part] as Text;
  const parts = assessed.map((each, part): VisitPart => {
    const shared = sharedMarks(pieces, part, known, titles);
    const mine = pieces.flatMap(piece => piece.rows.filter(at => at.part === part).map(({ row }) => ({ row, piece })));
    const marks = { ...Object.fromEntries([...shared].map(([row, { mark }]) => [row, mark])), ...each.kase.marks };
    return {
      ...each,
      title: titles[part] as Text,
      marks,
      shared,
      besides: new Map(
        mine.flatMap(({ row, piece }) => (piece.besides.length > 0 ? [[row, piece.besides.map(named)]] : [])),
      ),
      keptBy: new Map(
        mine.flatMap(({ row, piece: { kept } }) => (kept === undefined || kept === part ? [] : [[row, named(kept)]])),
      ),
      tally: tally(each.assessment, marks),
    };
  });
  const wants = wantsOf(pieces, parts);
  return {
    parts,
    wants,
    lacking: wants.filter(isLacking).length,
    total: parts.reduce((sum, { assessment }) => sum + assessment.bill.total, 0),
    incomplete: parts.some(({ assessment }) => assessment.bill.incomplete),
  };
}

/** Whether a thing is missing, or does not fit, in a procedure that wants it. */
export function isLacking({ of }: Want): boolean {
  return of.some(({ slot }) => isShort(slot));
}

/** Whether a thing is missing, or does not fit. */
export function isShort({ state }: Slot): boolean {
  return state === 'missing' || state === 'mismatch';
}

/** Numbered where a procedure is there more than once: 換領國民身分證（1）. */
function titlesOf(procedures: readonly Procedure[]): readonly Text[] {
  return procedures.map((procedure, index) => {
    const same = (each: Procedure) => each.id === procedure.id;
    if (procedure.sensitive) return both(say => say.visitPlace(index + 1));
    if (procedures.filter(same).length === 1) return procedure.title;
    const no = procedures.slice(0, index + 1).filter(same).length;
    return both(say => say.visitNth(say.pick(procedure.title), no));
  });
}

/** The assessment of a procedure that charges nothing another one charged, unless a number of its own was entered. */
function billed(
  pack: Pack,
  procedure: Procedure,
  kase: Case,
  title: Text,
  charged: Map<string, { readonly procedure: string; readonly title: Text }>,
): Pick<VisitPart, 'assessment' | 'included'> {
  const alone = assess(pack, procedure, kase);
  const included = new Map<string, Text>();
  for (const { state, counted, item } of alone.bill.lines) {
    if (state !== 'due' && !counted) continue;
    const before = charged.get(item.id);
    if (!before) charged.set(item.id, { procedure: procedure.id, title });
    else if (before.procedure !== procedure.id && kase.quantities[item.id] === undefined)
      included.set(item.id, before.title);
  }
  if (included.size === 0) return { assessment: alone, included };
  const none = Object.fromEntries([...included.keys()].map(item => [item, 0]));
  return { assessment: assess(pack, procedure, { ...kase, quantities: { ...kase.quantities, ...none } }), included };
}

/** Where marks differ, the one that asks for most counts: rather a paper too much on the slip than a trip. */
const GRAVEST: readonly Mark[] = ['mismatch', 'lack', 'have', 'lookup'];

function sharedMarks(
  pieces: readonly Piece[],
  part: number,
  known: readonly { readonly kase: Case }[],
  titles: readonly Text[],
): ReadonlyMap<string, SharedMark> {
  const shared = new Map<string, SharedMark>();
  for (const { rows } of pieces) {
    const mine = rows.find(each => each.part === part);
    if (!mine || known[part]?.kase.marks[mine.row]) continue;
    const marks = rows.flatMap(({ part: other, row }): SharedMark[] => {
      const mark = known[other]?.kase.marks[row];
      return mark ? [{ mark, from: titles[other] as Text }] : [];
    });
    const [gravest] = marks.sort((a, b) => GRAVEST.indexOf(a.mark) - GRAVEST.indexOf(b.mark));
    if (gravest) shared.set(mine.row, gravest);
  }
  return shared;
}

function wantsOf(pieces: readonly Piece[], parts: readonly VisitPart[]): Want[] {
  return pieces.flatMap(({ rows }): Want[] => {
    const of = rows.flatMap(({ part: index, row }) => {
      const part = parts[index] as VisitPart;
      const slot = part.tally.slots.find(each => each.id === row);
      return slot ? [{ part, slot }] : [];
    });
    return of.length > 0 ? [{ of }] : [];
  });
}
