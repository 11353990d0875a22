// Every kind of fault is found and named with its place; a misspelt key does not pass as an absent one.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toldOf } from '../../lib/core/faults/fault.ts';
import { ruleFaults } from '../../lib/core/faults/rules.ts';
import { toldText } from '../../lib/core/faults/told.ts';
import type { Pack, Procedure, Question } from '../../lib/core/pack.ts';
import { procedureSchema } from '../../lib/schema/pack.ts';
import {
  choice,
  feeItem,
  group,
  is,
  numberQuestion,
  option,
  outcome,
  packOf,
  paper,
  procedure,
  text,
} from '../support/factories.ts';

const who = choice('who', ['self', 'agent']);
const period = { id: 'some', days: 30, event: text('日'), from: '', cite: '', late: 'late' };
const whole: Partial<Procedure> = {
  questions: [who],
  groups: [group('photo')],
  requirements: [paper('card'), paper('print', { oneOf: 'photo', when: is('who', 'agent') })],
  fees: [{ item: 'copy', source: 0, when: is('who', 'self') }],
  outcomes: [outcome('stop', { any: [is('who', 'agent')] })],
  persons: [{ who: text('人'), does: 'come', when: { fact: 'who', in: ['self', 'agent'] } }],
  offers: [{ says: '通報', source: 0, when: { not: is('who', 'self') } }],
  period: { ...period, when: { all: [is('who', 'self')] } },
};
const built = (parts: Partial<Procedure> = {}) => procedure({ ...whole, ...parts });
const faults = (parts: Partial<Procedure>, pack: Partial<Pack> = {}) => {
  const of = built(parts);
  const known = packOf(built());
  const whole = { ...known, fees: packOf(of).fees, ...pack, procedures: pack.procedures ?? [of] };
  return toldOf(whole, [...ruleFaults(whole)]).map(each => toldText(each, 'en'));
};
const again = (id: string, no: number) => ({ ...built(), id, no });

describe('a pack that is whole has no fault', () => {
  it('none', () => expect(faults({})).toEqual([]));
  it('a redirect within the pack', () =>
    expect(faults({ outcomes: [outcome('redirect', is('who', 'self'), { to: 'made-up' })] })).toEqual([]));
  it('a comparison with a number', () => {
    expect(
      faults({
        questions: [who, numberQuestion('age')],
        requirements: [paper('card', { when: { fact: 'age', lt: 14 } })],
      }),
    ).toEqual([]);
  });
});

