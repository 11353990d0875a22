/** Parts whose text is a name or a choice, not words. */
const NAMES = new Set(
  'id fact is in document oneOf form keep type kind rule does phase need item since until to late category scope confidence derive collected effect practice waivers by'.split(
    ' ',
  ),
);

/** How many texts of one thing are worded otherwise in another version of it; texts of lines that only one has do not count. */
export function wordingOf(before: unknown, after: unknown): number {
  const [a, b] = [textsOf(before), textsOf(after)];
  let count = 0;
  for (const [place, texts] of a) {
    const others = b.get(place) ?? [];
    const gone = texts.filter(each => !others.includes(each)).length;
    const come = others.filter(each => !texts.includes(each)).length;
    count += Math.min(gone, come);
  }
  return count;
}

/** The texts of a thing by their place in it; entries without an id share one. */
function textsOf(thing: unknown, place = '', into = new Map<string, string[]>()): Map<string, string[]> {
  if (typeof thing === 'string') into.set(place, [...(into.get(place) ?? []), thing]);
  else if (Array.isArray(thing)) {
    for (const each of thing as readonly { readonly id?: unknown }[])
      textsOf(each, `${place}/${String(each.id ?? '*')}`, into);
  } else if (typeof thing === 'object' && thing !== null) {
    for (const [key, each] of Object.entries(thing)) if (!NAMES.has(key)) textsOf(each, `${place}.${key}`, into);
  }
  return into;
}

/** A thing without its words: two that differ in this differ in more than their words. */
export function wordless(thing: unknown): string | undefined {
  return JSON.stringify(thing, (key, value: unknown) => {
    if (NAMES.has(key)) return JSON.stringify(value);
    return typeof value === 'string' ? '' : value;
  });
}
