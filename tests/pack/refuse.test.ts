// The shipped pack with one fault planted is refused, with the place and the reason; with several, all are named.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toldText } from '../../lib/core/faults/told.ts';
import { buildPack, packToJson } from '../../lib/pack/build.ts';
import { type PackFile, readPackFile } from '../../lib/schema/pack-file.ts';

// biome-ignore lint/suspicious/noExplicitAny: a file somebody spoilt has no shape
type Spoilt = any;
const text = packToJson(buildPack());
const DEEP = 20_000;
/** A condition, or anything, in so many nests. */
const nested = (depth: number, open: string, inner: string, close: string) =>
  open.repeat(depth) + inner + close.repeat(depth);
const deepNot = nested(DEEP, '{"not":', '{"fact":"x","is":"y"}', '}');
const birthOf = (pack: Spoilt) => pack.procedures.find((each: Spoilt) => each.id === 'birth');
const faultsIn = (read: PackFile) => (read.ok ? [] : read.faults.map(each => toldText(each, 'en')));
/** The shipped pack, spoilt; what stands for `"@"` is put in as it is written. */
function spoil(how: (pack: Spoilt) => void, raw = ''): string {
  const pack = JSON.parse(text);
  how(pack);
  return JSON.stringify(pack).replace('"@"', () => raw);
}
const title = (zh: string) => (pack: Spoilt) => {
  birthOf(pack).title.zh = zh;
};

