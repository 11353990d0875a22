// What stands in the sheets, beside the rules they are drawn from, on two days between which the law changed.
import { afterEach, describe, expect, test } from 'vitest';
import { feeRemarks } from '../../components/handout/fees/FeeSheet.tsx';
import { priceText } from '../../components/handout/fees/price-text.ts';
import { paperListOf } from '../../components/handout/guide/paper-rows.ts';
import { createHandout } from '../../components/handout/handout-model.ts';
import { screenSpeech } from '../../components/handout/selfcheck/speech.ts';
import { SHEETS, type SheetReading } from '../../components/handout/sheets.tsx';
import { lang, say, strings } from '../../components/strings/strings.ts';
import { feeTableOf } from '../../lib/core/handout/fee-table.ts';
import { inForce, type Pack, type Price } from '../../lib/core/pack.ts';
import { buildPack } from '../../lib/pack/build.ts';
import { DEFAULT_SETTINGS } from '../../lib/schema/settings.ts';

const pack = buildPack();
const reading = (day: string, of: Pack = pack): SheetReading => ({
  pack: of,
  shipped: pack,
  day,
  t: strings(),
  words: say(),
  large: false,
  office: DEFAULT_SETTINGS.office,
  speech: screenSpeech(lang.value),
});

afterEach(() => {
  lang.value = 'zh';
});

describe.each(['2022-12-31', '2023-01-01', '2026-11-21'])('on %s', day => {
  test.each(pack.procedures.map(each => [each.id, each] as const))(
    'the papers of %s are numbered through, each once',
    (_, each) => {
      const { parts, numbers } = paperListOf(reading(day), each);
      const wanted = each.requirements.filter(requirement => inForce(requirement, day));
      expect([...numbers.keys()].sort()).toEqual(wanted.map(({ id }) => id).sort());
      const rows = parts.flatMap(part => part.rows);
      expect(rows.map(([no]) => no)).toEqual(wanted.map((_each, index) => String(index + 1)));
      for (const { id, name } of wanted) expect(rows[(numbers.get(id) ?? 0) - 1]?.[1]).toBe(name.zh);
    },
  );
});

describe('prices as they stand in the table', () => {
  const [item] = Object.values(pack.fees);
  const said = (price: Price) =>
    item && priceText(price, { ...item, unit: { zh: '張', en: 'page' } }, reading('2026-11-21'));

  test.each<[Price, string]>([
    [{ rule: 'flat', amount: 1200 }, '1,200 元'],
    [{ rule: 'flat', amount: 0 }, '免費'],
    [{ rule: 'per-page', amount: 15 }, '15 元'],
    [{ rule: 'local' }, '依本縣市收費標準'],
    [{ rule: 'first-and-subsequent', first: 100, subsequent: 15 }, '第一份每張 100 元\n第二份起每張 15 元'],
    [
      { rule: 'tiered', by: 'MB', tiers: [{ lt: 50, amount: 0 }, { lt: 100, amount: 1500 }, { amount: 3500 }] },
      '未滿 50 MB：免費\n50 MB 以上未滿 100 MB：1,500 元\n100 MB 以上：3,500 元',
    ],
  ])('%o', (price, text) => {
    expect(said(price)).toBe(text);
  });
});

describe('fees of the place', () => {
  const plate = pack.fees['door-plate'];
  const own: Pack = plate
    ? {
        ...pack,
        fees: {
          ...pack.fees,
          'door-plate': { ...plate, prices: [{ rule: 'flat', amount: 120, since: '2026-01-01' }] },
        },
      }
    : pack;
  const priceOn = (day: string, of: Pack) => {
    const row = feeTableOf(of, day).local.find(({ item }) => item.id === 'door-plate');
    return row && priceText(row.price, row.item, reading(day, of));
  };

  test('stand as the office set them, from the day on which they hold', () => {
    expect(priceOn('2026-11-21', pack)).toBe('依本縣市收費標準');
    expect(priceOn('2026-11-21', own)).toBe('120 元');
    expect(priceOn('2025-12-31', own)).toBeUndefined();
  });

  test('are called to mind before printing while the office has not set them', () => {
    expect(feeRemarks(reading('2026-11-21')).join('')).toContain('門牌工本費');
    expect(feeRemarks(reading('2026-11-21', own)).join('')).not.toContain('門牌工本費');
    expect(feeRemarks(reading('2026-11-21', own)).join('')).toContain('印鑑證明');
  });
});

describe('the page', () => {
  const handout = (at: string, largePrint = false) => {
    const kept = { value: { changes: [], seq: 0, damaged: 0 } };
    const layers = { shipped: pack, kept, on: () => ({ pack, origin: new Map(), conflicts: [] }), live: () => pack };
    const settings = { peek: () => ({ largePrint }) };
    return createHandout(layers as never, settings as never, { day: '2026-11-21', at }, () => Promise.resolve({}));
  };
  const shown = (at: string) => {
    const { kind, procedure, id } = handout(at).shown.value;
    return [kind.id, procedure?.id ?? '', id];
  };

  test.each([
    ['', ['fees', '', '']],
    ['no-such-sheet', ['fees', '', '']],
    ['fines', ['fines', '', '']],
    ['guide/birth', ['guide', 'birth', 'birth']],
    ['guide/<b>', ['guide', '', '<b>']],
    ['guide', ['guide', pack.procedures[0]?.id, pack.procedures[0]?.id]],
  ])('#%s', (at, what) => {
    expect(shown(at)).toEqual(what);
  });

  test('a guide wanted on A3 comes on A4, and the next table on A3 again; large letters lie broadside on A4 only', () => {
    const page = handout('fees', true);
    expect(page.landscape.value).toBe(true);
    page.wanted.value = 'A3';
    expect([page.paper.value, page.landscape.value]).toEqual(['A3', false]);
    page.at.value = 'guide/birth';
    expect([page.paper.value, page.landscape.value]).toEqual(['A4', false]);
    page.at.value = 'times';
    expect(page.paper.value).toBe('A3');
  });

  test('no two kinds of sheets have one name', () => {
    const ids = SHEETS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
