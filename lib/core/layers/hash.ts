const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** FNV-1a of a text's UTF-16 units, 32 bits. */
function fnv(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** The id of a line that has none of its own: steps, reasons for return, offers, aliases, codes. */
export function lineId(text: string): string {
  return `line-${fnv(text).toString(16).padStart(8, '0')}`;
}

/** Four characters (20 bits) that name a content, as the shipped fingerprint. */
export function fingerprintOf(text: string): string {
  const hash = fnv(text);
  const bits = (hash >>> 12) ^ (hash & 0xfff);
  return [15, 10, 5, 0].map(shift => ALPHABET.charAt((bits >> shift) & 31)).join('');
}
