/** Characters typed for those that are written: forms of the same one, and 身份. */
const WRITTEN: readonly (readonly [typed: string, written: string])[] = [
  ['台', '臺'],
  ['証', '證'],
  ['户', '戶'],
  ['身份', '身分'],
];

/** Text folded for comparing: half width, lower case, characters as they are written, without spaces and marks. */
export function fold(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');
  return asWritten(plain);
}

/** Text with characters as they are written, whatever form of them was typed. */
export function asWritten(text: string): string {
  return WRITTEN.reduce((sum, [typed, written]) => sum.replaceAll(typed, written), text);
}

/** Typed keys folded for comparing with initials: 注音 keys may be marks such as ; and /, so only space and case go. */
export function foldKeys(typed: string): string {
  return typed.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}
