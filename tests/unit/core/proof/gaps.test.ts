// Cases that end with nothing, and what contradicts itself.
import { lineId } from '../../../../lib/core/layers/hash.ts';
import type { Question } from '../../../../lib/core/pack.ts';
import { choice, group, is, option, outcome, paper, person, text } from '../../../support/factories.ts';
import { CITE, deed, describeRows, id, sound, who } from './rows.ts';

const line = (words: string) => lineId(words);
const gated = (when: Question['when']) => choice('how', [option('own', 1, { when })]);

describeRows([
  [
    'a question nothing can answer',
    'stuck question how',
    sound({
      questions: [who, gated(is('who', 'agent')), choice('z')],
      requirements: [id, deed, paper('p', { cite: CITE, when: { any: [is('how', 'own'), is('z', 'yes')] } })],
    }),
    sound({
      questions: [who, choice('how', ['own', option('b', 2, { when: is('who', 'agent') })])],
      requirements: [id, deed, paper('p', { cite: CITE, when: is('how', 'own') })],
    }),
  ],
  [
    'a case from which nothing follows',
    'nothing procedure made-up',
    sound({ requirements: [deed] }),
    sound({ requirements: [deed], outcomes: [outcome('ask', is('who', 'self'))] }),
  ],
  [
    'a stop and a not-needed at once',
    `two-endings outcome ${line('not-needed')}`,
    sound({
      questions: [who, choice('x', ['yes', 'no', 'maybe'])],
      outcomes: [
        outcome('stop', is('who', 'agent')),
        outcome('not-needed', { any: [is('who', 'agent'), is('x', 'yes')] }),
      ],
    }),
    sound({
      questions: [who, choice('x', ['yes', 'no', 'maybe'])],
      requirements: [id],
      outcomes: [
        outcome('stop', is('who', 'agent')),
        outcome('not-needed', is('x', 'yes')),
        outcome('redirect', { any: [is('who', 'agent'), is('x', 'no')] }),
      ],
    }),
  ],
  [
    'two redirects at once',
    `two-endings outcome ${line('b')}`,
    sound({
      questions: [who, choice('x', ['yes', 'no', 'maybe'])],
      outcomes: [
        outcome('redirect', is('x', 'yes'), { to: 'a' }),
        outcome('redirect', { any: [is('x', 'yes'), is('x', 'no')] }, { to: 'b', says: text('b') }),
      ],
    }),
    sound({
      questions: [who, choice('x', ['yes', 'no', 'maybe'])],
      outcomes: [
        outcome('redirect', is('x', 'yes'), { to: 'a' }),
        outcome('redirect', is('x', 'no'), { to: 'b', says: text('b') }),
      ],
    }),
  ],
  [
    'a group that cannot be filled',
    'group-short group g',
    sound({
      groups: [group('g', { min: 2 })],
      requirements: [id, { ...deed, oneOf: 'g' }, paper('b', { cite: CITE, oneOf: 'g' })],
    }),
    sound({
      groups: [group('g', { min: 2 })],
      requirements: [
        id,
        deed,
        paper('a', { cite: CITE, oneOf: 'g' }),
        paper('b', { cite: CITE, oneOf: 'g' }),
        paper('c', { cite: CITE, oneOf: 'g', phase: 'later' }),
      ],
    }),
  ],
  [
    'a paper asked for twice',
    'asked-twice requirement id-2',
    sound({ requirements: [id, deed, paper('id-2', { document: 'id', name: text('id'), cite: CITE })] }),
    sound({
      requirements: [
        { ...id, when: is('who', 'self') },
        deed,
        paper('id-2', { document: 'id', name: text('id'), when: is('who', 'agent'), cite: CITE }),
        paper('id-3', { document: 'id', name: text('other'), cite: CITE }),
      ],
    }),
  ],
  [
    'somebody who must come and may send another',
    `come-and-send person ${line('pa')}`,
    sound({ persons: [person('pa'), person('pa', { does: 'may-send-agent' })] }),
    sound({
      persons: [
        person('pa'),
        person('pa', { does: 'sign' }),
        person('ma', { does: 'may-send-agent' }),
        person('child', { when: is('who', 'self') }),
        person('child', { does: 'may-send-agent', when: is('who', 'agent') }),
      ],
    }),
  ],
  [
    'an agent where none is allowed',
    `agent-barred person ${line('pa')}`,
    sound({ agent: { allowed: false }, persons: [person('pa', { does: 'may-send-agent' })] }),
    sound({ agent: { allowed: false }, persons: [person('pa')] }),
  ],
  [
    'a redirect to itself',
    `redirect-self outcome ${line('redirect')}`,
    sound({ questions: [who, choice('x')], outcomes: [outcome('redirect', is('x', 'yes'), { to: 'made-up' })] }),
    sound({ questions: [who, choice('x')], outcomes: [outcome('redirect', is('x', 'yes'), { to: 'other' })] }),
  ],
]);
