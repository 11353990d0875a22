import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FIELDS, type FieldId, type Numbers } from '../../components/office/office-fields.ts';
import { createOffice, type OfficeModel } from '../../components/office/office-model.ts';
import { managed } from '../../components/policy/managed.ts';
import { zh } from '../../components/strings/zh.ts';
import { UNMANAGED } from '../../lib/schema/policy/managed.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/schema/settings.ts';
import { newKey, requestOf } from '../support/desk.ts';
import { fillDisk, newDisk } from '../support/disk.ts';
import { startWorker, until, type Worker } from '../support/windows.ts';

const t = zh.office;

describe('what is typed into a setting', () => {
  const known: Numbers = { year: 115, counter: 3, last: 129 };
  const rows: readonly (readonly [FieldId, string, object | string])[] = [
    ['name', ' 示範市晴川區戶政事務所 ', { office: { name: '示範市晴川區戶政事務所' } }],
    ['name', '<b onclick=alert(1)>所</b>', { office: { name: '<b onclick=alert(1)>所</b>' } }],
    ['name', '', { office: { name: '' } }],
    ['extension', '1'.repeat(20), { office: { extension: '1'.repeat(20) } }],
    ['extension', '1'.repeat(300), t.tooLong(20, 300)],
    ['counter', '3', { office: { counter: 3 } }],
    ['counter', '０３', { office: { counter: 3 } }],
    ['counter', '99', { office: { counter: 99 } }],
    ['counter', '100', t.counterFault],
    ['counter', '-1', t.counterFault],
    ['counter', '3.5', t.counterFault],
    ['counter', 'A3', t.counterFault],
    ['counter', '', t.counterFault],
    ['counter', '9999999', t.counterFault],
    ['firstSerial', '130', { firstSerial: 130 }],
    ['firstSerial', '１３０', { firstSerial: 130 }],
    ['firstSerial', '129', t.serialTaken('115-03-00129', '115-03-00130')],
    ['firstSerial', '5', t.serialTaken('115-03-00129', '115-03-00130')],
    ['firstSerial', '0', t.serialFault],
    ['firstSerial', '90001', t.serialFault],
    ['firstSerial', '一百', t.serialFault],
    ['closing', '17:30', { closing: '17:30' }],
    ['closing', '1730', { closing: '17:30' }],
    ['closing', '１７：３０', { closing: '17:30' }],
    ['closing', '7:05', { closing: '07:05' }],
    ['closing', '', { closing: '' }],
    ['closing', '25:00', t.closingFault('25:00')],
    ['closing', '17:60', t.closingFault('17:60')],
    ['closing', '五點', t.closingFault('五點')],
    ['closing', '17', t.closingFault('17')],
    ['idleMinutes', '0', { idleMinutes: 0 }],
    ['idleMinutes', '120', { idleMinutes: 120 }],
    ['idleMinutes', '121', t.idleFault],
    ['idleMinutes', '-3', t.idleFault],
    ['clerk', '王○○', { clerk: '王○○' }],
    ['clerk', '王'.repeat(41), t.tooLong(40, 41)],
  ];
  test.each(rows)('%s: %s', (id, typed, wanted) => {
    const read = FIELDS[id].read(typed, known);
    expect(read.ok ? read.change : read.says).toEqual(wanted);
  });

  test('where nothing was issued yet, or nothing is known, a number may also go down', () => {
    for (const numbers of [null, { year: 116, counter: 0, last: 0 }])
      expect(FIELDS.firstSerial.read('1', numbers)).toEqual({ ok: true, change: { firstSerial: 1 } });
  });
});

