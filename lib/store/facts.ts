import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Slip } from '../schema/slip.ts';
import type { Db, Fact } from './db.ts';

export type NewFact = Pick<Fact, 'id' | 'key' | 'kind' | 'slip' | 'at' | 'body'>;

/** Adds a fact to the end of the chain; runs inside the caller's transaction. */
export async function appendFact(db: Db, fact: NewFact): Promise<void> {
  const last = await db.facts.orderBy('seq').last();
  const before = last?.hash ?? '';
  await db.facts.add({ ...fact, before, hash: hashOf(fact, before) });
}

/** SHA-256 over a fact and the hash before it, in hex. */
export function hashOf(fact: NewFact, before: string): string {
  const { id, key, kind, slip, at, body } = fact;
  return sumOf(JSON.stringify([before, id, key, kind, slip, at, body]));
}

/** SHA-256 of a text, in hex. */
export function sumOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** SHA-256 of texts told one after another, a line end between them. */
export function runningSum(): { readonly add: (text: string) => void; readonly end: () => string } {
  const sum = sha256.create();
  return {
    add: text => void sum.update(utf8ToBytes(`${text}\n`)),
    end: () => bytesToHex(sum.digest()),
  };
}

/** Whether a fact is as it was written. */
export function isIntact(fact: Fact): boolean {
  return fact.hash === hashOf(fact, fact.before);
}

/** The slip as its facts tell it; undefined where the fact of its issue is missing or cannot be read. */
export function slipOf(facts: readonly NewFact[]): Slip | undefined {
  const issued = facts.find(fact => fact.kind === 'issued');
  const voided = facts.find(fact => fact.kind === 'voided');
  try {
    if (!issued) return undefined;
    const slip = JSON.parse(issued.body) as Slip;
    const printed = facts.filter(fact => fact.kind === 'printed').length;
    const added = facts.filter(fact => fact.kind === 'spoken').map(fact => JSON.parse(fact.body));
    return {
      ...slip,
      printed,
      ...(added.length > 0 ? { added } : {}),
      ...(voided ? { voided: JSON.parse(voided.body) } : {}),
    };
  } catch {
    return undefined;
  }
}

/** The fact a slip's issue left: all of it can be told from the slip. */
export function issuedFactOf({ voided: _voided, added: _added, ...slip }: Slip): NewFact {
  const { id, key, at } = slip;
  return { id, key, kind: 'issued', slip: id, at, body: JSON.stringify({ ...slip, printed: 0 }) };
}

/** A UUIDv7: time-ordered, from milliseconds since 1970 and ten random bytes. */
export function uuidv7(now: number, random: Uint8Array): string {
  const hex = now.toString(16).padStart(12, '0');
  const rest = [...random].map(byte => byte.toString(16).padStart(2, '0')).join('');
  const variant = (8 + ((random[2] ?? 0) & 3)).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7${rest.slice(0, 3)}-${variant}${rest.slice(4, 7)}-${rest.slice(8, 20)}`;
}
