// Where the drawer lies at the edge of a page: side and width, out of the way of the field that has the keyboard.

export type Side = 'left' | 'right';
/** Side of the page and width in px. */
export interface Place {
  readonly side: Side;
  readonly width: number;
}
/** A stretch from left to right, in px of the page. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** Widths of the drawer in px. */
export const WIDTHS = { least: 300, most: 720, step: 20 } as const;
/** Where the drawer lies as shipped. */
export const USUAL_PLACE: Place = { side: 'right', width: 420 };
/** What is left free beside a field. */
const GAP = 8;

/** A width that can be: whole, not too small, not too large. */
export function widthWithin(width: number): number {
  return Math.round(Math.min(Math.max(width, WIDTHS.least), WIDTHS.most));
}

/** The other side of the page. */
export function otherSide(side: Side): Side {
  return side === 'left' ? 'right' : 'left';
}

/** Where the drawer is to lie now: where it is if that covers nothing of the field, else as wished, else at the other side, else narrower; where nothing helps, as it is. */
export function placeBeside(now: Place, wish: Place, view: number, field: Span | undefined): Place {
  const free = (place: Place) => !field || !covers(place, view, field);
  const [left, right] = field ? [field.left - GAP, view - field.right - GAP] : [0, 0];
  const narrow: Place =
    left > right ? { side: 'left', width: Math.floor(left) } : { side: 'right', width: Math.floor(right) };
  const ways = [now, wish, { ...wish, side: otherSide(wish.side) }, ...(narrow.width >= WIDTHS.least ? [narrow] : [])];
  return ways.find(free) ?? now;
}

function covers({ side, width }: Place, view: number, field: Span): boolean {
  return side === 'left' ? field.left < Math.min(width, view) : field.right > view - Math.min(width, view);
}
