import { beforeEach, describe, expect, test } from 'vitest';
import type { NoticePart } from '../../../lib/core/notice/part.ts';
import { isTrueFact } from '../../../lib/schema/backup.ts';
import { audit } from '../../../lib/store/audit.ts';
import { type Db, openDb } from '../../../lib/store/db.ts';
import { slipOf } from '../../../lib/store/facts.ts';
import { healSlip } from '../../../lib/store/heal.ts';
import { issueSlip, notePrinted, noteSpoken, voidSlip } from '../../../lib/store/register.ts';
import { moment, newKey, OFFICE, registerFaults, requestOf } from '../../support/desk.ts';
import { newDisk } from '../../support/disk.ts';

const part = (lang: NoticePart['lang']): NoticePart => ({ lang, heading: lang, lines: [`in ${lang}`] });
const pause = async () => undefined;
let db: Db;
let id: string;
beforeEach(async () => {
  newDisk();
  db = openDb(1);
  id = (await issueSlip(db, { ...requestOf(newKey()), parts: [part('en')] }, OFFICE, moment())).id;
});
const row = async () => db.slips.get(id);
const facts = () => db.facts.where('slip').equals(id).sortBy('seq');

describe('a slip in a further language', () => {
  test('keeps it beside those it was issued with, each once', async () => {
    for (const lang of ['vi', 'en', 'vi', 'ja'] as const) await noteSpoken(db, id, part(lang), moment());
    expect(await row()).toMatchObject({ parts: [part('en')], added: [part('vi'), part('ja')] });
    expect((await facts()).map(({ kind }) => kind)).toEqual(['issued', 'spoken', 'spoken']);
    expect(await registerFaults(db)).toEqual([]);
  });
  test('printed and void, before and after: the row is as its facts tell it', async () => {
    await notePrinted(db, id, newKey(), moment());
    await noteSpoken(db, id, part('vi'), moment());
    await voidSlip(db, id, '寫錯', moment());
    await noteSpoken(db, id, part('th'), moment());
    expect(JSON.stringify(slipOf(await facts()))).toBe(JSON.stringify(await row()));
    expect((await audit(db, 0, pause)).slips).toEqual([]);
    expect(await healSlip(db, id, moment)).toBeUndefined();
  });
  test('there is none of a slip nobody has', async () => {
    expect(await noteSpoken(db, newKey(), part('vi'), moment())).toBeUndefined();
  });
});

describe('damage', () => {
  beforeEach(async () => {
    await noteSpoken(db, id, part('vi'), moment());
    await notePrinted(db, id, newKey(), moment());
  });
  test('a row that lost its language is found, and had back', async () => {
    const whole = await row();
    await db.slips.update(id, { added: undefined });
    expect((await audit(db, 0, pause)).slips).toEqual([id]);
    expect(await healSlip(db, id, moment)).toBe(true);
    expect(await row()).toEqual(whole);
  });
  test('a fact that is lost is told anew from the row', async () => {
    const whole = await row();
    const lost = (await facts()).find(({ kind }) => kind === 'spoken');
    await db.facts.delete(lost?.seq ?? 0);
    expect((await audit(db, 0, pause)).slips).toEqual([id]);
    expect(await healSlip(db, id, moment)).toBe(true);
    expect(await row()).toEqual(whole);
    expect((await facts()).filter(({ kind }) => kind === 'spoken')).toHaveLength(1);
  });
});

describe('a fact of a backup', () => {
  test.each([
    ['a language', part('vi'), true],
    ['a language nobody prints', { ...part('vi'), lang: 'ko' }, false],
    ['no lines', { lang: 'vi', heading: 'vi' }, false],
    ['a number', 1, false],
  ])('that tells %s: %o', (_, body, ok) => {
    const fact = { seq: 1, id, key: 'k', kind: 'spoken' as const, slip: id, at: '', before: '', hash: '' };
    expect(isTrueFact({ ...fact, body: JSON.stringify(body) })).toBe(ok);
  });
});
