// How faults are told: by a place somebody finds, with its line, and not more than anybody reads.
import { describe, expect, it } from 'vitest';
import { type Fault, toldOf } from '../../../../lib/core/faults/fault.ts';
import { linesOf } from '../../../../lib/core/faults/lines.ts';
import { namesTwice } from '../../../../lib/core/faults/names.ts';
import { type FaultKind, SAYS } from '../../../../lib/core/faults/says.ts';
import { toldText } from '../../../../lib/core/faults/told.ts';

const root = { procedures: [{ id: 'a' }, null, { id: 'a' }, { id: 7 }, { id: 'x\u202ey' }] };
const told = (of: unknown, faults: readonly Fault[], lineOf?: () => number) =>
  toldOf(of, faults, lineOf).map(each => toldText(each, 'en'));
const wrong = { kind: 'wrong', facts: ['is wrong'] } as const;
const at = (...way: (string | number)[]) => told(root, [{ at: way, ...wrong }])[0];

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
    const fault = { at: ['x'], ...wrong };
    expect(told({}, [fault, { ...fault }, { ...fault, facts: ['is odd'] }])).toEqual(['x: is wrong', 'x: is odd']);
  });
  it('of the whole has its line too', () => {
    expect(told({}, [{ at: [], ...wrong }], () => 1)).toEqual(['(line 1): is wrong']);
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

describe('the sentence', () => {
  const kinds = Object.keys(SAYS) as FaultKind[];
  it.each(kinds)('of %s is whole in both languages, and says what to do', kind => {
    const [fault] = toldOf({}, [{ at: ['x'], kind, facts: ['甲', '乙'] }], () => 3);
    if (!fault) throw new Error('not told');
    expect(toldText(fault, 'zh')).toMatch(/^x（第 3 行）：.*。.+$/s);
    expect(toldText(fault, 'en')).toMatch(/^x \(line 3\): \S/);
    expect(fault.says.zh + fault.says.en).not.toContain('undefined');
  });
  it('names what is wanted in words', () => {
    const says = (kind: FaultKind, ...facts: string[]) => toldOf({}, [{ at: [], kind, facts }])[0]?.says.zh;
    expect([
      says('type', 'int'),
      says('type', 'never'),
      says('too-big', '9', 'array'),
      says('too-small', '1', 'map'),
    ]).toEqual([
      '應為整數。請改正。',
      '應為 never。請改正。',
      '超過上限 9 項。請縮短或改小。',
      '少於下限 1。請補足或改大。',
    ]);
  });
});

describe('a name twice in one object', () => {
  const found = (json: string) => namesTwice(json).map(({ at, line }) => [at, line]);
  it.each<[string, string, unknown]>([
    ['none', '{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}', []],
    ['a text like a name', '{"a":"b","b":"a","c":["a","a"]}', []],
    ['at the top', '{"a":1,"a":2}', [[['a'], undefined]]],
    [
      'three times',
      '{"a":1,"a":2,"a":3}',
      [
        [['a'], undefined],
        [['a'], undefined],
      ],
    ],
    ['within', '{"p":[{},{"id":"a",\n"x":{"id":1},\n"id":"b"}]}', [[['p', 1, 'id'], 3]]],
    ['written otherwise', '{"a":1,"\\u0061":2}', [[['a'], undefined]]],
    ['behind a text with all signs', '{"a":"\\"{[,}]","a":2}', [[['a'], undefined]]],
    ['a name every object has', '{"__proto__":1,"__proto__":2}', [[['__proto__'], undefined]]],
    ['a value that is no nest', '"a"', []],
  ])('%s', (_, json, expected) => expect(found(json)).toEqual(expected));
  it('is not looked for in nests refused for their depth', () => {
    const deep = (depth: number) => `${'[{"a":'.repeat(depth)}{"b":1,"b":2}${'}]'.repeat(depth)}`;
    expect(found(deep(30))).toHaveLength(1);
    expect(found(`{"x":${deep(50_000)},"y":1,"y":2}`)).toEqual([[['y'], undefined]]);
  });
  it('stops at as many as anybody needs', () =>
    expect(found(`{${Array.from({ length: 5000 }, () => '"a":1').join()}}`)).toHaveLength(1000));
});
