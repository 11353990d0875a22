import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChartRoom, ChartStep } from '../../../../lib/core/handout/chart.ts';
import { layoutOf } from '../../../../lib/core/handout/layout.ts';
import { expectSound } from './sound-panels.ts';

const POINT = 25.4 / 72;
const ROOM: ChartRoom = { width: 180, height: 262, above: 14, letters: 9.5 * POINT, continued: '續' };
const wordsOf = (steps: readonly ChartStep[], room = ROOM) =>
  layoutOf(steps, room).flatMap(({ boxes }) => boxes.flatMap(({ texts }) => texts.map(({ text }) => text)));

describe('a chart', () => {
  test('of one question: the question on the straight way, its answers beside it, the way back beneath', () => {
    const [panel, ...more] = layoutOf(
      [
        { kind: 'terminal', head: '開始', body: [] },
        {
          kind: 'decision',
          head: '誰來辦？',
          down: '其他',
          exits: [
            { head: '「未滿 18 歲」', body: ['暫不受理'], ends: true },
            { head: '「受託人」', body: ['・委託書'], ends: false },
          ],
        },
        { kind: 'terminal', head: '完成', body: ['當場'] },
      ],
      ROOM,
    );
    expect(more).toEqual([]);
    expect(panel?.boxes.map(({ shape }) => shape)).toEqual(['terminal', 'decision', 'end', 'process', 'terminal']);
    expect(panel?.labels.map(({ text }) => text)).toEqual(['其他']);
    expect(panel?.lines.filter(({ arrow }) => arrow)).toHaveLength(5);
    expectSound(panel ? [panel] : [], ROOM);
  });

  test('without a step is one empty page', () => {
    expect(layoutOf([], ROOM)).toEqual([{ width: 180, height: 0, boxes: [], lines: [], labels: [] }]);
  });

  test('longer than a page goes on in the next, from circle to circle', () => {
    const long: ChartStep[] = Array.from({ length: 40 }, (_, index) => ({
      kind: 'process',
      head: `第 ${index} 步`,
      body: ['說明'],
    }));
    const panels = layoutOf(long, ROOM);
    expect(panels.length).toBeGreaterThan(1);
    const circles = panels.map(({ boxes }) => boxes.filter(({ shape }) => shape === 'connector').length);
    expect(circles).toEqual([1, ...panels.slice(2).map(() => 2), 1]);
    expectSound(panels, ROOM);
  });

  test('its last box does not stand alone on a page, unless what stands before it fills one', () => {
    const box = (lines: number): ChartStep => ({
      kind: 'process',
      head: '步驟',
      body: Array.from({ length: lines }, () => '說明'),
    });
    const counts = (steps: readonly ChartStep[]) =>
      layoutOf(steps, ROOM).map(({ boxes }) => boxes.filter(({ shape }) => shape !== 'connector').length);
    expect(counts([box(20), box(20), box(5)])).toEqual([1, 2]);
    expect(counts([box(20), box(20), box(1), box(30)])).toEqual([2, 2]);
    expect(counts([box(33), box(14)])).toEqual([1, 1]);
    expect(counts([box(1), box(33), box(14)])).toEqual([2, 1]);
  });

  test('a box and a question that are higher than a page are parted, and lose no line', () => {
    const text = '戶政事務所'.repeat(120);
    const exits = Array.from({ length: 30 }, (_, index) => ({
      head: `回答 ${index}`,
      body: ['說明'.repeat(40)],
      ends: index % 2 === 0,
    }));
    const steps: ChartStep[] = [
      { kind: 'process', head: '', body: Array.from({ length: 12 }, () => text) },
      { kind: 'decision', head: '問題？', down: '其他', exits },
      {
        kind: 'decision',
        head: '長？',
        down: '其他',
        exits: [{ head: text.repeat(3), body: Array.from({ length: 12 }, () => text), ends: true }],
      },
    ];
    expectSound(layoutOf(steps, ROOM), ROOM);
    const words = wordsOf(steps).join('');
    for (const { head } of exits) expect(words).toContain(head);
    expect(words.split('戶政事務所').length).toBeGreaterThan(120 * 12 * 2);
  });

  test('a question no diamond holds is cut short', () => {
    const head = '很長的問題'.repeat(200);
    const steps: ChartStep[] = [{ kind: 'decision', head, down: '其他', exits: [] }];
    expectSound(layoutOf(steps, ROOM), ROOM);
    expect(wordsOf(steps).join('')).toMatch(/…$/);
  });
});

test('whatever it says, no two boxes overlap, no line crosses a box, and it stays on its pages', () => {
  const text = fc.string({ unit: fc.constantFrom(...'戶政，。（）「」 abW1'), maxLength: 90 });
  const body = fc.array(text, { maxLength: 5 });
  const exit = fc.record({ head: text, body, ends: fc.boolean() });
  const step: fc.Arbitrary<ChartStep> = fc.oneof(
    fc.record({ kind: fc.constantFrom('terminal' as const, 'process' as const), head: text, body }),
    fc.record({
      kind: fc.constant('decision' as const),
      head: text,
      down: fc.constant('其他情形'),
      exits: fc.array(exit, { maxLength: 7 }),
    }),
  );
  const letters = fc.constantFrom(9.5 * POINT, 18 * POINT);
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), letters, (steps, size) => {
      const room = { ...ROOM, letters: size };
      expectSound(layoutOf(steps, room), room);
    }),
  );
});
