import { inForce, type Procedure, type Requirement } from '../../../lib/core/pack.ts';
import { describeCondition } from '../../../lib/core/phrases/condition.ts';
import { lang } from '../../strings/strings.ts';
import type { SheetReading } from '../sheets.tsx';
import { groupName } from './group-name.ts';

/** The list of papers as it is printed: alone or under the name of their group, each with its number. */
interface PaperList {
  readonly parts: readonly { readonly title: string | undefined; readonly rows: readonly (readonly string[])[] }[];
  /** The number of each requirement. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** The papers of a procedure on the day; those of a group stand together where the first of them stands. */
export function paperListOf(reading: SheetReading, procedure: Procedure): PaperList {
  const { day, t, words } = reading;
  const numbers = new Map<string, number>();
  const parts: { title: string | undefined; rows: (readonly string[])[] }[] = [];
  const all = procedure.requirements.filter(each => inForce(each, day));
  for (const first of all) {
    if (numbers.has(first.id)) continue;
    const group = procedure.groups.find(each => each.id === first.oneOf);
    const members = group ? all.filter(each => each.oneOf === group.id) : [first];
    const rows = members.map(each => {
      numbers.set(each.id, numbers.size + 1);
      return [String(numbers.size), ...rowOf(each, procedure, reading)];
    });
    const last = parts.at(-1);
    if (group && members.length > 1)
      parts.push({
        title: t.handout.guide.anyOf(groupName(words.pick(group.name)), group.min),
        rows,
      });
    else if (last && last.title === undefined) last.rows.push(...rows);
    else parts.push({ title: undefined, rows });
  }
  return { parts, numbers };
}

function rowOf(requirement: Requirement, procedure: Procedure, { t, words, pack }: SheetReading): readonly string[] {
  const said = t.handout.guide;
  const { name, form, when, need, practice, phase, due, note, obtain, lookup, fallback, document } = requirement;
  const keep = requirement.keep ?? pack.documents[document]?.keep;
  const sentence = (condition: Requirement['when']) => describeCondition(condition, procedure.questions, lang.value);
  return [
    words.pick(name),
    [words.form(form), ...(keep ? [words.keep(keep)] : [])].join('\n'),
    when ? sentence(when) : said.always,
    [
      need && said.bring,
      practice && said.practice,
      phase && said.later(due ?? ''),
      note,
      lookup && (lookup.when ? said.lookupWhen(lookup.how, sentence(lookup.when)) : said.lookup(lookup.how)),
      obtain && words.obtain(obtain),
      fallback && said.fallback(fallback),
    ]
      .filter(Boolean)
      .join('\n'),
  ];
}
