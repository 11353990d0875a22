/** Text folded for comparing: half width, lower case, 台 as 臺, without spaces and marks. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('台', '臺')
    .replace(/[\s\p{P}\p{S}]+/gu, '');
}

/** Typed keys folded for comparing with initials: 注音 keys may be marks such as ; and /, so only space and case go. */
export function foldKeys(typed: string): string {
  return typed.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}
