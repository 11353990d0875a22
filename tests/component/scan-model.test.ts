import { beforeEach, describe, expect, test } from 'vitest';
import { listSections } from '../../components/list/list-model.ts';
import { createPanel, type PanelModel } from '../../components/panel/panel-model.ts';
import { comparisonOf } from '../../components/scan/compare-model.ts';
import { zh } from '../../components/strings/zh.ts';
import { decodeSlipCode, encodeSlipCode, type SlipCode } from '../../lib/core/notice/slip-code.ts';
import type { Pack } from '../../lib/core/pack.ts';
import type { PictureRead } from '../../lib/platform/picture.ts';
import type { Slip } from '../../lib/schema/slip.ts';
import { openDb } from '../../lib/store/db.ts';
import { LETTER, LETTER_PACK, newKey } from '../support/desk.ts';
import { newDisk } from '../support/disk.ts';
import { packOf, paper, procedure, TODAY } from '../support/factories.ts';
import { startWorker, stored, until, type Worker } from '../support/windows.ts';

let worker: Worker;
let panel: PanelModel;
let slip: Slip;
beforeEach(async () => {
  newDisk();
  worker = startWorker();
  panel = await worker.panel(LETTER_PACK);
  slip = await issued();
});

/** A slip of this machine: for an agent, the card seen, the letter missing. */
async function issued(): Promise<Slip> {
  panel.start(LETTER.id);
  panel.answer('who', 'agent');
  panel.mark('id-card', 'have');
  panel.mark('power-of-attorney', 'lack');
  await panel.issue();
  panel.finish();
  await panel.settled();
  const [found] = await openDb(1).slips.toArray();
  if (!found) throw new Error('no slip was issued');
  return found;
}
const said = (of = panel) => of.message.value?.text;
const kase = (of = panel) => of.view.value?.kase;

describe('read back', () => {
  const ways: readonly [string, () => Promise<boolean>][] = [
    ['scanned', async () => panel.scan.takeDigits(slip.code)],
    ['the short code', () => panel.scan.takeTyped(slip.short)],
    [
      'the short code in full-width digits',
      () => panel.scan.takeTyped(slip.short.replace(/\d/g, d => String.fromCharCode(0xff10 + Number(d)))),
    ],
    ['the number', () => panel.scan.takeTyped(` ${slip.text} `)],
    ['the whole code typed', () => panel.scan.takeTyped(slip.code)],
  ];
  for (const [title, way] of ways)
    test(`${title}: a new case of today, without marks, kept`, async () => {
      panel.scan.shown.value = true;
      expect(await way()).toBe(true);
      expect(kase()).toMatchObject({ procedure: 'letter', answers: { who: 'agent' }, marks: {}, applied: TODAY });
      expect([said(), panel.scan.shown.value]).toEqual([zh.scan.done('115-00001'), false]);
      await panel.settled();
      expect((await stored(worker))?.before).toMatchObject({ number: '115-00001', marks: { 'id-card': 'have' } });
    });

  test('what was seen before says so and is unchecked; what was missing says nothing', () => {
    panel.scan.takeDigits(slip.code);
    const view = panel.view.value;
    const rows = view ? listSections(view).needed : [];
    expect(rows.map(row => [row.id, row.state, row.before])).toEqual([
      ['id-card', 'unchecked', zh.scan.seen.have],
      ['power-of-attorney', 'unchecked', undefined],
    ]);
  });

  test('a case in hand can be brought back', () => {
    panel.start(LETTER.id);
    panel.answer('who', 'self');
    panel.scan.takeDigits(slip.code);
    panel.message.value?.action?.run();
    expect(kase()?.answers).toEqual({ who: 'self' });
  });

  test('scanned twice: what was marked since the first time stays', () => {
    panel.scan.takeDigits(slip.code);
    panel.mark('id-card', 'have');
    expect(panel.scan.takeDigits(slip.code)).toBe(true);
    expect([kase()?.marks, said()]).toEqual([{ 'id-card': 'have' }, zh.scan.again('115-00001')]);
  });

  test('another slip that bears the same number is another slip', () => {
    panel.scan.takeDigits(slip.code);
    panel.mark('id-card', 'have');
    const decoded = decodeSlipCode(slip.code);
    if (!decoded.ok) throw new Error(decoded.fault);
    panel.scan.takeDigits(encodeSlipCode({ ...decoded.code, answers: [{ question: 1, option: 1 }], marks: [] }));
    expect([kase()?.answers, kase()?.marks, said()]).toEqual([{ who: 'self' }, {}, zh.scan.done('115-00001')]);
  });

  test('a slip voided on this machine and scanned is read, and it is said; one of another machine with its number is not', async () => {
    await worker.open().ask('slip.void', { id: slip.id, reason: '誤開' });
    panel.scan.takeDigits(slip.code);
    await until(() => said()?.includes('誤開') === true);
    const decoded = decodeSlipCode(slip.code);
    if (!decoded.ok) throw new Error(decoded.fault);
    panel.scan.takeDigits(encodeSlipCode({ ...decoded.code, applied: '2026-11-20' }));
    await worker.open().ask('slip.find', { limit: 1 });
    await panel.settled();
    expect(said()).toBe(zh.scan.done('115-00001'));
  });

  test('a slip that was voided is read, and it is said', async () => {
    await worker.open().ask('slip.void', { id: slip.id, reason: '誤開' });
    expect(await panel.scan.takeTyped(slip.text)).toBe(true);
    expect(panel.message.value).toMatchObject({ tone: 'warn', text: expect.stringContaining('誤開') });
  });
});

