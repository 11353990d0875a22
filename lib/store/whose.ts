import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** Whom a text names, as it is kept with a case: the mark of the key, and a hash that nobody can make or look up without it. */
export function whoseOf(key: string, text: string): string {
  const hash = (said: string) => bytesToHex(hmac(sha256, hexToBytes(key), utf8ToBytes(said)));
  // The mark is apart from all that could be a text.
  return `${hash('\u0000').slice(0, 8)}-${hash(`=${text}`).slice(0, 32)}`;
}
