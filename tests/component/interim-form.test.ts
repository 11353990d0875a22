// A practice for a time, typed in the workbench: its days, and what may be wrong with them.
import { beforeEach, describe, expect, test } from 'vitest';
import { changeOwnForm } from '../../components/rules/forms/change-own.ts';
import { newDisk } from '../support/disk.ts';
import { add, faults, openWindow, save, start } from '../support/editor.ts';
import { at } from '../support/layers.ts';

beforeEach(() => void newDisk());

const TYPED = { says: '先收影本', since: '1151101', until: '115/11/30', afterwards: '回復收正本' };

describe('a practice for a time', () => {
  test('is kept with its days, and changed with the days as clerks write them', async () => {
    const window = await openWindow(start());
    add(window, 'interim');
    expect(await save(window, TYPED)).toBe(true);
    const [kept] = window.letter().interims ?? [];
    expect(kept).toMatchObject({
      says: { zh: '先收影本', en: '先收影本' },
      since: '2026-11-01',
      until: '2026-11-30',
      afterwards: '回復收正本',
      cite: '本所規定',
    });
    window.editor.open(ground => changeOwnForm(ground, at('interim', kept?.id ?? '')));
    expect(window.editor.form.value?.values.value).toMatchObject({ since: '115/11/01', until: '115/11/30' });
    expect(await save(window, { english: 'Copies for now', until: '1151231' })).toBe(true);
    expect(window.letter().interims).toMatchObject([
      { id: kept?.id, says: { zh: '先收影本', en: 'Copies for now' }, until: '2026-12-31' },
    ]);
  });

  const rows: readonly (readonly [string, Readonly<Record<string, string>>, string, string])[] = [
    ['no first day', { since: '' }, 'since', '請填「自何日起」。'],
    ['no last day', { until: ' ' }, 'until', '請填「至何日止」。'],
    ['nothing said of afterwards', { afterwards: '' }, 'afterwards', '請填「期滿以後」。'],
    ['a last day there is not', { until: '1150231' }, 'until', '115 年 2 月沒有 31 日，請再看一次日期。'],
    [
      'a first day in words',
      { since: '下個月' },
      'since',
      '看不懂「下個月」，請輸入 1151121、115/11/21 或民國115年11月21日。',
    ],
    ['an end before the beginning', { until: '1151031' }, 'until', '止日在起日之前，請再看一次這兩個日期。'],
  ];
  test.each(rows)('%s: it is told, and what was typed stays', async (_name, typed, field, says) => {
    const window = await openWindow(start());
    add(window, 'interim');
    expect(await save(window, { ...TYPED, ...typed })).toBe(false);
    expect(faults(window)?.[field]).toBe(says);
    expect(window.editor.form.value?.values.value).toMatchObject({ ...TYPED, ...typed });
    expect(window.letter().interims).toBeUndefined();
  });
});
