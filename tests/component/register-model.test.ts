import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  createRegister,
  NO_FILTERS,
  queryOf,
  type RegisterModel,
  SHOWN,
} from '../../components/register/register-model.ts';
import { lang } from '../../components/strings/strings.ts';
import { zh } from '../../components/strings/zh.ts';
import type { Client } from '../../lib/messaging/client.ts';
import type { Slip } from '../../lib/schema/slip.ts';
import { LETTER_PACK, NOON, newKey, requestOf } from '../support/desk.ts';
import { fillDisk, newDisk } from '../support/disk.ts';
import { startWorker, until, type Worker } from '../support/windows.ts';

afterEach(() => {
  lang.value = 'zh';
  vi.restoreAllMocks();
});

describe('what is typed becomes a query', () => {
  test.each([
    ['1151121', '2026-11-21'],
    ['115/11/21', '2026-11-21'],
    ['115.11.21', '2026-11-21'],
    ['115-11-21', '2026-11-21'],
    ['115/1/2', '2026-01-02'],
    ['民國115年11月21日', '2026-11-21'],
    ['115年11月21日', '2026-11-21'],
    ['2026-11-21', '2026-11-21'],
    ['2026/11/21', '2026-11-21'],
    ['20261121', '2026-11-21'],
    ['991231', '2010-12-31'],
    ['１１５１１２１', '2026-11-21'],
    ['１１５／１１／２１', '2026-11-21'],
    [' 115 / 11 / 21 ', '2026-11-21'],
    ['1130229', '2024-02-29'],
  ])('the day %s is %s', (typed, day) => {
    expect(queryOf({ ...NO_FILTERS, from: typed })).toEqual({ from: day, limit: SHOWN });
    expect(queryOf({ ...NO_FILTERS, to: typed })).toEqual({ to: day, limit: SHOWN });
  });

  test.each([
    ['1150230', '115 年 2 月沒有 30 日，請再看一次日期。'],
    ['115/2/29', '115 年 2 月沒有 29 日，請再看一次日期。'],
    ['1151321', '沒有 13 月，請再看一次日期。'],
    ['115/0/5', '沒有 0 月，請再看一次日期。'],
    ['115/11/31', '115 年 11 月沒有 31 日，請再看一次日期。'],
    ['1700-01-01', '西元 1700 年超出可用範圍，請再看一次年份。'],
    ['昨天', '看不懂「昨天」，請輸入 1151121、115/11/21 或民國115年11月21日。'],
    ['11/21', '看不懂「11/21」，請輸入 1151121、115/11/21 或民國115年11月21日。'],
    ['115/11/21x', '看不懂「115/11/21x」，請輸入 1151121、115/11/21 或民國115年11月21日。'],
  ])('the day %s is not understood, and it is said why', (typed, sentence) => {
    expect(queryOf({ ...NO_FILTERS, from: typed })).toBe(sentence);
    expect(queryOf({ ...NO_FILTERS, from: '1151121', to: typed })).toBe(sentence);
  });

  test.each([
    ['nothing typed filters nothing', {}, {}],
    ['spaces are nothing', { text: '  ', from: ' ', to: '　' }, {}],
    ['a number with spaces around it', { text: ' 115-03-00001 ' }, { text: '115-03-00001' }],
    ['a number typed full width', { text: '１１５－０３' }, { text: '115-03' }],
    ['procedure and paper', { procedure: 'letter', missing: 'id-card' }, { procedure: 'letter', missing: 'id-card' }],
  ])('%s', (_, typed, query) => {
    expect(queryOf({ ...NO_FILTERS, ...typed })).toEqual({ ...query, limit: SHOWN });
  });

  test('in English the sentence is English', () => {
    lang.value = 'en';
    expect(queryOf({ ...NO_FILTERS, from: '1150230' })).toMatch(/30/);
    expect(queryOf({ ...NO_FILTERS, from: '1150230' })).not.toMatch(/[一-鿿]/);
  });
});

