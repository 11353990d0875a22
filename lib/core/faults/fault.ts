// Something that must not be in a content, and where it stands.

/** The way to a value: names and numbers from the root. */
export type Place = readonly (string | number)[];
export interface Fault {
  readonly at: Place;
  readonly says: string;
}

/** So many are told; the rest is counted. */
const MOST = 50;
/** The longest name or text that is repeated in a message. */
const SHORT = 60;

/** Faults as sentences, each place once with each reason: `procedures[birth].questions[3].when: …`, with the line where it is known. A long list ends with how many more there are. */
export function sentencesOf(root: unknown, faults: readonly Fault[], lineOf?: (at: Place) => number): string[] {
  const places = new Map(faults.map(each => [JSON.stringify([each.at, each.says]), each]));
  const told = [...places.values()].slice(0, MOST).map(({ at, says }) => {
    const place = placeOf(root, at);
    const line = lineOf ? ` (line ${lineOf(at)})` : '';
    return place === '' ? `${says}${line}` : `${place}${line}: ${says}`;
  });
  return places.size > MOST ? [...told, `and ${places.size - MOST} more`] : told;
}

/** A place as it is read; a procedure goes by its id, where no other before it has the same. */
function placeOf(root: unknown, at: Place): string {
  return at.reduce<string>((before, step, index) => {
    if (typeof step !== 'number') return before === '' ? shown(step) : `${before}.${shown(step)}`;
    const name = index === 1 && at[0] === 'procedures' ? procedureAt(root, step) : undefined;
    return `${before}[${name ?? step}]`;
  }, '');
}

function procedureAt(root: unknown, index: number): string | undefined {
  const { procedures } = root as { readonly procedures: readonly ({ readonly id?: unknown } | null)[] };
  const id = procedures[index]?.id;
  if (typeof id !== 'string' || procedures.findIndex(each => each?.id === id) !== index) return undefined;
  return shown(id);
}

/** A text short enough to be repeated, with what cannot be seen in it written out. */
export function shown(text: string): string {
  const short = text.length > SHORT ? `${text.slice(0, SHORT)}…` : text;
  return short.replace(
    /[\p{Cc}\p{Bidi_Control}]/gu,
    unseen => `U+${unseen.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}
