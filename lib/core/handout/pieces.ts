// One step of a chart as a piece of drawing of its own, its upper edge at 0.
import type { ChartBox, ChartExit, ChartLine, ChartPanel, ChartRoom, ChartStep, ChartText } from './chart.ts';
import { breadthOf, wrapped } from './wrap.ts';

/** The height of a line, in the size of its letters. */
const LEADING = 1.4;
/** Between the edge of a box and its words. */
const PAD = 2;
const GAP = 3;
const EDGE = 1;
/** Where columns begin and end, in parts of the breadth: questions, and what they lead to. */
const QUESTIONS = 0.45;
const BUS = 0.485;
const EXITS = 0.53;
const BACK = 0.02;

/** A piece, and the breadth in it where the straight way comes in and goes out. */
export type Piece = Omit<ChartPanel, 'width'>;

/** Where the straight way runs. */
export function spineOf({ width }: ChartRoom): number {
  return (width * QUESTIONS) / 2;
}

/** The pieces of a step: one, or several where one would be higher than there is room. */
export function piecesOf(step: ChartStep, room: ChartRoom, height: number): readonly Piece[] {
  const most = Math.max(1, Math.floor((height * 0.8 - 2 * PAD) / (room.letters * LEADING)) - 2);
  if (step.kind !== 'decision') {
    const width = step.kind === 'terminal' && step.body.length === 0 ? room.width * QUESTIONS : room.width;
    const head = linesOf(step.head, width, room).slice(0, most);
    const lines = step.body.flatMap(each => linesOf(each, width, room));
    return chunks(lines, Math.max(1, most - head.length)).map(part => {
      const box = boxOf(step.kind, 0, 0, width, [...head.map(strong), ...part.map(plain)], room);
      return { height: box.height, boxes: [box], lines: [], labels: [] };
    });
  }
  const exits = step.exits.flatMap(exit => exitsOf(exit, room, most));
  return partsOf(step.head, step.down, exits, room, height);
}

/** Halves what is too high until it fits; each half asks the question anew. */
function partsOf(
  head: string,
  down: string,
  exits: readonly Exit[],
  room: ChartRoom,
  height: number,
): readonly Piece[] {
  const piece = decisionOf(head, down, exits, room, height);
  if (piece.height <= height || exits.length <= 1) return [piece];
  const half = Math.ceil(exits.length / 2);
  return [exits.slice(0, half), exits.slice(half)].flatMap(part => partsOf(head, down, part, room, height));
}

interface Words {
  readonly text: string;
  readonly bold: boolean;
}
const strong = (text: string): Words => ({ text, bold: true });
const plain = (text: string): Words => ({ text, bold: false });

interface Exit {
  readonly words: readonly Words[];
  readonly ends: boolean;
}

function exitsOf({ head, body, ends }: ChartExit, room: ChartRoom, most: number): readonly Exit[] {
  const width = exitWidth(room);
  const heads = linesOf(head, width, room).slice(0, most);
  const lines = body.flatMap(each => linesOf(each, width, room));
  return chunks(lines, Math.max(1, most - heads.length)).map(part => ({
    words: [...heads.map(strong), ...part.map(plain)],
    ends,
  }));
}

function exitWidth({ width }: ChartRoom): number {
  return width * (1 - EXITS - BACK) - EDGE;
}

function linesOf(text: string, width: number, { letters }: ChartRoom): readonly string[] {
  return text === '' ? [] : wrapped(text, (width - 2 * PAD) / letters);
}

/** Parts of at most so many; of nothing, one without any. */
function chunks<T>(all: readonly T[], most: number): readonly (readonly T[])[] {
  if (all.length === 0) return [[]];
  return Array.from({ length: Math.ceil(all.length / most) }, (_, index) =>
    all.slice(index * most, (index + 1) * most),
  );
}

