// Under which answers something becomes otherwise, said in one sentence.
import { describe, expect, it } from 'vitest';
import type { Procedure } from '../../../../lib/core/pack.ts';
import { choice, is, numberQuestion, paper } from '../../../support/factories.ts';
import { diffOf, said, seal, who } from './rows.ts';

describe('under which answers', () => {
  const age = numberQuestion('age');
  const rows = (when: NonNullable<(typeof seal)['when']>, questions: Procedure['questions'] = [who, age]) =>
    said({ questions }, { questions, requirements: [paper('p', { when })] });
  const agent = is('who', 'agent');
  it.each([
    ['a number at least', { fact: 'age', gte: 18 }, '「age」不少於 18時，'],
    ['a number below', { fact: 'age', lt: 18 }, '「age」小於 18時，'],
    [
      'a number between',
      {
        all: [
          { fact: 'age', gte: 7 },
          { fact: 'age', lt: 18 },
        ],
      },
      '「age」不少於 7，且「age」小於 18時，',
    ],
    [
      'neither end',
      {
        not: {
          all: [
            { fact: 'age', gte: 7 },
            { fact: 'age', lt: 18 },
          ],
        },
      },
      '「age」小於 7，或「age」不少於 18時，',
    ],
    ['several answers', { fact: 'who', in: ['self', 'agent'] }, '「who」是「self」、「agent」之一時，'],
  ] as const)('%s', (_, when, told) => expect(rows(when)[0]).toContain(told));

  it('either of two things', () =>
    expect(rows({ any: [agent, { fact: 'age', gte: 18 }] })).toEqual([
      '「age」不少於 18，或「who」是「agent」時，增列「p」（正本）：4 種案情',
    ]));

  it('no short sentence: the number in how many', () => {
    const many = ['a', 'b', 'c', 'd'].map(id => choice(id, ['0', '1']));
    const odd = [0, 1, 2, 3, 4, 5, 6, 7].map(bits => ({
      all: ['a', 'b', 'c']
        .map((id, at) => is(id, String((bits >> at) & 1)))
        .concat(is('d', String((bits ^ (bits >> 1) ^ (bits >> 2)) & 1))),
    }));
    expect(rows({ any: odd }, many)).toEqual(['不論怎麼回答，其中一部分增列「p」（正本）：16 種案情中的 8 種']);
  });

  it('what is not asked is told by what must not be answered', () => {
    const inner = choice('inner', ['a', 'b'], { when: agent });
    expect(rows({ not: is('inner', 'a') }, [who, inner])).toEqual([
      '「inner」不是「a」時，增列「p」（正本）：3 種案情',
    ]);
  });

  it('in English as well', () => {
    const diff = diffOf({}, { requirements: [seal, paper('x', { when: is('who', 'agent') })] });
    expect(diff.groups[0]?.says.en).toBe(
      'When “who？*” is “agent*”: “印章*” is added (original); “x*” is added (original): 1 case',
    );
  });
});
