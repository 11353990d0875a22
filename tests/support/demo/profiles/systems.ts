// The demonstration systems as a clerk would point at them: which fields, where each stands, and what it gives.
import type { Reading, Target, Word } from '../../../../lib/core/host/profile.ts';
import { applicantsOn, DEFAULT_TODAY, parseDay } from '../applicants.ts';
import { FORMS, formFor, sections } from '../legacy/fields.ts';
import { MEANINGS, type Meanings } from './meanings.ts';

/** A field somebody points at. */
export interface Pointed {
  readonly id: string;
  readonly target: Target;
  readonly reading: Reading;
  /** The procedure on whose page it is bound. */
  readonly on: string;
  /** The procedures whose pages have it; without any all have. */
  readonly only?: readonly string[] | undefined;
  /** Where it stands. */
  readonly at: string;
}
export interface System {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly procedures: readonly string[];
  /** The path of a procedure's page. */
  readonly path: (procedure: string) => string;
  readonly fields: readonly Pointed[];
}

/** Somebody who wants a procedure, or anybody. */
export function applicantFor(procedure: string): string {
  const today = parseDay(DEFAULT_TODAY);
  const people = today ? applicantsOn(today) : [];
  return (people.find(each => each.wants === procedure) ?? people[1])?.id ?? '';
}

const ROC = { kind: 'day', era: 'roc' } as const;

/** The number of a case begins with the code of its procedure. */
function procedureOf(codes: readonly { readonly code: string; readonly procedure: string }[], at: string): Pointed {
  const words = codes.map(({ code, procedure }) => ({ text: code, match: 'has' as const, means: procedure }));
  return { id: 'procedure', target: 'procedure', reading: { kind: 'words', words }, on: 'birth', at };
}

/** The words of a field, each under its procedure; `shown` is how the page shows a text. */
function wordsOf(
  means: Meanings,
  procedures: readonly string[],
  shown: (procedure: string, text: string) => string,
): Word[] {
  return procedures.flatMap(procedure =>
    Object.entries(means[procedure] ?? {}).map(([text, option]) => ({
      text: shown(procedure, text),
      match: 'is' as const,
      means: option,
      procedure,
    })),
  );
}

/** The fields that answer questions, of a system that has these procedures. */
function answers(
  procedures: readonly string[],
  at: (field: string) => string,
  shown: (field: string) => (procedure: string, text: string) => string,
): Pointed[] {
  return Object.entries(MEANINGS).flatMap(([name, { question, means }]) => {
    const [field = name] = name.split(' ');
    const only = procedures.filter(procedure => means[procedure] !== undefined);
    const [on] = only;
    if (on === undefined) return [];
    const words = wordsOf(means, only, shown(field));
    const id = name.toLowerCase().replace(' ', '-');
    const target: Target = `answer:${question}`;
    return [{ id, target, reading: { kind: 'words', words }, on, only, at: at(field) }];
  });
}

const LEGACY = FORMS.map(({ procedure }) => procedure);
/** A list shows its texts with a number before them. */
const numbered = (field: string) => (procedure: string, text: string) => {
  const form = formFor(procedure);
  const found =
    form &&
    sections(form)
      .flatMap(each => each.fields)
      .find(each => each.id === field);
  const index = found?.options?.indexOf(text) ?? -1;
  if (index < 0) throw new Error(`${procedure} has no ${field} ${text}`);
  return found?.kind === 'select' ? `${String(index + 1).padStart(2, '0')} ${text}` : text;
};

const legacy: System = {
  id: 'demo-legacy',
  name: '示範系統（舊式）',
  prefix: '/legacy/',
  procedures: LEGACY,
  path: procedure => `/legacy/${formFor(procedure)?.code}.do`,
  fields: [
    procedureOf(FORMS, '[name=caseNo]'),
    { id: 'who', target: 'who', reading: { kind: 'same' }, on: 'birth', at: '[name=applicantId]' },
    { id: 'applied', target: 'applied', reading: ROC, on: 'birth', at: '[name=accepted]' },
    { id: 'event', target: 'event', reading: ROC, on: 'birth', at: '[name=event]' },
    ...answers(LEGACY, field => `[name=${field}]`, numbered),
  ],
};

const MODERN_CODES = [
  { code: 'N0110', procedure: 'birth' },
  { code: 'N0210', procedure: 'move-in' },
  { code: 'N0330', procedure: 'id-card-reissue' },
  { code: 'N0410', procedure: 'transcript' },
];
const MODERN = MODERN_CODES.map(({ procedure }) => procedure);
const input = (field: string) => `[data-field=${field}] input`;

const modern: System = {
  id: 'demo-modern',
  name: '示範系統（新式）',
  prefix: '/modern/',
  procedures: MODERN,
  path: procedure => `/modern/case/${procedure}`,
  fields: [
    procedureOf(MODERN_CODES, '.field input[readonly]'),
    { id: 'who', target: 'who', reading: { kind: 'same' }, on: 'birth', at: input('applicantId') },
    { id: 'applied', target: 'applied', reading: ROC, on: 'birth', at: input('accepted') },
    { id: 'event', target: 'event', reading: ROC, on: 'birth', only: ['birth'], at: input('event') },
    { id: 'event-move', target: 'event', reading: ROC, on: 'move-in', only: ['move-in'], at: input('event') },
    {
      id: 'age',
      target: 'answer:age',
      reading: { kind: 'age', era: 'roc' },
      on: 'id-card-reissue',
      only: ['move-in', 'id-card-reissue', 'transcript'],
      at: input('birthday'),
    },
    ...answers(
      MODERN,
      field => `[data-field=${field}] [role=combobox]`,
      () => (_, text) => text,
    ),
  ],
};

/** Both demonstration systems. */
export const SYSTEMS: readonly System[] = [legacy, modern];
