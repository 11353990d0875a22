import { expect, test } from 'vitest';
import { waitBefore } from '../../../lib/host/read/pace.ts';
import { inSlices, type Steps } from '../../../lib/host/read/slices.ts';

const NEVER = -1;
test.each([
  ['a cheap look comes again after a moment', 1000, { endedAt: 1000, cost: 2 }, NEVER, 700],
  ['a dear one after a hundred times what it cost', 1000, { endedAt: 1000, cost: 30 }, NEVER, 3000],
  ['what has passed is not waited for again', 3500, { endedAt: 1000, cost: 30 }, NEVER, 500],
  ['long ago: at once', 90_000, { endedAt: 1000, cost: 30 }, NEVER, 0],
  ['after the clerk did something, soon', 1300, { endedAt: 1000, cost: 300 }, 1200, 400],
  ['what they did before the last look counts no more', 1000, { endedAt: 1000, cost: 300 }, 900, 30_000],
])('%s', (_name, now, last, clerkAt, wait) => {
  expect(waitBefore(now, last, clerkAt)).toBe(wait);
});

/** Steps that take so long each, by a clock of their own. */
function working(costs: readonly number[]) {
  let clock = 0;
  const turns: (() => void)[] = [];
  function* steps(): Steps<string> {
    for (const cost of costs) {
      clock += cost;
      yield;
    }
    return 'done';
  }
  const slices: number[] = [];
  const done: [string, number][] = [];
  const run = (act: () => void) => {
    const began = clock;
    act();
    slices.push(clock - began);
    clock += 100;
  };
  const later = (act: () => void) => {
    turns.push(act);
    return () => void turns.splice(turns.indexOf(act), 1);
  };
  let cancel = () => {};
  run(() => {
    cancel = inSlices(steps(), { mostMs: 8, now: () => clock, later }, (...result) => done.push(result));
  });
  return { turns, slices, done, run, cancel };
}

test('work is cut so that no slice is much longer than it may be, and what it took in all is told without the pauses', () => {
  const { turns, slices, done, run } = working(Array.from({ length: 20 }, () => 3));
  while (turns.length > 0) run(turns.shift() ?? (() => {}));
  expect(Math.max(...slices)).toBeLessThan(8 + 3);
  expect(done).toEqual([['done', 60]]);
});

test('little work is done at once', () => {
  const { turns, done } = working([1, 1]);
  expect([turns.length, done]).toEqual([0, [['done', 2]]]);
});

test('work that is ended early tells nothing', () => {
  const { turns, done, cancel } = working([9, 9, 9]);
  cancel();
  expect([turns.length, done]).toEqual([0, []]);
});