describe('a window of office settings', () => {
  let worker: Worker;
  beforeEach(() => {
    newDisk();
    worker = startWorker();
  });
  afterEach(() => {
    managed.value = UNMANAGED;
    vi.restoreAllMocks();
  });
  const stored = async (): Promise<Settings> => (await worker.open().ask('desk.open', {})).settings;
  const open = (): OfficeModel => {
    const client = worker.open();
    const settings = signal<Settings>(DEFAULT_SETTINGS);
    // As the workbench does.
    client.onChange(() => void client.ask('desk.open', {}).then(opened => (settings.value = opened.settings)));
    const model = createOffice(client, settings);
    // The first ask connects the window.
    void model.loadNumbers();
    return model;
  };
  const enter = async (model: OfficeModel, id: FieldId, text: string) => {
    model.type(id, text);
    await model.take(id);
  };

  test('what is typed is saved by itself and said; only it is sent', async () => {
    const model = open();
    await enter(model, 'phone', '00-0000');
    expect(model.said.value['phone']).toEqual({ tone: 'saved', text: zh.saved });
    const changes = worker.asked.filter(({ ask }) => ask === 'settings.change');
    expect(changes.map(({ body }) => body)).toEqual([{ office: { phone: '00-0000' } }]);
    expect((await stored()).office).toEqual({ ...DEFAULT_SETTINGS.office, phone: '00-0000' });
    model.type('phone', '00-00001');
    expect(model.said.value['phone']).toBeUndefined();
  });

  test('two windows at once: different fields are both kept', async () => {
    const [one, two] = [open(), open()];
    one.type('name', '甲所');
    two.type('phone', '00-1111');
    await Promise.all([one.take('name'), two.take('phone')]);
    expect((await stored()).office).toMatchObject({ name: '甲所', phone: '00-1111' });
    await until(() => one.settings.value.office.phone === '00-1111' && two.settings.value.office.name === '甲所');
  });

  test('what another window saves is taken over, what is being typed here stays, and both are shown', async () => {
    const [one, two] = [open(), open()];
    one.type('name', '甲');
    await enter(two, 'name', '乙所');
    await enter(two, 'phone', '00-2222');
    await until(() => one.settings.value.office.phone === '00-2222');
    expect([one.drafts.value['name']?.text, one.elsewhere('name')]).toEqual(['甲', '乙所']);
    expect(one.elsewhere('phone')).toBeUndefined();
    one.drop('name');
    expect([one.drafts.value['name'], one.elsewhere('name')]).toEqual([undefined, undefined]);
    one.type('name', '甲所');
    await one.take('name');
    expect((await stored()).office.name).toBe('甲所');
  });

  test('what cannot be read is said, stays as typed, and nothing is sent', async () => {
    const model = open();
    await enter(model, 'counter', '100');
    expect(model.said.value['counter']).toEqual({ tone: 'fault', text: t.counterFault });
    expect(model.drafts.value['counter']?.text).toBe('100');
    expect(worker.asked.filter(({ ask }) => ask === 'settings.change')).toEqual([]);
    // Typed back to what it was: the sentence goes too.
    await enter(model, 'counter', '0');
    expect([model.said.value['counter'], model.drafts.value['counter']]).toEqual([undefined, undefined]);
  });

  test('a full disk is said, and what was typed stays to be saved again', async () => {
    const model = open();
    model.type('hours', '08:00–17:00');
    fillDisk('commit');
    await model.take('hours');
    expect(model.said.value['hours']).toEqual({ tone: 'fault', text: t.faults['disk-full'] });
    expect(model.drafts.value['hours']?.text).toBe('08:00–17:00');
    vi.restoreAllMocks();
    await model.take('hours');
    expect(model.drafts.value['hours']).toBeUndefined();
    expect((await stored()).office.hours).toBe('08:00–17:00');
  });

  test('typing on while it is saved: the rest is not lost', async () => {
    const model = open();
    model.type('name', '示範');
    const taking = model.take('name');
    model.type('name', '示範所');
    await taking;
    expect(model.drafts.value['name']?.text).toBe('示範所');
    await model.take('name');
    expect((await stored()).office.name).toBe('示範所');
  });

  test('a page about to be left saves what can be read', async () => {
    const model = open();
    model.type('name', '示範所');
    model.type('counter', '100');
    model.type('phone', '00-3333');
    await model.takeAll();
    expect((await stored()).office).toMatchObject({ name: '示範所', counter: 0, phone: '00-3333' });
  });

  test('a choice is saved at once; one that cannot be kept is said', async () => {
    const model = open();
    await model.choose('textSize', { textSize: 'larger' });
    expect([model.said.value['textSize']?.tone, (await stored()).textSize]).toEqual(['saved', 'larger']);
    fillDisk('request');
    await model.choose('paper', { paper: 'A4' });
    expect(model.said.value['paper']).toEqual({ tone: 'fault', text: t.faults['disk-full'] });
  });

  test('a field that is fixed while one types is given up, and nothing of it is sent', async () => {
    const model = open();
    model.type('name', '自訂所');
    model.type('phone', '00-4444');
    managed.value = { state: 'live', policy: { office: { name: '統一所' } }, faults: [] };
    await model.takeAll();
    expect([model.drafts.value['name'], model.said.value['name']]).toEqual([undefined, undefined]);
    expect((await stored()).office).toMatchObject({ name: '', phone: '00-4444' });
  });

  test('the number to come follows what is issued and which counter this is', async () => {
    const model = open();
    await model.loadNumbers();
    expect(model.numbers.value).toEqual({ year: 115, counter: 0, last: 0 });
    await worker.open().ask('slip.issue', requestOf(newKey()));
    await until(() => model.numbers.value?.last === 1);
    await enter(model, 'firstSerial', '1');
    expect(model.said.value['firstSerial']).toBeUndefined();
    await enter(model, 'counter', '7');
    await until(() => model.numbers.value?.counter === 7);
    await enter(model, 'firstSerial', '130');
    expect((await worker.open().ask('slip.issue', requestOf(newKey()))).text).toBe('115-07-00130');
    await until(() => model.numbers.value?.last === 130);
    await enter(model, 'firstSerial', '129');
    expect(model.said.value['firstSerial']?.text).toBe(t.serialTaken('115-07-00130', '115-07-00131'));
  });

  test('where the numbers cannot be asked for, the setting still works', async () => {
    const failing = startWorker({}, () => ({ 'office.numbers': () => Promise.reject(new Error('no')) }));
    const model = createOffice(failing.open(), signal<Settings>(DEFAULT_SETTINGS));
    await model.loadNumbers();
    await enter(model, 'firstSerial', '50');
    expect([model.numbers.value, model.said.value['firstSerial']?.tone]).toEqual([null, 'saved']);
  });
});
