import type { ChartBox, ChartLine, ChartPanel, ChartRoom, ChartStep } from './chart.ts';
import { connectorOf, type Piece, piecesOf, spineOf } from './pieces.ts';

/** The way from one step to the next. */
const WAY = 5;

/** Draws a chart, broken between its steps over as many pages as it needs. */
export function layoutOf(steps: readonly ChartStep[], room: ChartRoom): readonly ChartPanel[] {
  const connector = connectorOf(room);
  // Above and below there may be a circle that leads from page to page.
  const most = room.height - 2 * (connector.height + WAY);
  const pieces = steps.flatMap(step => piecesOf(step, room, most - room.above));
  const pages: Piece[][] = [[]];
  let used = 0;
  for (const piece of pieces) {
    const page = pages.at(-1) as Piece[];
    const needs = piece.height + (page.length > 0 ? WAY : 0);
    if (page.length > 0 && used + needs > (pages.length === 1 ? most - room.above : most)) {
      pages.push([piece]);
      used = piece.height;
    } else {
      page.push(piece);
      used += needs;
    }
  }
  keepCompany(pages, most);
  return pages.map((page, index) =>
    panelOf([...(index > 0 ? [connector] : []), ...page, ...(index < pages.length - 1 ? [connector] : [])], room),
  );
}

/** The last piece does not stand alone on a page of its own, if the one before it can come along. */
function keepCompany(pages: Piece[][], most: number): void {
  const [before, last] = pages.slice(-2);
  const [only, ...more] = last ?? [];
  const moving = before?.at(-1);
  if (!before || !last || !only || !moving || more.length > 0 || before.length < 2) return;
  if (moving.height + WAY + only.height > most) return;
  before.pop();
  last.unshift(moving);
}

/** Pieces one beneath another, joined by the straight way. */
function panelOf(pieces: readonly Piece[], room: ChartRoom): ChartPanel {
  const spine = spineOf(room);
  const boxes: ChartBox[] = [];
  const lines: ChartLine[] = [];
  const labels: ChartPanel['labels'][number][] = [];
  let y = 0;
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) {
      lines.push({
        points: [
          [spine, y],
          [spine, y + WAY],
        ],
        arrow: true,
      });
      y += WAY;
    }
    const down = y;
    boxes.push(...piece.boxes.map(box => ({ ...moved(box, down), texts: box.texts.map(text => moved(text, down)) })));
    lines.push(
      ...piece.lines.map(line => ({ ...line, points: line.points.map(([x, at]) => [x, at + down] as const) })),
    );
    labels.push(...piece.labels.map(label => moved(label, down)));
    y += piece.height;
  }
  return { width: room.width, height: y, boxes, lines, labels };
}

function moved<T extends { readonly y: number }>(thing: T, down: number): T {
  return { ...thing, y: thing.y + down };
}