describe('refused: one sentence, nothing changed', () => {
  const plain: SlipCode = {
    fingerprint: LETTER_PACK.fingerprint,
    procedureNo: LETTER.no,
    applied: TODAY,
    number: { year: 115, counter: 0, serial: 1 },
    answers: [],
    marks: [],
  };
  const codes: readonly [string, string, keyof typeof zh.scan.faults][] = [
    ['another code', '4710088412345', 'not-ours'],
    ['nothing at all', '', 'not-ours'],
    ['a code cut short', encodeSlipCode(plain).slice(0, -1), 'damaged'],
    ['a procedure unknown here', encodeSlipCode({ ...plain, procedureNo: 4711 }), 'unknown-procedure'],
    ['answers nobody asks for', encodeSlipCode({ ...plain, answers: [{ question: 77, option: 1 }] }), 'damaged'],
  ];
  for (const [title, digits, fault] of codes)
    test(`scanned: ${title}`, () => {
      panel.start(LETTER.id);
      const before = kase();
      expect(panel.scan.takeDigits(digits)).toBe(false);
      expect([kase(), said(), panel.message.value?.tone]).toEqual([before, zh.scan.faults[fault], 'warn']);
    });
  const typed: readonly [string, string, keyof typeof zh.scan.faults][] = [
    ['nothing', '  ', 'nothing-typed'],
    ['a wrong check digit', '1150 0000 0199', 'not-understood'],
    ['a name', '王小明', 'not-understood'],
    ['a slip of another machine', '115-07-00001', 'no-such-slip'],
    ['a whole code with a digit wrong', `7310${'1'.repeat(60)}`, 'damaged'],
  ];
  for (const [title, text, fault] of typed)
    test(`typed: ${title}`, async () => {
      expect(await panel.scan.takeTyped(text)).toBe(false);
      expect([kase(), said()]).toEqual([undefined, zh.scan.faults[fault]]);
    });
  test('the register cannot be asked: the fault is said', async () => {
    const broken = startWorker({}, () => ({ 'slip.find': () => Promise.reject(new Error('broken')) }));
    const other = await broken.panel(LETTER_PACK);
    expect(await other.scan.takeTyped(slip.text)).toBe(false);
    expect(said(other)).toBe(zh.faults.failed);
  });
});

