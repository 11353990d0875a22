// How faults are told: by a place somebody finds, with its line, and not more than anybody reads.
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../../lib/core/faults/fault.ts';
import { linesOf } from '../../../../lib/core/faults/lines.ts';

const root = { procedures: [{ id: 'a' }, null, { id: 'a' }, { id: 7 }, { id: 'x\u202ey' }] };
const at = (...way: (string | number)[]) => sentencesOf(root, [{ at: way, says: 'is wrong' }])[0];

describe('the place', () => {
  it.each([
    [['procedures', 0, 'steps', 1], 'procedures[a].steps[1]: is wrong'],
    [['procedures', 1, 'id'], 'procedures[1].id: is wrong'],
    [['procedures', 2], 'procedures[2]: is wrong'],
    [['procedures', 3], 'procedures[3]: is wrong'],
    [['procedures', 4], 'procedures[xU+202Ey]: is wrong'],
    [['procedures', 9], 'procedures[9]: is wrong'],
    [[0, 'id'], '[0].id: is wrong'],
    [[], 'is wrong'],
    [['x'.repeat(80)], `${'x'.repeat(60)}…: is wrong`],
  ])('%j', (way, says) => expect(at(...way)).toBe(says));
  it('with the same reason is told once', () => {
    const fault = { at: ['x'], says: 'is wrong' };
    expect(sentencesOf({}, [fault, { ...fault }, { ...fault, says: 'is odd' }])).toEqual(['x: is wrong', 'x: is odd']);
  });
  it('of the whole has its line too', () => {
    expect(sentencesOf({}, [{ at: [], says: 'is wrong' }], () => 1)).toEqual(['is wrong (line 1)']);
  });
});

describe('the line', () => {
  const json = `{
  "a": "x, [\\"{",
  "b": [
    1,
    { "c": [], "d":
      2 },
    [[3,
      4]]
  ],
  "": { "c": 5 },
  "e": {
    "c\\u0041": 6 },
  "f": { "g": 7,
    "h": 8 }
}`;
  it.each([
    [[], 1],
    [['a'], 2],
    [['b'], 3],
    [['b', 0], 3],
    [['b', 1], 4],
    [['b', 1, 'd'], 5],
    [['b', 2, 0, 1], 7],
    [['e', 'cA'], 12],
    [['f', 'h'], 14],
    // What is not there is looked for where it ought to be, and not in what follows.
    [['b', 1, 'x', 'c'], 4],
    [['b', 7], 3],
    [['a', 'c'], 2],
    [['b', 0, 'c'], 3],
    [['f', 'g', 'h'], 13],
    [['nowhere'], 1],
  ])('of %j is %i', (way, line) => expect(linesOf(json)?.(way)).toBe(line));
  it('is nothing to speak of where all stands on one', () => expect(linesOf('{"a":1}\n')).toBeUndefined());
  it('of what is no nest is its first', () => expect(linesOf('"a\\u000a"\n \n1')?.(['x'])).toBe(1));
});
