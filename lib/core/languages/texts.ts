import type { Pack, Procedure, Text } from '../pack.ts';

/** A text a citizen can get to read: the Chinese one, the English one where there is one, and where it stands first. */
export interface CitizenText {
  readonly zh: string;
  readonly en?: string | undefined;
  readonly at: string;
}

/**
 * Exactly the texts of a pack that can be printed for a citizen in another language, each Chinese text once, the most
 * printed first: what the languages are measured by. What only the clerk reads is not among them: echoes, notes, steps,
 * offers, questions to a supervisor. The sentences around them are lib/core/phrases/paper.
 */
export function citizenTexts(pack: Pack): readonly CitizenText[] {
  const { procedures, fees, documents } = pack;
  const all = [
    ...procedures.map(({ id, title }) => row(`${id} title`, title)),
    ...procedures.flatMap(paperTexts),
    ...Object.values(fees).map(({ id, name }) => row(`fee ${id}`, name)),
    ...Object.values(fees).flatMap(({ id, collected, payTo }) =>
      collected === 'elsewhere' ? [{ zh: payTo, at: `fee ${id} payTo` }] : [],
    ),
    ...Object.values(fees).map(({ id, unit }) => row(`fee ${id} unit`, unit)),
    ...procedures.flatMap(questionTexts),
    ...procedures.flatMap(otherTexts),
    ...Object.values(documents).map(({ id, name }) => row(`document ${id}`, name)),
  ];
  const first = new Map<string, CitizenText>();
  for (const text of all) if (!first.has(text.zh)) first.set(text.zh, text);
  return [...first.values()];
}

function paperTexts({ id: of, requirements, groups, persons }: Procedure): CitizenText[] {
  return [
    ...requirements.map(({ id, name }) => row(`${of} ${id}`, name)),
    ...requirements.flatMap(({ id, due }) => (due === undefined ? [] : [{ zh: due, at: `${of} ${id} due` }])),
    ...groups.map(({ id, name }) => row(`${of} group ${id}`, name)),
    ...persons.map(({ who }, index) => row(`${of} person ${index}`, who)),
  ];
}

function questionTexts({ id: of, questions }: Procedure): CitizenText[] {
  return questions.flatMap(({ id, ask, options = [] }) => [
    row(`${of} question ${id}`, ask),
    ...options.map(option => row(`${of} ${id}=${option.id}`, option.label)),
  ]);
}

function otherTexts({ id: of, outcomes, office, period, processing }: Procedure): CitizenText[] {
  return [
    ...(period ? [row(`${of} period`, period.event)] : []),
    ...(processing ? [row(`${of} processing`, processing.time)] : []),
    ...outcomes.flatMap(({ kind, says }, index) => (kind === 'ask' ? [] : [row(`${of} outcome ${index}`, says)])),
    ...(office.note === undefined ? [] : [{ zh: office.note, at: `${of} office` }]),
  ];
}

function row(at: string, { zh, en }: Text): CitizenText {
  return { zh, en, at };
}