type Row = readonly [what: string, how: (pack: Spoilt) => void, place: string, reason: string, raw?: string];
const ROWS: readonly Row[] = [
  [
    'a condition on an unknown question',
    pack => {
      birthOf(pack).questions[3].when = { fact: 'nobody', is: 'x' };
    },
    'procedures[birth].questions[3].when',
    'asks of unknown question nobody',
  ],
  [
    'questions out of order',
    pack => {
      const { questions } = birthOf(pack);
      questions[0].when = { fact: questions[2].id, is: questions[2].options[0].id };
    },
    'procedures[birth].questions[0].when',
    'which is not asked before it',
  ],
  [
    'questions in a cycle',
    pack => {
      const { questions } = birthOf(pack);
      questions[1].when = { fact: questions[2].id, gte: 1 };
      questions[2].when = { fact: questions[1].id, gte: 1 };
    },
    'procedures[birth].questions[1].when',
    'which is not asked before it',
  ],
  [
    'two prices in force on one day',
    pack => pack.fees['id-card-first'].prices.push({ rule: 'flat', amount: 1, since: '2024-05-01' }),
    'fees.id-card-first.prices',
    'two prices are in force on 2024-05-01',
  ],
  ['a procedure id twice', pack => pack.procedures.push({ ...birthOf(pack), no: 8999 }), '.id', 'birth stands twice'],
  ['a procedure number twice', pack => pack.procedures.push({ ...birthOf(pack), id: 'twin' }), '[twin].no', 'twice'],
  ['a script in a title', title('<script>alert(1)</script>'), 'procedures[birth].title.zh', 'holds markup or script'],
  ['an address that does something', title('javascript:x'), 'procedures[birth].title.zh', 'holds markup or script'],
  ...[0x0, 0x8, 0xd, 0x1b, 0x7f, 0x200e, 0x200f, 0x202a, 0x202e, 0x2066, 0x2069].map(
    (code): Row => [
      `the character ${code.toString(16)} in a title`,
      title(`出生${String.fromCharCode(code)}登記`),
      'procedures[birth].title.zh',
      `出生U+${code.toString(16).toUpperCase().padStart(4, '0')}登記`,
    ],
  ),
  ['one in a name', pack => Object.assign(pack, { 'a\u202eb': 1 }), 'aU+202Eb', 'cannot be seen'],
  ['markup in a name', pack => Object.assign(pack, { '<b>': 1 }), '<b>', 'is a name with markup'],
  ['one in the catalogue', pack => pack.cautions.push({ id: 'c', says: 'a\u202eb', cite: 'x' }), '.says', 'U+202E'],
  [
    'a name that makes an object another one',
    pack => {
      birthOf(pack).x = '@';
    },
    'procedures[birth].x.__proto__',
    'is a name that nothing may have',
    '{"__proto__":{"title":1}}',
  ],
  [
    'far too many nests under an unknown name',
    pack => {
      birthOf(pack).x = '@';
    },
    'procedures[birth].x',
    'is nested too deep',
    nested(DEEP, '{"a":', '1', '}'),
  ],
  [
    'lists in lists',
    pack => Object.assign(pack, { x: '@' }),
    'x[0]',
    'is nested too deep',
    nested(DEEP, '[', '1', ']'),
  ],
  [
    'far too many nests of a condition',
    pack => {
      birthOf(pack).questions[3].when = '@';
    },
    'procedures[birth].questions[3].when',
    'is nested too deep',
    deepNot,
  ],
  [
    'a condition with more nests than anybody reads',
    pack => {
      birthOf(pack).questions[3].when = '@';
    },
    'procedures[birth].questions[3].when',
    'is nested too deep',
    nested(33, '{"not":', '{"fact":"x","is":"y"}', '}'),
  ],
  [
    'a day that is none',
    pack => {
      birthOf(pack).questions[0].until = '2026-99-99';
    },
    'procedures[birth].questions[0].until',
    'is no day',
  ],
  [
    'a price until a day that is none',
    pack => {
      pack.fees['id-card-first'].prices[0].until = '2026-99-99';
    },
    'fees.id-card-first.prices[0].until',
    'is no day',
  ],
  [
    'two prices of every day',
    pack => {
      pack.fees['id-card-first'].prices = [1, 2].map(amount => ({ rule: 'flat', amount }));
    },
    'fees.id-card-first.prices',
    'two prices are in force on every day',
  ],
  [
    'a list far too long',
    pack => {
      birthOf(pack).steps = Array.from({ length: 6000 }, () => 'x');
    },
    'procedures[birth].steps',
    '6000 entries, at most 5000',
  ],
  [
    'an amount that is not whole',
    pack => {
      birthOf(pack).period.days = 1.5;
    },
    'procedures[birth].period.days',
    'must be of type int',
  ],
  [
    'a name twice in one object',
    pack => {
      birthOf(pack).x = '@';
    },
    'procedures[birth].x.id',
    'stands twice in one object',
    '{"id":"a","id":"b"}',
  ],
  ['a name nobody knows', pack => Object.assign(birthOf(pack), { hours: 1 }), 'procedures[birth]', 'has hours'],
  [
    'a paper of another shape',
    pack => {
      pack.documents['id-card'].name = 1;
    },
    'documents.id-card.name',
    'must be of type object',
  ],
];

