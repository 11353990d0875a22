import type { Pack, Procedure, SearchEntry } from '../../../lib/core/pack.ts';

/** A pack of `count` procedures: the shipped ones again and again under other names. The further ones keep what search and catalogue use, and nothing to assess. */
export function manyProcedures(pack: Pack, count: number): Pack {
  const procedures: Procedure[] = [...pack.procedures];
  const search: SearchEntry[] = [...pack.search];
  for (let index = procedures.length; index < count; index += 1) {
    const at = index % pack.procedures.length;
    const mark = String(index).padStart(5, '0');
    const procedure = pack.procedures[at] as Procedure;
    const entry = pack.search[at] as SearchEntry;
    const id = `${procedure.id}-${mark}`;
    const renamed = (texts: readonly string[]) => texts.map(text => text + mark);
    procedures.push({
      ...procedure,
      id,
      no: index,
      title: { zh: `${procedure.title.zh} ${mark}`, en: `${procedure.title.en} ${mark}` },
      ...NOTHING,
    });
    search.push({ id, titles: renamed(entry.titles), keys: renamed(entry.keys) });
  }
  return { ...pack, procedures, search };
}

const NOTHING = {
  questions: [],
  groups: [],
  requirements: [],
  fees: [],
  outcomes: [],
  persons: [],
  steps: [],
  offers: [],
  pitfalls: [],
  sources: [],
} satisfies Partial<Procedure>;
