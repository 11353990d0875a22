// What no chart may do, whatever it says.
import { expect } from 'vitest';
import type { ChartPanel, ChartRoom } from '../../../../lib/core/handout/chart.ts';
import { breadthOf } from '../../../../lib/core/handout/wrap.ts';

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
const NEAR = 0.001;
const meet = (a: Area, b: Area): boolean =>
  a.x + NEAR < b.x + b.width &&
  b.x + NEAR < a.x + a.width &&
  a.y + NEAR < b.y + b.height &&
  b.y + NEAR < a.y + a.height;

/** The stretches of all lines, as areas without breadth. */
function stretches({ lines }: ChartPanel): Area[] {
  return lines.flatMap(({ points }) =>
    points.slice(1).map(([x, y], index) => {
      const [fromX, fromY] = points[index] ?? [x, y];
      expect(fromX === x || fromY === y, 'every line runs straight down or across').toBe(true);
      return { x: Math.min(x, fromX), y: Math.min(y, fromY), width: Math.abs(x - fromX), height: Math.abs(y - fromY) };
    }),
  );
}

/** No two boxes overlap, no line runs through a box or a label, all words stand in their boxes, and all on the page. */
export function expectSound(panels: readonly ChartPanel[], room: ChartRoom): void {
  for (const [page, panel] of panels.entries()) {
    const { boxes, labels, height } = panel;
    expect(height).toBeLessThanOrEqual(room.height - (page === 0 ? room.above : 0) + NEAR);
    const areas: Area[] = [...boxes, ...labels.map(each => ({ ...each, y: each.y - room.letters }))];
    for (const [index, one] of areas.entries()) {
      expect(one.x).toBeGreaterThanOrEqual(0);
      expect(one.x + one.width).toBeLessThanOrEqual(room.width + NEAR);
      expect(one.y + one.height).toBeLessThanOrEqual(height + NEAR);
      for (const other of areas.slice(index + 1)) expect(meet(one, other)).toBe(false);
      for (const line of stretches(panel)) expect(meet(line, one)).toBe(false);
    }
    for (const { texts, ...box } of boxes)
      for (const { x, y, text, middle } of texts) {
        const broad = breadthOf(text) * room.letters;
        const left = middle ? x - broad / 2 : x;
        expect(left).toBeGreaterThanOrEqual(box.x - NEAR);
        expect(left + broad).toBeLessThanOrEqual(box.x + box.width + NEAR);
        expect(y - room.letters * 0.9).toBeGreaterThanOrEqual(box.y - NEAR);
        expect(y).toBeLessThanOrEqual(box.y + box.height + NEAR);
      }
  }
}
