/** The name of a group without the words that any of it will do: the sheet says so itself. */
export function groupName(name: string): string {
  return name.replace(/[，、]?（?(?:擇一|任一種|任一)）?$/, '').replace(/ \((?:any one|one of these)\)$/i, '');
}

/** The same in any language: where the Chinese name says that any of it will do, a translation says so in brackets at its end. */
export function bareName(name: string, zh: string): string {
  const plain = groupName(name);
  return groupName(zh) === zh ? plain : plain.replace(/\s*[（(][^（()）]*[）)](\u2069?)$/, '$1');
}
