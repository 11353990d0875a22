// How the Chinese is written: as an office in Taiwan writes it, in the pack, on the screens and on paper.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../support/run/lib/places.mjs';
import { files } from './sources.ts';

interface Said {
  readonly at: string;
  readonly text: string;
}
const HAN = /\p{Script=Han}/u;
/** Fields that hold names of laws, letters and pages as they are, or what citizens type. */
const AS_IS = new Set(['aliases', 'cite', 'sources', 'basis', 'law', 'url', 'en']);
/** Fields that hold a reason or a remark: where they are sentences, they end as sentences. */
const SENTENCES = new Set(['note', 'needs', 'steps', 'pitfalls', 'fallback', 'obtain', 'says', 'afterwards']);

function* saidIn(value: unknown, at: string, field = ''): Generator<Said & { readonly field: string }> {
  if (typeof value === 'string') {
    if (HAN.test(value)) yield { at, text: value, field };
  } else if (Array.isArray(value))
    for (const [index, each] of value.entries()) yield* saidIn(each, `${at}.${index}`, field);
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value))
      if (!AS_IS.has(key)) yield* saidIn(each, `${at}.${key}`, key === 'zh' ? field : key);
}

const content = [...files('lib/pack/procedures'), ...files('lib/pack/catalogue')]
  .filter(path => path.endsWith('.json'))
  .flatMap(path => [...saidIn(JSON.parse(readFileSync(join(ROOT, path), 'utf8')), path)]);
const screens = [...files('components'), ...files('lib/core/phrases')]
  .filter(path => /\/zh\/|\/zh\.ts$|\/desk\.ts$/.test(path))
  .flatMap(path =>
    readFileSync(join(ROOT, path), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        [...line.matchAll(/'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/g)].map(([text]) => ({
          at: `${path}:${index + 1}`,
          text,
        })),
      ),
  )
  .filter(({ text }) => HAN.test(text));

const WRONG: readonly (readonly [string, RegExp])[] = [
  ['台 for 臺', /(?<![這一兩每幾])台(?![內電])/u],
  ['你 for 您', /[你妳]/u],
  ['身份 for 身分', /身份/u],
  ['登陸 for 登錄', /登陸/u],
  ['部份, 成份, 月分, 年分', /部份|成份|月分|年分|股分/u],
  ['half-width marks between Chinese characters', /\p{Script=Han}[,;:!?]\s*\p{Script=Han}/u],
];
/** A text of several sentences whose last has no full stop; brackets and quotes may close it. */
const open = (text: string): boolean =>
  /[。？！]./u.test(text) && !/[。？！](?:[」）])?$|[。？！][^（）]*）$/u.test(text);

const wrongIn = (said: readonly Said[], wrong: RegExp): string[] =>
  said.filter(({ text }) => wrong.test(text)).map(({ at, text }) => `${at}: ${text}`);

describe('the Chinese', () => {
  test('is found', () => {
    expect(content.length).toBeGreaterThan(3000);
    expect(screens.length).toBeGreaterThan(500);
  });

  test.each(WRONG)('has no %s', (_name, wrong) => {
    expect([...wrongIn(content, wrong), ...wrongIn(screens, wrong)]).toEqual([]);
  });

  test('ends what is said in sentences with a full stop', () => {
    const sentences = content.filter(({ field }) => SENTENCES.has(field));
    expect(sentences.filter(({ text }) => open(text)).map(({ at, text }) => `${at}: ${text}`)).toEqual([]);
  });

  test('ends every reason of an outcome with a full stop', () => {
    const reasons = content.filter(({ at }) => /\.outcomes\.\d+\.says\.zh$/.test(at));
    expect(reasons.length).toBeGreaterThan(400);
    expect(reasons.filter(({ text }) => !/[。？！]$/u.test(text)).map(({ at, text }) => `${at}: ${text}`)).toEqual([]);
  });

  test.each([
    ['身份證', 2],
    ['請你簽名', 1],
    ['台北市', 0],
    ['請帶正本,看過即還', 5],
  ] as const)('%s is noticed', (text, rule) => {
    expect(WRONG[rule]?.[1].test(text)).toBe(true);
  });
  test.each(['請先電洽。不收費', '請先電洽。不收費，請「等」'])('%s is noticed as open', text => {
    expect(open(text)).toBe(true);
  });
});
