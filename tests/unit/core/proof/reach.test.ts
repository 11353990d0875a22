// What nobody can reach, and what decides nothing.
import { lineId } from '../../../../lib/core/layers/hash.ts';
import type { Question } from '../../../../lib/core/pack.ts';
import { choice, is, numberQuestion, option, outcome, paper, person, text } from '../../../support/factories.ts';
import { CITE, deed, describeRows, id, NEVER, sound, who } from './rows.ts';

const line = (words: string) => lineId(words);
const offer = { says: 'also', source: 0 };
const interim = { id: 'now', says: text('now'), afterwards: '', since: '2026-01-01', until: '2026-12-31', source: 0 };
const period = { id: 'some', days: 5, event: text('day'), from: '', cite: CITE };

describeRows([
  [
    'a question nobody is asked',
    'question-unreachable question x',
    sound({ questions: [who, choice('x', ['a', 'b'], { when: NEVER })] }),
    sound({ questions: [who, choice('x', ['a', 'b'], { until: '0001-01-01' })] }),
  ],
  [
    'an answer nobody is offered',
    'option-unreachable option c',
    sound({
      questions: [
        who,
        choice('x', ['a', 'b', option('c', 3, { when: { not: { any: [is('who', 'self'), is('who', 'agent')] } } })]),
      ],
      requirements: [id, deed, paper('p', { cite: CITE, when: is('x', 'a') })],
    }),
    sound({
      questions: [who, choice('x', ['a', 'b', option('c', 3, { until: '0001-01-01' })])],
      requirements: [id, deed, paper('p', { cite: CITE, when: is('x', 'a') })],
    }),
  ],
  [
    'a paper nobody needs',
    'requirement-unreachable requirement p',
    sound({
      requirements: [
        id,
        deed,
        paper('p', { cite: CITE, when: { all: [is('who', 'agent'), is('who', 'self')] }, lookup: { how: '查' } }),
      ],
    }),
    sound({ requirements: [id, deed, paper('p', { cite: CITE, until: '0001-01-01' })] }),
  ],
  [
    'a look-up nobody can use',
    'lookup-unreachable requirement deed',
    sound({ requirements: [id, { ...deed, lookup: { how: '查', when: is('who', 'self') } }] }),
    sound({
      requirements: [
        id,
        { ...deed, lookup: { how: '查', when: is('who', 'agent') } },
        paper('p', { cite: CITE, lookup: { how: '查' } }),
      ],
    }),
  ],
  [
    'an ending nobody comes to',
    `outcome-unreachable outcome ${line('stop')}`,
    sound({ outcomes: [outcome('stop', NEVER)] }),
    sound({ questions: [who, choice('x')], outcomes: [outcome('stop', is('x', 'yes'))] }),
  ],
  [
    'a question to a supervisor that never comes up',
    `outcome-unreachable outcome ${line('ask')}`,
    sound({ outcomes: [outcome('ask', NEVER)] }),
    sound({ outcomes: [outcome('ask', is('who', 'self'))] }),
  ],
  [
    'an ending that another always forestalls',
    `outcome-shadowed outcome ${line('b')}`,
    sound({
      questions: [who, choice('x')],
      outcomes: [outcome('stop', is('x', 'yes')), outcome('stop', is('x', 'yes'), { says: text('b') })],
    }),
    sound({
      questions: [who, choice('x', ['yes', 'no', 'maybe'])],
      outcomes: [outcome('stop', is('x', 'yes')), outcome('stop', is('x', 'no'), { says: text('b') })],
    }),
  ],
  ...(
    [
      ['a fee', 'fee f', (when: Question['when']) => sound({ fees: [{ item: 'f', when, source: 0 }] })],
      [
        'a fee of no known item',
        'fee f',
        (when: Question['when']) => sound({ fees: [{ item: 'f', when, source: 0 }] }),
        { fees: {} },
      ],
      ['a person', `person ${line('pa')}`, (when: Question['when']) => sound({ persons: [person('pa', { when })] })],
      ['an offer', `offer ${line(offer.says)}`, (when: Question['when']) => sound({ offers: [{ ...offer, when }] })],
      ['a practice for a time', 'interim now', (when: Question['when']) => sound({ interims: [{ ...interim, when }] })],
      ['a period', 'period some', (when: Question['when']) => sound({ period: { ...period, when } })],
    ] as const
  ).map(
    ([what, place, of, pack]) =>
      [
        `${what} whose condition never holds`,
        `line-unreachable ${place}`,
        of(NEVER),
        of(is('who', 'self')),
        pack,
      ] as const,
  ),
  [
    'a question that decides nothing',
    'idle question x',
    sound({ questions: [who, choice('x')] }),
    sound({
      questions: [who, choice('x'), choice('y', ['a', 'b'], { when: is('x', 'yes') })],
      requirements: [id, deed, paper('p', { cite: CITE, when: is('y', 'a') })],
    }),
  ],
  [
    'a question that decides only which answers another idle one offers',
    'idle question y',
    sound({ questions: [who, choice('x'), choice('y', ['a', 'b', option('c', 3, { when: is('x', 'yes') })])] }),
    sound({
      questions: [who, choice('x'), choice('y', ['a', 'b', option('c', 3, { when: is('x', 'yes') })])],
      requirements: [id, deed, paper('p', { cite: CITE, when: is('y', 'a') })],
    }),
  ],
  [
    'a number that decides nothing',
    'idle question age',
    sound({
      questions: [who, numberQuestion('age')],
      requirements: [id, deed, paper('p', { cite: CITE, when: { fact: 'age', gte: 18 }, until: '0001-01-01' })],
    }),
    sound({
      questions: [who, numberQuestion('age')],
      requirements: [id, deed, paper('p', { cite: CITE, when: { fact: 'age', gte: 18 } })],
    }),
  ],
]);