describe('the register', () => {
  let worker: Worker;
  let office: Client;
  let register: RegisterModel;
  beforeEach(async () => {
    newDisk();
    worker = startWorker();
    office = worker.open();
    register = createRegister(LETTER_PACK, worker.open());
    await register.find();
  });
  const numbers = () => register.slips.value?.map(slip => slip.text);
  const issue = () => office.ask('slip.issue', requestOf(newKey()));

  test('is empty at first, and follows what another window issues, prints and voids', async () => {
    expect(numbers()).toEqual([]);
    const slip = await issue();
    await until(() => register.slips.value?.length === 1);
    await office.ask('slip.printed', { id: slip.id, key: newKey() });
    await until(() => register.slips.value?.[0]?.printed === 1);
    await office.ask('slip.void', { id: slip.id, reason: '重複' });
    await until(() => register.slips.value?.[0]?.voided?.reason === '重複');
    expect(numbers()).toEqual(['115-00001']);
  });

  test('more than a page: the older ones are listed on request, and stay when something new comes', async () => {
    // Issued where this window hears nothing of it.
    let now = NOON;
    const elsewhere = startWorker({ now: () => (now += 1) }).open();
    for (let n = 0; n < SHOWN + 30; n += 1) await elsewhere.ask('slip.issue', requestOf(newKey()));
    await register.find();
    expect([numbers()?.length, numbers()?.[0], register.more.value]).toEqual([SHOWN, '115-00130', true]);
    await register.findMore();
    expect([numbers()?.length, numbers()?.at(-1), register.more.value]).toEqual([SHOWN + 30, '115-00001', false]);
    await issue();
    await until(() => numbers()?.[0] === '115-00131');
    expect(numbers()?.length).toBe(SHOWN + 31);
    register.filters.value = { ...NO_FILTERS, text: '115-0000' };
    await register.find();
    expect([numbers()?.length, register.more.value]).toEqual([9, false]);
    await register.findMore();
    expect(numbers()?.length).toBe(9);
    register.filters.value = { ...NO_FILTERS, from: '1150230' };
    await register.findMore();
    expect(register.message.value).toContain('沒有 30 日');
  });

  test('with a filter, what comes new is shown only if it fits', async () => {
    register.filters.value = { ...NO_FILTERS, to: '1151120' };
    await register.find();
    await issue();
    await register.find();
    expect(numbers()).toEqual([]);
    register.filters.value = NO_FILTERS;
    await register.find();
    expect(numbers()).toEqual(['115-00001']);
  });

  test('a day that is not understood is said; the list stays, and a readable one takes the sentence away', async () => {
    await issue();
    await until(() => register.slips.value?.length === 1);
    register.filters.value = { ...NO_FILTERS, from: '1150230' };
    await register.find();
    expect([register.message.value, numbers()]).toEqual([expect.stringContaining('沒有 30 日'), ['115-00001']]);
    register.filters.value = { ...NO_FILTERS, from: '1150228' };
    await register.find();
    expect(register.message.value).toBe('');
  });

  test('days the wrong way round find nothing', async () => {
    await issue();
    register.filters.value = { ...NO_FILTERS, from: '1151122', to: '1151120' };
    await register.find();
    expect([numbers(), register.message.value]).toEqual([[], '']);
  });

  test('voiding on a full disk is said, and the slip stays as it was', async () => {
    const slip = await issue();
    await until(() => register.slips.value?.length === 1);
    fillDisk('commit');
    await register.voidSlip(slip.id, '重複');
    expect(register.message.value).toBe(zh.faults['disk-full']);
    vi.restoreAllMocks();
    await register.find();
    expect(register.slips.value?.[0]?.voided).toBeUndefined();
  });

  test('a print page that cannot be opened is said', async () => {
    const failing = startWorker({ showSlip: () => Promise.reject(new Error('no window')) });
    const model = createRegister(LETTER_PACK, failing.open());
    model.show(newKey());
    await until(() => model.message.value !== '');
    expect(model.message.value).toBe(zh.faults.failed);
  });

  test('typing on: an answer that comes late does not take the place of the newer one', async () => {
    const answers: ((slips: Slip[]) => void)[] = [];
    const slow = { ask: () => new Promise(resolve => answers.push(resolve)), onChange: () => undefined };
    const model = createRegister(LETTER_PACK, slow as unknown as Client);
    const [early, late] = [await issue(), await issue()];
    const finds = [model.find(), model.find()];
    answers[1]?.([late]);
    answers[0]?.([early]);
    await Promise.all(finds);
    expect(model.slips.value).toEqual([late]);
  });
});