/** A box with its words from the left, or in the middle where it is no list. */
function boxOf(
  shape: ChartBox['shape'],
  x: number,
  y: number,
  width: number,
  words: readonly Words[],
  { letters }: ChartRoom,
): ChartBox {
  const middle = shape === 'terminal' || shape === 'connector';
  const texts = words.map(
    ({ text, bold }, index): ChartText => ({
      x: middle ? x + width / 2 : x + PAD,
      y: y + PAD + letters * (LEADING * index + 1.05),
      text,
      bold,
      middle,
    }),
  );
  return { shape, x, y, width, height: 2 * PAD + words.length * letters * LEADING, texts };
}

/** A circle to go on from, or to go on at. */
export function connectorOf(room: ChartRoom): Piece {
  const width = Math.max(2 * PAD + breadthOf(room.continued) * room.letters, 2 * PAD + room.letters * LEADING);
  const box = boxOf('connector', spineOf(room) - width / 2, 0, width, [plain(room.continued)], room);
  return { height: box.height, boxes: [box], lines: [], labels: [] };
}

/** A question in its diamond, as flat as its words allow. */
function diamondOf(head: string, room: ChartRoom, height: number): ChartBox {
  const { letters } = room;
  const width = room.width * QUESTIONS - 2 * EDGE;
  let best: { lines: readonly string[]; height: number } | undefined;
  for (let part = 0.3; part <= 0.72; part += 0.03) {
    const lines = wrapped(head, (width * part) / letters);
    const broad = Math.max(...lines.map(breadthOf)) * letters;
    const high = (lines.length * letters * LEADING) / (1 - broad / width) + 1;
    if (!best || high < best.height) best = { lines, height: high };
  }
  // What no diamond holds is cut: the lists beside the chart say it whole.
  const lines =
    best && best.height <= height * 0.7 ? best.lines : wrapped(`${head.slice(0, 24)}…`, (width * 0.4) / letters);
  const high = best && best.height <= height * 0.7 ? best.height : lines.length * letters * LEADING * 2.2;
  const top = (high - lines.length * letters * LEADING) / 2;
  const x = EDGE;
  return {
    shape: 'decision',
    x,
    y: 0,
    width,
    height: high,
    texts: lines.map((text, index) => ({
      x: x + width / 2,
      y: top + letters * (LEADING * index + 1.05),
      text,
      bold: true,
      middle: true,
    })),
  };
}

function decisionOf(head: string, down: string, exits: readonly Exit[], room: ChartRoom, height: number): Piece {
  const { width, letters } = room;
  const diamond = diamondOf(head, room, height);
  const boxes: ChartBox[] = [];
  let y = 0;
  for (const { words, ends } of exits) {
    const box = boxOf(ends ? 'end' : 'process', width * EXITS, y, exitWidth(room), words, room);
    boxes.push(box);
    y += box.height + GAP;
  }
  const bottom = Math.max(y - GAP, diamond.height + letters * LEADING + 2 * EDGE);
  const lines: ChartLine[] = [];
  const bus = width * BUS;
  const from = diamond.height / 2;
  for (const box of boxes) {
    const at = box.y + box.height / 2;
    lines.push({
      points: [
        [diamond.x + diamond.width, from],
        [bus, from],
        [bus, at],
        [box.x, at],
      ],
      arrow: true,
    });
  }
  // The ways back run together beneath all boxes.
  const joined = bottom + GAP;
  const back = boxes.filter((_, index) => !exits[index]?.ends);
  const spine = spineOf(room);
  for (const box of back) {
    const at = box.y + box.height / 2;
    const edge = width - EDGE;
    lines.push({
      points: [
        [box.x + box.width, at],
        [edge, at],
        [edge, bottom],
        [spine, bottom],
      ],
      arrow: box === back.at(-1),
    });
  }
  const through = back.length > 0 ? joined + GAP : bottom;
  lines.push({
    points: [
      [spine, diamond.height],
      [spine, through],
    ],
    arrow: false,
  });
  return {
    height: through,
    boxes: [diamond, ...boxes],
    lines,
    labels: [
      {
        x: spine + EDGE,
        y: diamond.height + letters * 1.1 + EDGE,
        text: down,
        bold: false,
        middle: false,
        width: breadthOf(down) * letters,
        height: letters * LEADING,
      },
    ],
  };
}
