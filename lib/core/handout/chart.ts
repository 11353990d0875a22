// What a flow chart says, and where it is drawn: all lengths in millimetres, from the upper left.

/** One way out of a question: what was answered, and what follows. `ends`: the case goes on nowhere. */
export interface ChartExit {
  readonly head: string;
  readonly body: readonly string[];
  readonly ends: boolean;
}
/** What stands on the straight way, from above: a box, or a question with its ways out. */
export type ChartStep =
  | { readonly kind: 'terminal' | 'process'; readonly head: string; readonly body: readonly string[] }
  | { readonly kind: 'decision'; readonly head: string; readonly down: string; readonly exits: readonly ChartExit[] };

/** The room there is: the breadth of a page, how high a piece may be, and the size of the letters. */
export interface ChartRoom {
  readonly width: number;
  readonly height: number;
  readonly letters: number;
  /** What of it is taken on the first page, as by a heading. */
  readonly above: number;
  /** What stands in the circles where a page ends and the next begins. */
  readonly continued: string;
}

export interface ChartText {
  /** Its left end or its middle, and the line it stands on. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly bold: boolean;
  readonly middle: boolean;
}
export interface ChartBox {
  readonly shape: 'terminal' | 'process' | 'decision' | 'end' | 'connector';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly ChartText[];
}
/** A way from point to point, each straight down or across. */
export interface ChartLine {
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly arrow: boolean;
}
/** What is drawn on one page. */
export interface ChartPanel {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly ChartBox[];
  readonly lines: readonly ChartLine[];
  /** Words beside a line, with the room they take. */
  readonly labels: readonly (ChartText & { readonly width: number; readonly height: number })[];
}