describe('each fault is named', () => {
  const ghost = is('ghost', 'yes');
  const interim = {
    id: 'for-now',
    says: text('先收影本'),
    afterwards: '',
    since: '2026-11-01',
    until: '2026-11-30',
    source: 0,
  };
  const question = (parts: Partial<Question>): Partial<Procedure> => ({
    questions: [who, { ...choice('next'), ...parts }],
  });
  const cases: readonly [string, Partial<Procedure>, string][] = [
    [
      'two questions that ask of each other',
      {
        questions: [
          { ...choice('first'), when: is('who', 'self') },
          { ...who, when: is('first', 'yes') },
        ],
      },
      'questions[0].when: asks of who, which is not asked before it',
    ],
    [
      'a paper asks of an unknown question',
      { requirements: [paper('card', { when: ghost })] },
      'requirements[0].when: asks of unknown question ghost',
    ],
    [
      'a look-up does',
      { requirements: [paper('card', { lookup: { how: '查', when: ghost } })] },
      'requirements[0].lookup.when: asks of unknown question ghost',
    ],
    [
      'a fee does',
      { fees: [{ item: 'copy', source: 0, when: ghost }] },
      'fees[0].when: asks of unknown question ghost',
    ],
    [
      'an offer adds what is not there',
      { offers: [{ says: '一併', source: 0, adds: ['ghost'] }] },
      'offers[0].adds: adds unknown ghost',
    ],
    ['an outcome does', { outcomes: [outcome('stop', ghost)] }, 'outcomes[0].when: asks of unknown question ghost'],
    [
      'a person does',
      { persons: [{ who: text('人'), does: 'come', when: ghost }] },
      'persons[0].when: asks of unknown question ghost',
    ],
    [
      'an offer does',
      { offers: [{ says: '通報', source: 0, when: ghost }] },
      'offers[0].when: asks of unknown question ghost',
    ],
    [
      'a practice for a time does',
      { interims: [{ ...interim, when: ghost }] },
      'interims[0].when: asks of unknown question ghost',
    ],
    [
      'one that ends before it begins',
      { interims: [{ ...interim, until: '2026-10-31' }] },
      'interims[0]: ends before it begins',
    ],
    ['one without a source', { interims: [{ ...interim, source: 9 }] }, 'interims[0].source: has no source'],
    ['one that stands twice', { interims: [interim, interim] }, 'interims[1].id: for-now stands twice'],
    ['the period does', { period: { ...period, when: ghost } }, 'period.when: asks of unknown question ghost'],
    [
      'an option does',
      question({ options: [option('yes', 1, { when: ghost }), option('no', 2)] }),
      'questions[1].options[0].when: asks of unknown question ghost',
    ],
    [
      'a question asks of itself',
      question({ when: is('next', 'yes') }),
      'questions[1].when: asks of next, which is not asked before it',
    ],
    [
      'an unknown option',
      { requirements: [paper('card', { when: { not: { all: [is('who', 'nobody')] } } })] },
      'requirements[0].when: asks of unknown option who=nobody',
    ],
    [
      'one of several options',
      { outcomes: [outcome('stop', { fact: 'who', in: ['self', 'nobody'] })] },
      'outcomes[0].when: asks of unknown option who=nobody',
    ],
    [
      'an unknown paper',
      { requirements: [paper('card', { document: 'scroll' })] },
      'requirements[0].document: is of unknown paper scroll',
    ],
    [
      'an unknown group',
      { requirements: [paper('card', { oneOf: 'ghost' })] },
      'requirements[0].oneOf: is in unknown group ghost',
    ],
    [
      'a source that is missing',
      { requirements: [paper('card', { source: 1 })] },
      'requirements[0].source: has no source',
    ],
    [
      'later, without saying when',
      { requirements: [paper('card', { phase: 'later' })] },
      'requirements[0]: is due later, but not when',
    ],
    [
      'an option twice',
      question({ options: [option('yes', 1), option('yes', 2)] }),
      'questions[1].options[1].id: yes stands twice',
    ],
    [
      'an option number twice',
      question({ options: [option('yes', 1), option('no', 1)] }),
      'questions[1].options[1].no: 1 stands twice',
    ],
    ['a choice without options', question({ options: [] }), 'questions[1]: has options against its type'],
    ['a number with options', question({ type: 'number' }), 'questions[1]: has options against its type'],
    ['a question twice', { questions: [who, who] }, 'questions[1].id: who stands twice'],
    ['a paper twice', { requirements: [paper('card'), paper('card')] }, 'requirements[1].id: card stands twice'],
    ['a group twice', { groups: [group('photo'), group('photo')] }, 'groups[1].id: photo stands twice'],
    ['a redirect nowhere', { outcomes: [outcome('redirect', is('who', 'self'))] }, 'outcomes[0]: redirects nowhere'],
    [
      'a redirect to the unknown',
      { outcomes: [outcome('redirect', is('who', 'self'), { to: 'atlantis' })] },
      'outcomes[0].to: redirects to unknown atlantis',
    ],
    ['an unknown period', { period: { ...period, id: 'ghost' } }, 'period.id: period ghost is unknown'],
    ['an unknown offence', { period: { ...period, late: 'ghost' } }, 'period.late: offence ghost is unknown'],
  ];
  for (const [title, parts, fault] of cases)
    it(title, () => expect(faults(parts)).toEqual([`procedures[made-up].${fault}`]));

  it('a number twice', () => {
    const of = { ...built(), requirements: built().requirements.map(each => ({ ...each, no: 3 })) };
    expect(faults({}, { procedures: [of] })).toEqual(['procedures[made-up].requirements[1].no: 3 stands twice']);
  });
  const packs: readonly [string, Partial<Pack>, string[]][] = [
    ['an unknown fee item', { fees: {} }, ['procedures[made-up].fees[0].item: is of unknown item copy']],
    [
      'an unknown waiver',
      { fees: { copy: feeItem('copy', { waivers: ['poor'] }) } },
      ['fees.copy.waivers[0]: unknown waiver poor'],
    ],
    ['a procedure twice', { procedures: [again('x', 1), again('x', 2)] }, ['procedures[1].id: x stands twice']],
    ['a procedure number twice', { procedures: [again('x', 1), again('y', 1)] }, ['procedures[y].no: 1 stands twice']],
  ];
  for (const [title, pack, expected] of packs) it(title, () => expect(faults({}, pack)).toEqual(expected));

  it('all of them at once', () => {
    const both = faults({ requirements: [paper('card', { source: 9, when: ghost })] }, { fees: {} });
    expect(both).toHaveLength(3);
  });
});

describe('the shape of a procedure file refuses a misspelt key', () => {
  const file = () =>
    JSON.parse(readFileSync(new URL('../../lib/pack/procedures/move-in.json', import.meta.url), 'utf8'));
  type Json = Record<string, unknown>;
  const first = (list: unknown, has = '') => (list as Json[]).find(each => has === '' || has in each) as Json;
  const places: readonly [string, (root: Json) => Json][] = [
    ['the procedure', root => root],
    ['its title', root => root['title'] as Json],
    ['a question', root => first(root['questions'])],
    ['an option', root => first(first(root['questions'])['options'])],
    ['a condition', root => first(root['questions'], 'when')['when'] as Json],
    ['a paper', root => first(root['requirements'])],
    ['a look-up', root => first(root['requirements'], 'lookup')['lookup'] as Json],
    ['a group', root => first(root['groups'])],
    ['a fee', root => first(root['fees'])],
    ['an outcome', root => first(root['outcomes'])],
    ['a person', root => first(root['persons'])],
    ['an offer', root => first(root['offers'])],
    ['the period', root => root['period'] as Json],
    ['what passes before the period', root => (root['period'] as Json)['after'] as Json],
    ['the office', root => root['office'] as Json],
    ['the agent', root => root['agent'] as Json],
    ['an applicant', root => first(root['applicants'])],
    ['the law', root => first(root['law'])],
    ['a source', root => first(root['sources'])],
  ];
  it('as it is shipped it passes', () => expect(procedureSchema.safeParse(file()).success).toBe(true));
  for (const [title, at] of places) {
    it(`in ${title}`, () => {
      const root = file();
      at(root)['whenn'] = 'x';
      expect(procedureSchema.safeParse(root).success).toBe(false);
    });
  }
});
