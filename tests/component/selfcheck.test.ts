import { afterEach, describe, expect, test } from 'vitest';
import { bareName } from '../../components/handout/guide/group-name.ts';
import { createHandout } from '../../components/handout/handout-model.ts';
import { dependingText, factsOf, feeText } from '../../components/handout/selfcheck/check-facts.ts';
import { checkSpeechOf } from '../../components/handout/selfcheck/speech.ts';
import { lang } from '../../components/strings/strings.ts';
import { stretchesOf } from '../../lib/core/languages/stranger.ts';
import type { ForeignLang, PaperLang } from '../../lib/core/pack.ts';
import { buildPack } from '../../lib/pack/build.ts';
import { readTables } from '../../lib/pack/languages.ts';

const pack = buildPack();
const tables = readTables();
const loadTable = async (of: ForeignLang) => tables[of];
const LANGS: readonly PaperLang[] = ['zh', 'en', 'vi', 'id', 'th', 'ja'];

function pageWith(load: typeof loadTable) {
  const kept = { value: { changes: [], seq: 0, damaged: 0 } };
  const layers = { shipped: pack, kept, on: () => ({ pack, origin: new Map(), conflicts: [] }), live: () => pack };
  const settings = { peek: () => ({ largePrint: false }), value: { office: { name: '' } } };
  const start = { day: '2026-11-21', at: 'self-check/birth' };
  return createHandout(layers as never, settings as never, start, load);
}

afterEach(() => {
  lang.value = 'zh';
});

describe.each(LANGS)('in %s', language => {
  test('nothing is left unsaid, and every number is there', async () => {
    const { words } = await checkSpeechOf(language, loadTable);
    const said = JSON.stringify([
      words.range(undefined, 7, '歲'),
      words.range(7, 18, '歲'),
      words.range(18, undefined, '歲'),
      words.no(45, '丁'),
      words.again(67),
      words.anyOf('甲', 1),
      words.anyOf('甲', 2),
      words.period('乙', 1, 6, 30),
      words.period('乙', 0, 0, 60),
    ]);
    for (const number of ['7', '18', '2', '1', '6', '30', '60', '45', '67']) expect(said).toContain(number);
    expect(said).not.toMatch(/undefined|NaN/);
    expect(words.titleOf('丙')).toContain('丙');
  });

  test('where, until when, how long and what it costs, of every procedure', async () => {
    const reading = { ...pageWith(loadTable).reading(), speech: await checkSpeechOf(language, loadTable) };
    for (const procedure of pack.procedures) {
      const facts = factsOf(reading, procedure);
      expect(facts.length).toBe(
        1 + Number(procedure.period !== undefined) + Number(procedure.processing !== undefined),
      );
      for (const [title, says] of facts) expect(`${title}${says}`).not.toMatch(/undefined|NaN|^$/);
      for (const fee of procedure.fees) expect(feeText(reading, fee)).toMatch(/\S/);
    }
  });
});

test('what there is in Chinese only is marked as Chinese; what hangs on questions says on which', async () => {
  const birth = pack.procedures.find(({ id }) => id === 'birth');
  if (!birth) throw new Error('no birth');
  const reading = { ...pageWith(loadTable).reading(), speech: await checkSpeechOf('vi', loadTable) };
  const timeOf = (time: string) =>
    stretchesOf(
      factsOf(reading, { ...birth, processing: { time: { zh: time, en: time }, source: 0 } }).at(-1)?.[1] ?? '',
    );
  expect(timeOf('隨到隨辦')).toEqual([{ text: tables.vi['隨到隨辦'] }]);
  expect(timeOf('本所自訂的時間')).toEqual([{ text: '本所自訂的時間', lang: 'zh' }]);
  expect(dependingText(reading, birth, 'x', { on: [] })).toBe('x');
  const [first] = birth.questions;
  expect(dependingText(reading, birth, 'x', { on: [first?.id ?? ''] })).toContain(tables.vi[first?.ask.zh ?? '']);
  expect(feeText(reading, { item: 'no-such-fee', source: 0 })).toBeUndefined();
});

test.each([
  ['證明（任一）', '證明（任一）', '證明'],
  ['証明（いずれか一つ）', '證明（擇一）', '証明'],
  ['giấy tờ (một trong các loại)', '證明，擇一', 'giấy tờ'],
  ['giấy tờ (bản gốc)', '證明（正本）', 'giấy tờ (bản gốc)'],
])('a choice named %s says once that any will do', (name, zh, bare) => {
  expect(bareName(name, zh)).toBe(bare);
});

describe('the language of the sheet', () => {
  test('is that of the page until another one is chosen, and stays then', async () => {
    const page = pageWith(loadTable);
    expect(page.speech.value.lang).toBe('zh');
    lang.value = 'en';
    expect(page.speech.value.lang).toBe('en');
    await page.speak('th');
    lang.value = 'zh';
    expect([page.speech.value.lang, page.fault.value]).toEqual(['th', '']);
  });

  test('of two chosen in haste the last one counts, whichever is read first', async () => {
    let release = () => {};
    const slow = new Promise<void>(resolve => (release = resolve));
    const page = pageWith(async of => {
      if (of === 'vi') await slow;
      return tables[of];
    });
    const first = page.speak('vi');
    await page.speak('ja');
    release();
    await first;
    expect(page.speech.value.lang).toBe('ja');
  });

  test('one that cannot be read leaves the one before, and says so', async () => {
    const page = pageWith(() => Promise.reject(new Error('gone')));
    await page.speak('vi');
    expect([page.speech.value.lang, page.fault.value]).not.toContain('');
    expect(page.speech.value.lang).toBe('zh');
    await page.speak('en');
    expect(page.fault.value).toBe('');
  });
});