describe('the shipped pack', () => {
  it('is taken, to the last letter', () => {
    const read = readPackFile(text);
    expect(read.ok && JSON.stringify(read.pack)).toBe(JSON.stringify({ ...JSON.parse(text), search: [] }));
  });
  for (const [what, how, place, reason, raw] of ROWS)
    it(`with ${what} is refused`, () => {
      const faults = faultsIn(readPackFile(spoil(how, raw)));
      expect(faults.filter(each => each.includes(place) && each.includes(reason))).not.toEqual([]);
    });
  it.each([
    ['far too many values', `[${Array.from({ length: 200 }, () => `[${'0,'.repeat(2999)}0]`).join()}]`],
    ['a table far too long', `{${Array.from({ length: 6000 }, (_, at) => `"${at}":1`).join()}}`],
    ['cut short', text.slice(0, 90_000)],
    ['a text', '"<b>"'],
  ])('is not %s', (_, other) => expect(faultsIn(readPackFile(other))).toHaveLength(1));

  it('is not lists in lists', () =>
    expect(faultsIn(readPackFile(nested(DEEP, '[', '', ']'))).join()).toContain('nested too deep'));
  it('with several faults is refused with all of them, whatever their kind', () => {
    const kinds = ['unknown question', 'is nested too deep', 'two prices', 'markup', 'int', 'titel', 'stands twice'];
    const faults = faultsIn(
      readPackFile(
        spoil(pack => {
          birthOf(pack).questions[3].when = { fact: 'nobody', is: 'x' };
          pack.procedures[0].title.zh = '<b>';
          pack.procedures[1].titel = 1;
          pack.procedures[2].questions[1].when = '@';
          pack.procedures.push({ ...pack.procedures[3], id: 'twin' });
          pack.fees['id-card-first'].prices.push({ rule: 'flat', amount: 1, since: '2024-05-01' });
          pack.fees['id-card-first'].scope = 'national';
          const [, fee] = Object.values<Spoilt>(pack.fees);
          fee.prices = [{ rule: 'flat', amount: 1.5 }];
          pack.offences[Object.keys(pack.offences)[0] ?? ''].max = 1.5;
        }, deepNot),
      ),
    );
    expect(kinds.filter(kind => !faults.some(each => each.includes(kind)))).toEqual([]);
    expect(faults).toHaveLength(8);
  });
  it('with more faults than anybody reads says how many more', () => {
    const faults = faultsIn(
      readPackFile(
        spoil(pack => {
          birthOf(pack).steps = Array.from({ length: 80 }, () => '<b>');
        }),
      ),
    );
    expect(faults).toHaveLength(51);
    expect(faults.at(-1)).toBe('and 30 more');
  });
  it('written over several lines is refused with the line', () => {
    const pack = JSON.parse(text);
    birthOf(pack).requirements[1].document = 'ghost';
    birthOf(pack).title = { zh: '無英文' };
    const lines = JSON.stringify(pack, null, 2).split('\n');
    const ghost = lines.findIndex(each => each.includes('"ghost"')) + 1;
    const bare = lines.findIndex(each => each.includes('無英文'));
    expect(faultsIn(readPackFile(lines.join('\n')))).toEqual([
      `procedures[birth].title.en (line ${bare}): must be of type string`,
    ]);
    birthOf(pack).title.en = 'x';
    expect(faultsIn(readPackFile(JSON.stringify(pack, null, 2)))).toEqual([
      `procedures[birth].requirements[1].document (line ${ghost + 1}): is of unknown paper ghost`,
    ]);
  });
});

describe('nothing makes the reader throw', () => {
  const whole = JSON.parse(text);
  const small = { ...whole, procedures: whole.procedures.slice(0, 2), search: [] };
  it('any value', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), fc.constantFrom(...Object.keys(small), ''), (value, key) => {
        expect(readPackFile(value).ok).toBe(false);
        if (key) readPackFile(JSON.stringify({ ...small, [key]: JSON.parse(value) }));
      }),
      { numRuns: 100 },
    );
  });
  it('any value anywhere in a pack', () => {
    const odd = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(null, [], {}, '', '2026-99-99', 'constructor', [null], { toString: 1 }, { id: { toString: 1 } }),
    );
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 9 }), odd, (way, value) => {
        const pack = structuredClone(small);
        let at: Spoilt = pack;
        for (const [index, step] of way.entries()) {
          const keys = Object.keys(at);
          const key = keys[step % Math.max(keys.length, 1)] ?? 'x';
          if (index === way.length - 1 || typeof at[key] !== 'object') {
            at[key] = value;
            break;
          }
          at = at[key];
        }
        expect(typeof readPackFile(JSON.stringify(pack)).ok).toBe('boolean');
      }),
      { numRuns: 150 },
    );
  });
  it('any text cut, doubled or with another sign in it', () => {
    const lines = JSON.stringify(small, null, 1);
    fc.assert(
      fc.property(fc.nat(lines.length), fc.nat(40), fc.string({ maxLength: 4 }), (from, length, put) => {
        expect(typeof readPackFile(lines.slice(0, from) + put + lines.slice(from + length)).ok).toBe('boolean');
      }),
      { numRuns: 150 },
    );
  });
});
