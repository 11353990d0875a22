/** The name of a group without the words that any of it will do: the sheet says so itself. */
export function groupName(name: string): string {
  return name.replace(/[，、]?（?(?:擇一|任一種|任一)）?$/, '').replace(/ \((?:any one|one of these)\)$/i, '');
}
