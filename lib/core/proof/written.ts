// What is written: citations, texts in both languages, and what nobody uses.
import { lineId } from '../layers/hash.ts';
import type { Pack, Procedure, Text } from '../pack.ts';
import { isCite } from './cites.ts';
import { type Examined, type Finding, named, type Place } from './finding.ts';
import { SAYS } from './says.ts';
import { everInForce } from './spans.ts';

/** The Chinese texts that each language lacks, as `missingTexts` of lib/core/languages finds them. */
export type Missing = Readonly<Record<string, readonly { readonly zh: string }[]>>;

interface Cited {
  readonly place: Place;
  readonly cite: string;
}

/** Citations not written as such, and papers that have none though they are no local practice. */
export function citeFaultsIn({ procedure }: Examined): readonly Finding[] {
  const bare = procedure.requirements.filter(
    each => everInForce(each) && each.cite === undefined && each.practice === undefined && !isOwn(procedure, each),
  );
  return [
    ...malformed(citesOf(procedure), procedure.id),
    ...bare.map(({ id, name }) =>
      named({
        kind: 'cite-missing',
        procedure: procedure.id,
        place: { part: 'requirement', id },
        says: SAYS['cite-missing'](name),
      }),
    ),
  ];
}

function malformed(cited: readonly Cited[], procedure?: string): readonly Finding[] {
  return cited.flatMap(({ place, cite }) =>
    isCite(cite) ? [] : [named({ kind: 'cite-malformed', procedure, place, says: SAYS['cite-malformed'](cite) })],
  );
}

/** What an office wrote itself has no address: its basis is why it was written, in whatever words. */
function isOwn({ sources }: Procedure, { source }: { readonly source: number }): boolean {
  return sources[source]?.url === '';
}

function citesOf(procedure: Procedure): readonly Cited[] {
  const {
    id,
    law,
    applicants,
    agent,
    office,
    period,
    requirements,
    outcomes,
    persons,
    offers,
    interims = [],
  } = procedure;
  const theirs = (entry: { readonly source: number }) => !isOwn(procedure, entry);
  const all: readonly (readonly [Place, string | undefined])[] = [
    ...law.map(({ cite }) => [{ part: 'law', id: lineId(cite) }, cite] as const),
    ...applicants.map(({ who, cite }) => [{ part: 'procedure', id: lineId(who) }, cite] as const),
    [{ part: 'procedure', id: 'agent' }, agent.cite],
    [{ part: 'procedure', id: 'office' }, office.cite],
    [{ part: 'period', id: period?.id ?? id }, period?.cite],
    ...requirements.filter(theirs).map(each => [{ part: 'requirement', id: each.id }, each.cite] as const),
    ...outcomes.map(({ says, cite }) => [{ part: 'outcome', id: lineId(says.zh) }, cite] as const),
    ...persons.map(({ who, cite }) => [{ part: 'person', id: lineId(who.zh) }, cite] as const),
    ...interims.filter(theirs).map(({ id, cite }) => [{ part: 'interim', id }, cite] as const),
    ...offers.filter(theirs).map(({ says, cite }) => [{ part: 'offer', id: lineId(says) }, cite] as const),
  ];
  return all.flatMap(([place, cite]) => (cite === undefined ? [] : [{ place, cite }]));
}

/** Citations of fees, waivers, fines and periods not written as such. */
export function sharedCiteFaultsIn(pack: Pack): readonly Finding[] {
  const shared = { fee: pack.fees, waiver: pack.waivers, offence: pack.offences, period: pack.periods };
  return malformed(
    Object.entries(shared).flatMap(([part, entries]) =>
      Object.values(entries).map(({ id, cite }) => ({ place: { part: 'shared', id: `${part}-${id}` } as const, cite })),
    ),
  );
}

const HAN = /\p{Script=Han}/u;

/** Texts that are empty in Chinese or English, or the same in both. */
export function textFaultsIn({ procedure }: Examined): readonly Finding[] {
  const { id, title, questions, groups, requirements, outcomes, persons, interims = [], period } = procedure;
  const all: readonly (readonly [Place, Text | undefined])[] = [
    [{ part: 'procedure', id }, title],
    ...questions.map(({ id, ask }) => [{ part: 'question', id }, ask] as const),
    ...questions.flatMap(question =>
      (question.options ?? []).flatMap(option => {
        const place = { part: 'option', question: question.id, id: option.id } as const;
        return [[place, option.label] as const, [place, option.echo] as const];
      }),
    ),
    ...groups.map(({ id, name }) => [{ part: 'group', id }, name] as const),
    ...requirements.map(({ id, name }) => [{ part: 'requirement', id }, name] as const),
    ...outcomes.map(({ says }) => [{ part: 'outcome', id: lineId(says.zh) }, says] as const),
    ...persons.map(({ who }) => [{ part: 'person', id: lineId(who.zh) }, who] as const),
    ...interims.map(({ id, says }) => [{ part: 'interim', id }, says] as const),
    [{ part: 'period', id: period?.id ?? id }, period?.event],
  ];
  return all.flatMap(([place, text]) =>
    text === undefined || (text.en.trim() !== '' && !HAN.test(text.en))
      ? []
      : [named({ kind: 'text-missing', procedure: id, place, says: SAYS['text-missing'](text, 'English') })],
  );
}

/** The texts that some of the other languages on paper lack. */
export function languageFaults(missing: Missing): readonly Finding[] {
  const lacking = new Map<string, string[]>();
  for (const [language, texts] of Object.entries(missing))
    for (const { zh } of texts) lacking.set(zh, [...(lacking.get(zh) ?? []), language]);
  return [...lacking].map(([zh, languages]) =>
    named({
      kind: 'text-missing',
      place: { part: 'shared', id: lineId(zh) },
      says: SAYS['text-missing']({ zh, en: zh }, languages.join(', ')),
    }),
  );
}

/** Kinds of paper and waivers that no procedure uses. */
export function unusedIn(pack: Pack): readonly Finding[] {
  const { procedures } = pack;
  const used = {
    document: new Set<string | undefined>(procedures.flatMap(each => each.requirements.map(paper => paper.document))),
    waiver: new Set<string | undefined>(Object.values(pack.fees).flatMap(each => each.waivers)),
  };
  const entries: readonly (readonly [keyof typeof used, string, Text])[] = [
    ...Object.values(pack.documents).map(each => ['document', each.id, each.name] as const),
    ...Object.values(pack.waivers).map(each => ['waiver', each.id, each.name] as const),
  ];
  return entries.flatMap(([part, id, text]) =>
    used[part].has(id)
      ? []
      : [named({ kind: 'unused', place: { part: 'shared', id: `${part}-${id}` }, says: SAYS.unused(text) })],
  );
}
