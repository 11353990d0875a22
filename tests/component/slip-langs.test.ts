import { signal } from '@preact/signals';
import { beforeEach, describe, expect, test } from 'vitest';
import { createSlipLangs } from '../../components/panel/slip-langs.ts';
import { withLang } from '../../components/slip/paper.ts';
import { firstParts, speakerOf } from '../../components/slip/speak.ts';
import { createSpoken } from '../../components/slip/spoken.ts';
import { zh } from '../../components/strings/zh.ts';
import type { NoticePart } from '../../lib/core/notice/part.ts';
import { DEFAULT_SETTINGS, settingsOf } from '../../lib/schema/settings.ts';
import type { Slip } from '../../lib/schema/slip.ts';
import { openDb } from '../../lib/store/db.ts';
import { LETTER, LETTER_PACK, newKey, registerFaults, requestOf } from '../support/desk.ts';
import { newDisk } from '../support/disk.ts';
import { packOf } from '../support/factories.ts';
import { startWorker } from '../support/windows.ts';

const part = (lang: NoticePart['lang']): NoticePart => ({ lang, heading: lang, lines: [`in ${lang}`] });

describe('the languages of the next slip', () => {
  const hand = signal<string | null>('a');
  const settings = signal({ ...DEFAULT_SETTINGS, slipLangs: ['en' as const] });
  const langs = createSlipLangs(hand, settings);
  test('are the office’s, until others are chosen for the case in hand; the next case begins anew', () => {
    expect(langs.chosen.value).toEqual(['en']);
    langs.choose('th', true);
    langs.choose('vi', true);
    expect(langs.chosen.value).toEqual(['en', 'vi', 'th']);
    langs.choose('en', false);
    expect(langs.chosen.value).toEqual(['vi', 'th']);
    hand.value = 'b';
    expect(langs.chosen.value).toEqual(['en']);
  });
  test('without settings there is none', () => {
    expect(createSlipLangs(hand, signal(null)).chosen.value).toEqual([]);
  });
  test('stand in the order of the slip, each once', () => {
    expect(withLang(['ja', 'en'], 'vi', true)).toEqual(['en', 'vi', 'ja']);
    expect(withLang(['en'], 'en', true)).toEqual(['en']);
  });
});

describe('the languages on the print page', () => {
  test('are those of the slip; a further one is composed once', async () => {
    const asked: string[] = [];
    const spoken = createSpoken([part('en')], async lang => {
      asked.push(lang);
      return part(lang);
    });
    await spoken.choose('ja', true);
    await spoken.choose('vi', true);
    await spoken.choose('en', false);
    await spoken.choose('ja', false);
    await spoken.choose('ja', true);
    expect([spoken.parts.value.map(({ lang }) => lang), asked, spoken.fault.value]).toEqual([
      ['vi', 'ja'],
      ['ja', 'vi'],
      '',
    ]);
  });
  test.each([
    ['the rules have changed', async () => undefined, zh.paper.rulesChanged],
    ['the language cannot be read', () => Promise.reject(new Error()), zh.paper.noLanguage],
  ])('where %s it is said, and nothing is lost', async (_, speak, says) => {
    const spoken = createSpoken([part('en')], speak);
    await spoken.choose('vi', true);
    expect([spoken.parts.value, spoken.fault.value]).toEqual([[part('en')], says]);
    await spoken.choose('en', true);
    expect(spoken.fault.value).toBe('');
  });
});

describe('a slip from the register', () => {
  const request = requestOf(newKey());
  const old = { case: request.case, notice: request.notice } as Slip;
  const table = async () => ({ 某登記: 'Đăng ký', 'id-card': 'Chứng minh nhân dân' });
  const speak = (slip: Slip, pack = LETTER_PACK) =>
    speakerOf(slip, { client: startWorker().open(), loadPack: async () => pack, loadTable: table });
  beforeEach(() => {
    newDisk();
  });

  test('is first printed in the languages it was issued with', () => {
    expect(firstParts({ ...old, parts: [part('vi')] }, { slipLangs: ['en', 'ja'] })).toEqual([part('vi')]);
  });
  test('of before this was kept, in English where the office prints English', () => {
    expect(firstParts(old, { slipLangs: ['en', 'vi'] }).map(({ lang }) => lang)).toEqual(['en']);
    expect(firstParts(old, { slipLangs: ['vi'] })).toEqual([]);
  });
  test('is said in a further language under the same rules', async () => {
    expect((await speak(old)('vi'))?.lines.slice(0, 2)).toEqual([
      'Thủ tục quý vị đang làm: Đăng ký. Vui lòng bổ sung đủ 1 mục dưới đây, chỉ cần đến thêm một lần là xong.',
      '1. Chứng minh nhân dân (bản chính).',
    ]);
  });
  test('is kept in it, and so printed again', async () => {
    const worker = startWorker();
    const slip = await worker.open().ask('slip.issue', { ...requestOf(newKey()), parts: [part('en')] });
    const speakAll = speakerOf(slip, { client: worker.open(), loadPack: async () => LETTER_PACK, loadTable: table });
    await speakAll('th');
    await speakAll('vi');
    await speakAll('th');
    const kept = await worker.open().ask('slip.get', { id: slip.id });
    expect(kept && firstParts(kept, { slipLangs: [] }).map(({ lang }) => lang)).toEqual(['en', 'vi', 'th']);
    expect(await registerFaults(openDb(1))).toEqual([]);
  });
  test('that cannot be kept is printed all the same', async () => {
    const full = startWorker({}, () => ({ 'slip.spoken': () => Promise.reject(new Error('full')) }));
    const speakAll = speakerOf(old, { client: full.open(), loadPack: async () => LETTER_PACK, loadTable: table });
    expect((await speakAll('vi'))?.lang).toBe('vi');
  });
  test('is not where they have changed, but always in English', async () => {
    const changed = packOf({ ...LETTER, requirements: [] });
    expect(await speak(old, changed)('vi')).toBeUndefined();
    expect((await speak(old, changed)('en'))?.lang).toBe('en');
  });
});

describe('settings as an older version kept them', () => {
  test.each([
    [{ slipLangs: ['en'] }, ['en']],
    [{ slipLangs: [] }, []],
    [{}, ['en']],
    [{ slipLangs: ['en', 'vi', 'id', 'th', 'ja'] }, ['en', 'vi', 'id', 'th', 'ja']],
    // What no version ever wrote: all settings are as shipped, rather than half.
    [{ slipLangs: ['ko'] }, ['en']],
    [{ slipLangs: 'en' }, ['en']],
  ])('%j prints %j', (stored, langs) => {
    expect(settingsOf(stored).slipLangs).toEqual(langs);
  });
});
