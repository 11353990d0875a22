import { describe, expect, it } from 'vitest';
import { answersOf, procedureOf } from '../../../../lib/core/assess/assess.ts';
import { newCase } from '../../../../lib/core/case.ts';
import { inForce, type Procedure } from '../../../../lib/core/pack.ts';
import {
  assessed,
  caseOf,
  choice,
  is,
  numberQuestion,
  outcome,
  packOf,
  paper,
  procedure,
  TODAY,
  text,
} from '../../../support/factories.ts';

const agent = is('who', 'agent');
const of = procedure({
  questions: [choice('who', ['self', 'agent', 'ghost'])],
  requirements: [paper('p'), paper('letter', { when: agent })],
  fees: [{ item: 'card', source: 0 }],
  outcomes: [
    outcome('ask', agent),
    outcome('ask', agent, { until: '2026-11-20' }),
    outcome('stop', is('who', 'ghost')),
  ],
  persons: [
    { who: text('本人'), does: 'come' },
    { who: text('代理人'), does: 'come-and-sign', when: agent },
  ],
  offers: [
    { says: '通報', source: 0, when: agent },
    { says: '舊制', source: 0, until: '2020-12-31' },
  ],
  period: { id: 'some', days: 30, event: text('日'), from: '', cite: '' },
});
const tax = {
  id: 'tax',
  name: text('稅'),
  procedures: ['made-up'],
  passes: [],
  how: '',
  scope: 'national' as const,
  consent: '',
};
const pack = packOf(of, { agencies: [tax, { ...tax, id: 'other', procedures: ['birth'] }] });
const result = (parts = {}) => assessed(of, parts, pack);

describe('what follows from a case', () => {
  it('only what surely holds is told of persons, offers and supervisors', () => {
    const { persons, offers, asks } = result();
    expect([persons.map(({ person }) => person.who.zh), offers, asks]).toEqual([['本人'], [], []]);
  });
  it('with the answer there is more', () => {
    const { persons, offers, asks, agencies } = result({ answers: { who: 'agent' } });
    expect(persons.map(({ person }) => person.who.zh)).toEqual(['本人', '代理人']);
    expect([offers.map(({ offer }) => offer.says), asks.length, agencies.map(each => each.id)]).toEqual([
      ['通報'],
      1,
      ['tax'],
    ]);
    expect(offers[0]?.why).toEqual({ value: 'yes', because: ['who'] });
  });
  it('a case that has ended has no papers, fees, period or questions left, but says why it ended', () => {
    const { ended, ...rest } = result({ answers: { who: 'ghost' }, event: '2026-01-01' });
    expect(ended).toEqual({ outcome: of.outcomes[2], why: { value: 'yes', because: ['who'] } });
    expect(rest).toMatchObject({
      papers: [],
      groups: [],
      persons: [],
      offers: [],
      interims: [],
      agencies: [],
      asks: [],
      next: [],
      period: { kind: 'none' },
    });
    expect(rest.bill).toEqual({ lines: [], total: 0, incomplete: false });
  });
  it('the two days are kept with it', () => {
    expect(result({ event: '2026-11-01' })).toMatchObject({
      procedure: 'made-up',
      applied: TODAY,
      event: '2026-11-01',
    });
  });
});

describe('an age that follows from the event day', () => {
  const child = procedure({ questions: [numberQuestion('age', { derive: 'age' }), choice('who')] });
  const cases: readonly [string, Parameters<typeof caseOf>[1], Record<string, unknown>][] = [
    ['is filled in', { event: '2024-11-22' }, { age: 1 }],
    ['unless the clerk says otherwise', { event: '2024-11-22', answers: { age: 3 } }, { age: 3 }],
    ['beside the other answers', { event: '2024-11-22', answers: { who: 'yes' } }, { age: 1, who: 'yes' }],
    ['not without an event day', { answers: { who: 'yes' } }, { who: 'yes' }],
    ['not from a day to come', { event: '2026-11-22' }, {}],
  ];
  for (const [title, parts, expected] of cases)
    it(title, () => expect(answersOf(child, caseOf(child, parts))).toEqual(expected));
});

describe('finding things', () => {
  it('a procedure by its id', () => expect(procedureOf(pack, 'made-up')).toBe(of));
  it('none of that id', () => expect<Procedure | undefined>(procedureOf(pack, 'ghost')).toBeUndefined());
  it('a fresh case knows nothing', () => {
    const empty = { answers: {}, marks: {}, quantities: {}, waivers: {}, requested: [], demandIgnored: false };
    expect(newCase('made-up', TODAY)).toEqual({ procedure: 'made-up', applied: TODAY, ...empty });
  });
});

describe('whether an entry is in force', () => {
  const cases: readonly [string, Parameters<typeof inForce>[0], boolean][] = [
    ['without dates', {}, true],
    ['on its first day', { since: TODAY }, true],
    ['before it', { since: '2026-11-22' }, false],
    ['on its last day', { until: TODAY }, true],
    ['after it', { until: '2026-11-20' }, false],
    ['between', { since: '2026-01-01', until: '2026-12-31' }, true],
  ];
  for (const [title, entry, expected] of cases) it(title, () => expect(inForce(entry, TODAY)).toBe(expected));
});
