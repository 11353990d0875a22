import { beforeEach, describe, expect, test } from 'vitest';
import { assess } from '../../../lib/core/assess/assess.ts';
import { tally } from '../../../lib/core/assess/tally.ts';
import { type Case, type Mark, newCase } from '../../../lib/core/case.ts';
import { composeNotice } from '../../../lib/core/notice/compose.ts';
import { decodeSlipCode, slipCodeOf } from '../../../lib/core/notice/slip-code.ts';
import type { Procedure } from '../../../lib/core/pack.ts';
import { buildPack } from '../../../lib/pack/build.ts';
import { issueSchema, officeSchema, registerQuerySchema, slipSchema } from '../../../lib/schema/slip.ts';
import { openDb } from '../../../lib/store/db.ts';
import { issueSlip } from '../../../lib/store/register.ts';
import { moment, newKey, OFFICE, requestOf } from '../../support/desk.ts';
import { newDisk } from '../../support/disk.ts';
import { TODAY } from '../../support/factories.ts';

const pack = buildPack();
const MARKS: readonly (Mark | undefined)[] = [undefined, 'have', 'lack', 'lookup', 'mismatch'];
beforeEach(() => {
  newDisk();
});

/** A case in which every question has its n-th answer (counted round) or, for n below 0, none; marked all alike. */
function nth(procedure: Procedure, n: number, mark: Mark | undefined): Case {
  const answers = procedure.questions.map(question => {
    const options = question.options ?? [];
    return [question.id, question.type === 'number' ? n * 7 : options[n % options.length]?.id] as const;
  });
  const rows = [...procedure.requirements.map(each => each.id), ...procedure.groups.map(each => `group:${each.id}`)];
  return {
    ...newCase(procedure.id, TODAY),
    event: procedure.period ? '2026-09-01' : undefined,
    answers: n < 0 ? {} : (Object.fromEntries(answers) as Case['answers']),
    marks: mark ? Object.fromEntries(rows.map(row => [row, mark])) : {},
  };
}

describe('every slip of the shipped pack can be issued, kept and sent', () => {
  test.each(pack.procedures.map(procedure => [procedure.title.zh, procedure] as const))('%s', async (_, procedure) => {
    const db = openDb(1);
    for (const n of [-1, 0, 1, 2, 3]) {
      for (const mark of MARKS) {
        const kase = nth(procedure, n, mark);
        const assessment = assess(pack, procedure, kase);
        const notice = composeNotice(pack, procedure, kase, assessment);
        const code = slipCodeOf(procedure, kase, tally(assessment, kase.marks).slots);
        const request = issueSchema.parse({ key: newKey(), case: kase, notice, code });
        const slip = slipSchema.parse(await issueSlip(db, request, OFFICE, moment()));
        expect(slip.notice).toEqual(notice);
        expect(decodeSlipCode(slip.code)).toMatchObject({ ok: true, code: { number: slip.number, applied: TODAY } });
      }
    }
  });
});

describe('what is asked for when a slip is issued', () => {
  const good = requestOf(newKey());
  const bad: readonly [string, object][] = [
    ['no key', { key: undefined }],
    ['a key that is no UUID', { key: 'again' }],
    ['a number of its own', { number: { year: 115, counter: 0, serial: 1 } }],
    ['no case', { case: null }],
    [
      'a notice with 41 blocks',
      { notice: { ...good.notice, blocks: Array.from({ length: 41 }, () => good.notice.blocks[0]) } },
    ],
    [
      'a text of 4001 characters',
      { notice: { ...good.notice, blocks: [{ kind: 'lead', says: { zh: '長'.repeat(4001), en: '' } }] } },
    ],
    ['a text in one language', { notice: { ...good.notice, blocks: [{ kind: 'lead', says: { zh: '您' } }] } }],
    ['a mark nobody knows', { code: { ...good.code, marks: [{ requirement: 1, mark: 'stolen' }] } }],
    ['half an option', { code: { ...good.code, answers: [{ question: 1, option: 1.5 }] } }],
  ];
  test('as the panel sends it', () => {
    expect(issueSchema.parse(good)).toEqual(good);
  });
  test.each(bad)('%s is refused', (_, parts) => {
    expect(issueSchema.safeParse({ ...good, ...parts }).success).toBe(false);
  });
});

describe('the office', () => {
  test.each([
    ['all empty', {}, true],
    ['counter 99', { counter: 99 }, true],
    ['counter 100', { counter: 100 }, false],
    ['counter -1', { counter: -1 }, false],
    ['counter 1.5', { counter: 1.5 }, false],
    ['a name of 200 characters', { name: '所'.repeat(200) }, true],
    ['a name of 201 characters', { name: '所'.repeat(201) }, false],
    ['a clerk’s name', { clerk: '王小明' }, false],
  ])('%s', (_, parts, ok) => {
    const empty = { name: '', address: '', phone: '', hours: '', counter: 0, extension: '' };
    expect(officeSchema.safeParse({ ...empty, ...parts }).success).toBe(ok);
  });
});

describe('a query of the register', () => {
  test.each([
    ['all', { limit: 500 }, true],
    ['no limit', {}, false],
    ['limit 0', { limit: 0 }, false],
    ['an impossible day', { limit: 1, to: '2026-02-30' }, false],
    ['a day in 民國', { limit: 1, from: '115-11-21' }, false],
    ['a filter nobody knows', { limit: 1, name: '王小明' }, false],
  ])('%s', (_, query, ok) => {
    expect(registerQuerySchema.safeParse(query).success).toBe(ok);
  });
});
