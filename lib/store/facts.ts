import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
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
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([before, id, key, kind, slip, at, body]))));
}

/** A UUIDv7: time-ordered, from milliseconds since 1970 and ten random bytes. */
export function uuidv7(now: number, random: Uint8Array): string {
  const hex = now.toString(16).padStart(12, '0');
  const rest = [...random].map(byte => byte.toString(16).padStart(2, '0')).join('');
  const variant = (8 + ((random[2] ?? 0) & 3)).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7${rest.slice(0, 3)}-${variant}${rest.slice(4, 7)}-${rest.slice(8, 20)}`;
}
