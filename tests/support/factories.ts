// Tiny made-up content for tests: each helper gives a whole value of which a test names only what matters to it.
import { assess } from '../../lib/core/assess/assess.ts';
import type { Assessment } from '../../lib/core/assess/assessment.ts';
import { type Case, newCase } from '../../lib/core/case.ts';
import type { Fact, Facts } from '../../lib/core/conditions/condition.ts';
import type {
  Answer,
  Condition,
  FeeItem,
  Group,
  Offence,
  OfficeCalendar,
  Option,
  Outcome,
  Pack,
  PaperKind,
  Person,
  Procedure,
  Question,
  Requirement,
  Text,
  Waiver,
} from '../../lib/core/pack.ts';

/** The day of application of every made-up case: a Saturday, as in the golden cases. */
export const TODAY = '2026-11-21';

/** A text in both languages; the English one is told apart by its sign. */
export function text(zh: string): Text {
  return { zh, en: `${zh}*` };
}

/** The condition that a question has this answer. */
export function is(fact: string, option: string): Condition {
  return { fact, is: option };
}

export function option(id: string, no: number, parts: Partial<Option> = {}): Option {
  return { id, no, label: text(id), ...parts };
}

/** A choice question; options are ids, or whole options. */
export function choice(
  id: string,
  options: readonly (string | Option)[] = ['yes', 'no'],
  parts: Partial<Question> = {},
): Question {
  const whole = options.map((each, index) => (typeof each === 'string' ? option(each, index + 1) : each));
  return { id, no: 1, ask: text(`${id}？`), type: 'choice', options: whole, ...parts };
}

export function numberQuestion(id: string, parts: Partial<Question> = {}): Question {
  return { id, no: 1, ask: text(`${id}？`), type: 'number', ...parts };
}

export function paper(id: string, parts: Partial<Requirement> = {}): Requirement {
  return { id, no: 1, document: id, name: text(id), form: 'original', source: 0, ...parts };
}

export function group(id: string, parts: Partial<Group> = {}): Group {
  return { id, no: 1, name: text(id), min: 1, ...parts };
}

export function outcome(kind: Outcome['kind'], when: Condition, parts: Partial<Outcome> = {}): Outcome {
  return { kind, when, says: text(kind), ...parts };
}

/** A procedure with nothing in it but what is given; questions, papers and groups are numbered in their order. */
/** Somebody who must come. */
export function person(id: string, parts: Partial<Person> = {}): Person {
  return { who: text(id), does: 'come', ...parts };
}

export function procedure(parts: Partial<Procedure> = {}): Procedure {
  const numbered = <T extends { readonly no: number }>(list: readonly T[] = []) =>
    list.map((each, index) => ({ ...each, no: index + 1 }));
  return {
    id: 'made-up',
    no: 7,
    title: text('某登記'),
    category: 'status',
    sensitive: false,
    aliases: [],
    codes: [],
    confidence: 'high',
    conflicts: '',
    law: [],
    applicants: [],
    agent: { allowed: true },
    office: { rule: 'any' },
    fees: [],
    outcomes: [],
    persons: [],
    steps: [],
    offers: [],
    pitfalls: [],
    sources: [{ title: '某法', url: 'https://example.test/' }],
    ...parts,
    questions: numbered(parts.questions),
    requirements: numbered(parts.requirements),
    groups: numbered(parts.groups),
  };
}

export function feeItem(id: string, parts: Partial<FeeItem> = {}): FeeItem {
  return {
    id,
    name: text(id),
    unit: text('張'),
    prices: [{ rule: 'flat', amount: 30 }],
    collected: 'here',
    payTo: '本所',
    scope: 'national',
    waivers: [],
    cite: '某標準 §1',
    ...parts,
  };
}

export function waiver(id: string, parts: Partial<Waiver> = {}): Waiver {
  return {
    id,
    name: text(id),
    effect: 'free',
    condition: '',
    cite: '某標準 §2',
    scope: 'national',
    confidence: 'high',
    ...parts,
  };
}

/** Fines of three steps: 300 for 1–15 days, 500 for 16–30, 900 beyond; 900 after a demand. */
export const OFFENCE: Offence = {
  id: 'late',
  name: text('逾期'),
  cite: '某法 §79',
  who: '申請人',
  min: 300,
  max: 900,
  tiers: [
    { case: 'hidden', says: '隱匿', amount: 800 },
    { from: 1, to: 15, amount: 300 },
    { from: 16, to: 30, amount: 500 },
    { from: 31, amount: 900 },
  ],
  afterDemand: 900,
};

/** One known year: 2026-02-16 to 20 are closed, Saturday 2026-02-07 is worked. */
export const CALENDAR: OfficeCalendar = {
  years: {
    '2026': {
      closed: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'].map(day => ({
        day,
        name: '春節',
      })),
      workdays: ['2026-02-07'],
    },
  },
};

/** A pack of one procedure; its papers and fee items are made to fit. */
export function packOf(of: Procedure, parts: Partial<Pack> = {}): Pack {
  const papers = of.requirements.map(
    ({ document }): PaperKind => ({ id: document, name: text(document), issuer: '某機關' }),
  );
  return {
    format: 1,
    version: '2026.11.1',
    fingerprint: 'TEST',
    procedures: [of],
    documents: Object.fromEntries(papers.map(each => [each.id, each])),
    fees: Object.fromEntries(of.fees.map(fee => [fee.item, feeItem(fee.item)])),
    waivers: {},
    offences: { late: OFFENCE },
    periods: { some: { id: 'some', name: text('某期間'), from: '', cite: '' } },
    cautions: [],
    calendar: CALENDAR,
    agencies: [],
    systems: [],
    search: [],
    ...parts,
  };
}

/** A pack of several made-up procedures. */
export function packOfAll(procedures: readonly Procedure[], parts: Partial<Pack> = {}): Pack {
  const packs = procedures.map(each => packOf(each));
  const first = packs[0] as Pack;
  return {
    ...first,
    procedures,
    documents: Object.assign({}, ...packs.map(each => each.documents)),
    fees: Object.assign({}, ...packs.map(each => each.fees)),
    ...parts,
  };
}

export function caseOf(of: Procedure, parts: Partial<Case> = {}): Case {
  return { ...newCase(of.id, TODAY), ...parts };
}

/** The assessment of a made-up procedure under its own pack. */
export function assessed(of: Procedure, parts: Partial<Case> = {}, pack: Pack = packOf(of)): Assessment {
  return assess(pack, of, caseOf(of, parts));
}

/** Facts by question: a value is known, `null` was not asked, `undefined` is open. */
export function facts(of: Readonly<Record<string, Answer | null | undefined>>): Facts {
  return new Map(
    Object.entries(of).map(([id, value]): [string, Fact] => {
      if (value === undefined) return [id, { state: 'open' }];
      return [id, value === null ? { state: 'not-asked' } : { state: 'known', value }];
    }),
  );
}
