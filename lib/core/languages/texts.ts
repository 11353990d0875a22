import type { Pack, Procedure, Text } from '../pack.ts';

/** A text a citizen can get to read: the Chinese one, the English one where there is one, and where it stands first. */
export interface CitizenText {
  readonly zh: string;
  readonly en?: string | undefined;
  readonly at: string;
}

/**
 * Exactly the texts of a pack that can be printed for a citizen in another language, each Chinese text once: what the
 * languages are measured by. What only the clerk reads is not among them: echoes, notes, steps, offers, questions to a
 * supervisor. The sentences around them are lib/core/phrases.
 */
export function citizenTexts(pack: Pack): readonly CitizenText[] {
  const all = [
    ...pack.procedures.map(({ id, title }) => row(`${id} title`, title)),
    ...Object.values(pack.documents).map(({ id, name }) => row(`document ${id}`, name)),
    ...Object.values(pack.fees).map(({ id, name }) => row(`fee ${id}`, name)),
    ...Object.values(pack.fees).flatMap(({ id, collected, payTo }) =>
      collected === 'elsewhere' ? [{ zh: payTo, at: `fee ${id} payTo` }] : [],
    ),
    ...pack.procedures.flatMap(procedureTexts),
  ];
  const first = new Map<string, CitizenText>();
  for (const text of all) if (!first.has(text.zh)) first.set(text.zh, text);
  return [...first.values()];
}

function procedureTexts(procedure: Procedure): CitizenText[] {
  const { requirements, groups, persons, outcomes, questions, office } = procedure;
  const at = (place: string) => `${procedure.id} ${place}`;
  return [
    ...requirements.map(({ id, name }) => row(at(id), name)),
    ...requirements.flatMap(({ id, due }) => (due === undefined ? [] : [{ zh: due, at: at(`${id} due`) }])),
    ...groups.map(({ id, name }) => row(at(`group ${id}`), name)),
    ...persons.map(({ who }, index) => row(at(`person ${index}`), who)),
    ...(office.note === undefined ? [] : [{ zh: office.note, at: at('office') }]),
    ...questions.flatMap(({ id, ask, options = [] }) => [
      row(at(`question ${id}`), ask),
      ...options.map(option => row(at(`${id}=${option.id}`), option.label)),
    ]),
    ...outcomes.flatMap(({ kind, says }, index) => (kind === 'ask' ? [] : [row(at(`outcome ${index}`), says)])),
  ];
}

function row(at: string, { zh, en }: Text): CitizenText {
  return { zh, en, at };
}
