import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLayers } from '../../components/layers/layers-model.ts';
import { createLocal } from '../../components/office/local-model.ts';
import { createPanel } from '../../components/panel/panel-model.ts';
import { desk } from '../../components/strings/zh/desk.ts';
import { zh } from '../../components/strings/zh.ts';
import { buildPack } from '../../lib/pack/build.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/schema/settings.ts';
import { newKey } from '../support/desk.ts';
import { fillDisk, newDisk } from '../support/disk.ts';
import { TODAY } from '../support/factories.ts';
import { startWorker, until, type Worker } from '../support/windows.ts';

const SHIPPED = buildPack();
const t = desk.place;
let worker: Worker;
beforeEach(() => {
  newDisk();
  worker = startWorker({ loadPack: async () => SHIPPED });
});
afterEach(() => {
  vi.restoreAllMocks();
});

async function open(settings: Settings = DEFAULT_SETTINGS) {
  const client = worker.open();
  const layers = await createLayers(client, SHIPPED);
  return { client, layers, local: createLocal(layers, signal(settings), () => TODAY) };
}
const amounts = ({ local }: Awaited<ReturnType<typeof open>>) =>
  Object.fromEntries(local.fees.value.map(({ item, amount }) => [item.id, amount]));

describe('a local fee', () => {
  test('holds from its day on, in every window, signed by the clerk; full-width digits are taken', async () => {
    const [one, two] = [await open({ ...DEFAULT_SETTINGS, clerk: '王○○' }), await open()];
    expect(amounts(one)['door-plate']).toBeUndefined();
    expect(await one.local.savePrice('door-plate', '１５０', '')).toBe(true);
    expect([amounts(one)['door-plate'], one.local.said.value?.text]).toEqual([150, zh.saved]);
    await until(() => amounts(two)['door-plate'] === 150);
    expect(two.layers.kept.value.changes[0]).toMatchObject({ by: '王○○', why: t.priceWhy, since: TODAY });
    await two.local.savePrice('door-plate', '1,200', '1151201');
    expect(amounts(two)['door-plate']).toBe(150);
    const december = two.layers.on('2026-12-01').pack.fees['door-plate']?.prices[0];
    expect(december).toMatchObject({ rule: 'flat', amount: 1200 });
  });

  test.each(['-5', '1.5', '', '一百', '12345678', '1e3'])('of %s is refused with a sentence', async typed => {
    const window = await open();
    expect(await window.local.savePrice('door-plate', typed, '')).toBe(false);
    expect([window.local.said.value?.text, window.layers.kept.value.changes]).toEqual([t.amountFault, []]);
  });

  test('from a day that cannot be is refused', async () => {
    const { local } = await open();
    expect(await local.savePrice('door-plate', '150', '1150230')).toBe(false);
    expect(local.said.value?.text).toContain('沒有 30 日');
  });
});

describe('a day of one’s own', () => {
  test('a typhoon day entered here moves the last day of a case open in a panel at once, and back when cancelled', async () => {
    const [desk, other] = [await open(), await open()];
    const pack = other.layers.live(() => TODAY);
    const panel = await createPanel({ pack, client: other.client, today: () => TODAY, newKey });
    panel.start('birth');
    panel.answer('birth-place', 'domestic');
    const counted = () => {
      const period = panel.view.value?.assessment.period;
      return period?.kind === 'counted' ? { last: period.counted.lastDay, late: period.late } : undefined;
    };
    // Sixty days that end on Friday the 20th; today is the Saturday after.
    panel.edit({ event: '2026-09-21' });
    expect(counted()).toEqual({ last: '2026-11-20', late: 1 });
    expect(await desk.local.saveDay('115/11/20', 'closed', '颱風停班')).toBe(true);
    await until(() => counted()?.late === 0);
    expect(counted()).toEqual({ last: '2026-11-23', late: 0 });
    const [own] = desk.local.days.value;
    if (!own) throw new Error('no day');
    expect(own).toMatchObject({ day: '2026-11-20', is: 'closed', name: '颱風停班' });
    await desk.local.takeBack(own);
    await until(() => counted()?.late === 1);
    expect(desk.local.days.value).toEqual([]);
  });

  test('a make-up workday without a note bears its kind; the newest day comes first', async () => {
    const { local, layers } = await open();
    await local.saveDay('1151128', 'workday', ' ');
    await local.saveDay('１１５１２０４', 'closed', '所慶');
    expect(local.days.value.map(({ day, name }) => [day, name])).toEqual([
      ['2026-12-04', '所慶'],
      ['2026-11-28', t.kinds.workday],
    ]);
    expect(layers.kept.value.changes.map(({ by }) => by)).toEqual([desk.editor.nobody, desk.editor.nobody]);
  });

  test.each([
    ['1150230', 'closed', '', '115 年 2 月沒有 30 日，請再看一次日期。'],
    ['', 'closed', '', undefined],
    ['1151121', 'closed', '', t.alreadySo.closed],
    ['1151120', 'workday', '', t.alreadySo.workday],
    ['1300105', 'closed', '', t.yearUnknown(130)],
    ['1151120', 'closed', '颱'.repeat(81), zh.office.tooLong(80, 81)],
  ] as const)('%s as %s (%s) is refused with a sentence', async (typed, is, name, sentence) => {
    const { local, layers } = await open();
    expect(await local.saveDay(typed, is, name)).toBe(false);
    if (sentence) expect(local.said.value?.text).toBe(sentence);
    expect([local.said.value?.tone, layers.kept.value.changes]).toEqual(['fault', []]);
  });

  test('on a full disk it is said and nothing holds', async () => {
    const { local } = await open();
    fillDisk('commit');
    expect(await local.saveDay('1151120', 'closed', '')).toBe(false);
    expect([local.said.value?.text, local.days.value]).toEqual([zh.office.faults['disk-full'], []]);
  });
});