describe('from a picture', () => {
  const reading = async (read: () => Promise<PictureRead>) => {
    const model = await createPanel({
      pack: LETTER_PACK,
      client: worker.open(),
      today: () => TODAY,
      newKey,
      readPicture: read,
    });
    return { model, done: await model.scan.takePicture(new Blob()) };
  };
  test('the slip among other codes is restored', async () => {
    const { model, done } = await reading(async () => ({ ok: true, texts: ['https://example.test', slip.code] }));
    expect([done, said(model)]).toEqual([true, zh.scan.done('115-00001')]);
  });
  const refused: readonly [string, PictureRead, keyof typeof zh.scan.faults][] = [
    ['no picture', { ok: false, fault: 'no-picture' }, 'no-picture'],
    ['too large', { ok: false, fault: 'too-large' }, 'too-large'],
    ['no code in it', { ok: false, fault: 'no-code' }, 'no-code'],
    ['another code only', { ok: true, texts: ['https://example.test'] }, 'not-ours'],
    ['two slips', { ok: true, texts: ['7310100', '7310101'] }, 'several'],
  ];
  for (const [title, read, fault] of refused)
    test(title, async () => {
      const { model, done } = await reading(async () => read);
      expect([done, kase(model), said(model)]).toEqual([false, undefined, zh.scan.faults[fault]]);
    });
  test('the reader cannot be loaded: so it is said', async () => {
    const { model } = await reading(() => Promise.reject(new TypeError('no module')));
    expect(said(model)).toBe(zh.faults.failed);
  });
  test('a page without a reader sees no code', async () => {
    expect(await panel.scan.takePicture(new Blob())).toBe(false);
    expect(said()).toBe(zh.scan.faults['no-code']);
  });
  test('the camera is opened in a page of its own', async () => {
    panel.scan.showCamera();
    await worker.open().ask('desk.open', {});
    expect(worker.shown).toContain('camera');
  });
});

describe('what is taken back of a scan', () => {
  test('answers, marks and messages of its first digits, once; undo does not know of them', () => {
    panel.start(LETTER.id);
    const back = panel.checkpoint();
    panel.answer('who', 'self');
    panel.mark('id-card', 'lack');
    back();
    expect(kase()).toMatchObject({ answers: {}, marks: {} });
    panel.answer('who', 'agent');
    back();
    expect(kase()?.answers).toEqual({ who: 'agent' });
    panel.undo();
    panel.undo();
    expect(kase()).toBeUndefined();
  });
  test('where they did nothing, nothing is saved', async () => {
    await panel.settled();
    const asks = worker.asked.length;
    panel.checkpoint()();
    await panel.settled();
    expect(worker.asked.length).toBe(asks);
  });
});

describe('beside the slip', () => {
  const compared = async (pack: Pack) => {
    const other = await worker.panel(pack);
    other.scan.takeDigits(slip.code);
    const view = other.view.value;
    return view && comparisonOf(view, pack.fingerprint);
  };
  test('the same rules and the same list: only where it comes from', async () => {
    expect(await compared(LETTER_PACK)).toEqual({
      from: zh.scan.from('115-00001'),
      rules: undefined,
      added: [],
      dropped: [],
      gone: undefined,
    });
  });
  test('other rules, the same list: so it is said', async () => {
    const found = await compared({ ...LETTER_PACK, fingerprint: 'NEWR' });
    expect(found?.rules).toBe(zh.scan.newRules('TEST', 'NEWR') + zh.scan.sameList);
  });
  test('what is not wanted any more is wanted again after an answer: nothing says that it is not', async () => {
    const now = packOf(
      { ...LETTER, requirements: LETTER.requirements.map(each => ({ ...each, when: { fact: 'who', is: 'self' } })) },
      { fingerprint: 'NEWR' },
    );
    const other = await worker.panel(now);
    other.scan.takeDigits(slip.code);
    const dropped = () => other.view.value && comparisonOf(other.view.value, 'NEWR')?.dropped.map(each => each.id);
    expect(dropped()).toEqual(['id-card', 'power-of-attorney']);
    other.answer('who', 'self');
    expect(dropped()).toEqual([]);
  });
  test('other rules, another list: what is new, what is not wanted, each with what it goes by; what is gone', async () => {
    const now = procedure({
      id: LETTER.id,
      no: LETTER.no,
      questions: [...LETTER.questions],
      requirements: [
        { ...paper('id-card'), when: { fact: 'who', is: 'self' }, cite: '某法 §1' },
        { ...paper('stamp'), no: 3 },
      ],
    });
    const found = await compared(
      packOf(
        { ...now, requirements: now.requirements.map((each, at) => ({ ...each, no: [1, 3][at] ?? 9 })) },
        { fingerprint: 'NEWR' },
      ),
    );
    expect(found).toMatchObject({
      rules: zh.scan.newRules('TEST', 'NEWR'),
      added: [{ name: 'stamp', cite: '某法' }],
      dropped: [{ name: 'id-card', cite: '某法 §1' }],
      gone: zh.scan.gone(0, 1),
    });
  });
  test('a case that comes from no slip says nothing', async () => {
    panel.start(LETTER.id);
    const view = panel.view.value;
    expect(view && comparisonOf(view, 'TEST')).toBeUndefined();
  });
});
