// A desk over a made-up office: requests as the panel sends them, and a reader of the register's chain of facts.

import { assess } from '../../lib/core/assess/assess.ts';
import type { Case } from '../../lib/core/case.ts';
import { composeNotice } from '../../lib/core/notice/compose.ts';
import type { Change } from '../../lib/messaging/protocol.ts';
import type { Handlers } from '../../lib/messaging/server.ts';
import type { IssueRequest, Office } from '../../lib/schema/slip.ts';
import type { Outside } from '../../lib/services/context.ts';
import { createDesk } from '../../lib/services/desk.ts';
import { noPolicies } from '../../lib/services/policies.ts';
import type { Db } from '../../lib/store/db.ts';
import { hashOf, uuidv7 } from '../../lib/store/facts.ts';
import type { Moment } from '../../lib/store/register.ts';
import { memoryKeep } from './disk.ts';
import { caseOf, choice, is, packOf, paper, procedure } from './factories.ts';

/** The middle of 2026-11-21 in Taiwan. */
export const NOON = Date.UTC(2026, 10, 21, 4, 0);
export const OFFICE: Office = { name: '某所', address: '', phone: '', hours: '', counter: 3, extension: '' };

/** One question, a paper everybody brings, and one for agents. */
export const LETTER = procedure({
  id: 'letter',
  questions: [choice('who', ['self', 'agent'])],
  requirements: [paper('id-card'), paper('power-of-attorney', { when: is('who', 'agent') })],
});
export const LETTER_PACK = packOf(LETTER);

let made = 0;
/** A key nobody else has. */
export function newKey(): string {
  made += 1;
  return uuidv7(made, crypto.getRandomValues(new Uint8Array(10)));
}

/** What the panel sends to issue a slip of a case. */
export function requestOf(key: string, parts: Partial<Case> = {}): IssueRequest {
  const kase = caseOf(LETTER, { answers: { who: 'self' }, marks: { 'id-card': 'lack' }, ...parts });
  const assessment = assess(LETTER_PACK, LETTER, kase);
  const notice = composeNotice(LETTER_PACK, LETTER, kase, assessment);
  const code: IssueRequest['code'] = {
    procedureNo: LETTER.no,
    answers: [{ question: 1, option: 1 }],
    marks: [{ requirement: 1, mark: 'lack' }],
  };
  return structuredClone({ key, case: kase, notice, code }) as IssueRequest;
}

/** A moment of the wall clock in Taiwan, with a fresh id. */
export function moment(at = '2026-11-21T12:00'): Moment {
  made += 1;
  return { at, id: uuidv7(Date.parse(`${at}+08:00`) + made, crypto.getRandomValues(new Uint8Array(10))) };
}

export interface TestDesk {
  readonly desk: Handlers;
  readonly announced: Change[];
  readonly shown: string[];
}

/** A worker just started; what it opens and announces is noted. */
export function startDesk(parts: Partial<Outside> = {}): TestDesk {
  const announced: Change[] = [];
  const shown: string[] = [];
  const desk = createDesk({
    now: () => NOON,
    random: bytes => crypto.getRandomValues(new Uint8Array(bytes)),
    keep: memoryKeep(),
    loadPack: async () => LETTER_PACK,
    loadHosts: async () => [],
    announce: change => announced.push(change),
    showSlip: async id => void shown.push(id),
    showSelfCheck: async procedure => void shown.push(procedure),
    showOptions: async () => undefined,
    showWindow: async () => undefined,
    showBackup: async () => undefined,
    showCamera: async () => void shown.push('camera'),
    hideDrawer: async () => undefined,
    layDrawer: async () => true,
    session: memoryKeep(),
    later: () => undefined,
    policies: noPolicies,
    ...parts,
  });
  return { desk, announced, shown };
}

/** 1 to n. */
const counted = (n: number) => Array.from({ length: n }, (_, index) => index + 1);

/** What does not fit in the register: links of the chain that are broken, and slips that differ from their facts. */
export async function registerFaults(db: Db): Promise<string[]> {
  const facts = await db.facts.orderBy('seq').toArray();
  const slips = await db.slips.toArray();
  const links = facts.flatMap((fact, index) => [
    ...(fact.before === (facts[index - 1]?.hash ?? '') ? [] : [`fact ${fact.seq} does not follow the one before`]),
    ...(fact.hash === hashOf(fact, fact.before) ? [] : [`fact ${fact.seq} was changed`]),
  ]);
  const rows = slips.flatMap(slip => {
    const of = (kind: string) => facts.filter(fact => fact.slip === slip.id && fact.kind === kind);
    const tells = (kind: string, told: readonly unknown[]) =>
      JSON.stringify(of(kind).map(fact => JSON.parse(fact.body))) === JSON.stringify(told);
    const [issued] = of('issued');
    const { printed: _printed, voided, added = [], ...rest } = slip;
    const told = issued && { ...JSON.parse(issued.body), printed: undefined };
    const same = JSON.stringify(told) === JSON.stringify({ ...rest, printed: undefined });
    return [
      ...(of('issued').length === 1 && same ? [] : [`slip ${slip.text} is not as it was issued`]),
      ...(tells('printed', counted(slip.printed)) ? [] : [`slip ${slip.text} was printed otherwise`]),
      ...(tells('spoken', added) ? [] : [`slip ${slip.text} was said otherwise`]),
      ...(tells('voided', voided ? [voided] : []) ? [] : [`slip ${slip.text} was voided otherwise`]),
    ];
  });
  const orphans = facts.filter(fact => !slips.some(slip => slip.id === fact.slip));
  return [...links, ...rows, ...orphans.map(fact => `fact ${fact.seq} is of no slip`)];
}
