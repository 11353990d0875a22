import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../lib/core/case.ts';
import { branchesOf } from '../../../../lib/core/notice/branches.ts';
import type { Option, Procedure, Question } from '../../../../lib/core/pack.ts';
import {
  assessed,
  caseOf,
  choice,
  group,
  is,
  numberQuestion,
  option,
  outcome,
  packOf,
  paper,
  person,
  procedure,
} from '../../../support/factories.ts';

const who = choice('who', ['self', 'agent', 'spouse']);
const agent = is('who', 'agent');
const labelled = (id: string, no: number, label: string): Option =>
  option(id, no, { label: { zh: label, en: `${label}*` } });
const branches = (parts: Partial<Procedure>, kase: Partial<Case> = {}) => {
  const of = procedure({ questions: [who], ...parts });
  const pack = packOf(of);
  return branchesOf(pack, of, caseOf(of, kase), assessed(of, kase, pack)).map(({ says, papers, also = [] }) => [
    says.zh,
    ...papers.map(each => each.zh),
    ...also.map(each => each.zh),
  ]);
};

describe('each answer to an open question', () => {
  const abroad = choice('abroad', ['yes', 'no'], { when: agent });
  const cases: readonly [string, Partial<Procedure>, string[][]][] = [
    [
      'names what it adds; an answer that adds nothing is not printed',
      { requirements: [paper('p'), paper('letter', { when: agent })] },
      [['「who」若為「agent」，請另帶：', 'letter']],
    ],
    [
      'that add the same share a line',
      { requirements: [paper('letter', { when: { not: is('who', 'self') } })] },
      [['「who」若為「agent」或「spouse」，請另帶：', 'letter']],
    ],
    ['that ends the case says so', { outcomes: [outcome('stop', agent)] }, [['「who」若為「agent」：stop']]],
    [
      'adds no paper that can be looked up',
      { requirements: [paper('letter', { when: agent, lookup: { how: '查' } })] },
      [],
    ],
    [
      'adds a group by its name',
      {
        groups: [group('id')],
        requirements: [paper('a', { oneOf: 'id', when: agent }), paper('b', { oneOf: 'id', when: agent })],
      },
      [['「who」若為「agent」，請另帶：', 'id（任一即可：a、b）']],
    ],
    [
      'does not name again what is wanted anyway',
      { requirements: [paper('p'), paper('more', { name: { zh: 'p', en: 'p*' }, when: agent })] },
      [],
    ],
    [
      'opens a further question: what may come of it is named',
      { questions: [who, abroad], requirements: [paper('seal', { when: is('abroad', 'yes') })] },
      [['「who」若為「agent」，請另帶：', 'seal（視「abroad」而定）']],
    ],
    [
      'that decides only who must come says who',
      { persons: [person('parent', { when: agent }), person('self', { when: is('who', 'self') }), person('clerk')] },
      [
        ['「who」若為「self」：', '到場或簽章：self（須到場）。'],
        ['「who」若為「agent」：', '到場或簽章：parent（須到場）。'],
      ],
    ],
    [
      'that decides only a fee says how much',
      { fees: [{ item: 'f', source: 0, when: agent }] },
      [['「who」若為「agent」：', '規費另計：f 30 元。']],
    ],
    [
      'adds papers, persons and fees in one line',
      {
        requirements: [paper('letter', { when: agent })],
        persons: [person('parent', { when: agent })],
        fees: [{ item: 'f', source: 0, when: agent }],
      },
      [['「who」若為「agent」，請另帶：', 'letter', '到場或簽章：parent（須到場）。', '規費另計：f 30 元。']],
    ],
    [
      'that ends the case says nothing of persons',
      { outcomes: [outcome('stop', agent)], persons: [person('parent', { when: agent })] },
      [['「who」若為「agent」：stop']],
    ],
    [
      'decides no fee charged in any case, none asked for on request, none no longer charged',
      {
        fees: [
          { item: 'f', source: 0 },
          { item: 'f', source: 0, when: agent, onRequest: true },
        ],
      },
      [],
    ],
  ];
  for (const [title, parts, expected] of cases) it(title, () => expect(branches(parts)).toEqual(expected));

  it('an answered question has none', () => {
    expect(branches({ requirements: [paper('letter', { when: agent })] }, { answers: { who: 'self' } })).toEqual([]);
  });
  it('in both languages', () => {
    const questions: Question[] = [
      {
        ...choice('who', [labelled('self', 1, '本人'), labelled('agent', 2, '代理人')]),
        ask: { zh: '由誰申請？', en: 'Who applies?' },
      },
    ];
    const of = procedure({ questions, requirements: [paper('letter', { when: agent })] });
    const [branch] = branchesOf(packOf(of), of, caseOf(of), assessed(of));
    expect(branch?.says).toEqual({
      zh: '「由誰申請」若為「代理人」，請另帶：',
      en: 'If the answer to “Who applies?” is “代理人*”, also bring:',
    });
  });
});

describe('several open questions', () => {
  const ok = choice('ok');
  const both = [who, ok];
  const cases: readonly [string, Partial<Procedure>, string[][]][] = [
    [
      'what hangs on one of them is told there only',
      { questions: both, requirements: [paper('letter', { when: agent }), paper('seal', { when: is('ok', 'yes') })] },
      [
        ['「who」若為「agent」，請另帶：', 'letter'],
        ['「ok」若為「yes」，請另帶：', 'seal'],
      ],
    ],
    [
      'what hangs on both is told at both, with the other',
      { questions: both, requirements: [paper('letter', { when: { all: [agent, is('ok', 'yes')] } })] },
      [
        ['「who」若為「agent」，請另帶：', 'letter（視「ok」而定）'],
        ['「ok」若為「yes」，請另帶：', 'letter（視「who」而定）'],
      ],
    ],
    [
      'what is wanted when they agree is never dropped',
      {
        questions: both,
        requirements: [
          paper('letter', {
            when: { any: [{ all: [agent, is('ok', 'yes')] }, { not: { any: [agent, is('ok', 'yes')] } }] },
          }),
        ],
      },
      [
        ['「who」若為「self」或「agent」或「spouse」，請另帶：', 'letter（視「ok」而定）'],
        ['「ok」若為「yes」或「no」，請另帶：', 'letter（視「who」而定）'],
      ],
    ],
    [
      'a person who hangs on both is told at both, a fee or an ending at neither alone',
      {
        questions: both,
        persons: [person('parent', { when: { all: [agent, is('ok', 'yes')] } })],
        fees: [{ item: 'f', source: 0, when: { all: [agent, is('ok', 'yes')] } }],
        outcomes: [outcome('stop', { all: [agent, is('ok', 'yes')] })],
      },
      [
        ['「who」若為「agent」：', '到場或簽章：parent（須到場）（視「ok」而定）。'],
        ['「ok」若為「yes」：', '到場或簽章：parent（須到場）（視「who」而定）。'],
      ],
    ],
    [
      'a group that hangs on another is told there',
      {
        questions: both,
        groups: [group('id')],
        requirements: [
          paper('a', { oneOf: 'id', when: is('ok', 'yes') }),
          paper('b', { oneOf: 'id', when: is('ok', 'yes') }),
          paper('letter', { when: agent }),
        ],
      },
      [
        ['「who」若為「agent」，請另帶：', 'letter'],
        ['「ok」若為「yes」，請另帶：', 'id（任一即可：a、b）'],
      ],
    ],
  ];
  for (const [title, parts, expected] of cases) it(title, () => expect(branches(parts)).toEqual(expected));
});

describe('an open question for a number', () => {
  const age = numberQuestion('age');
  const young = { fact: 'age', lt: 14 };
  const consent = choice('consent', ['yes', 'no'], { when: young });
  const cases: readonly [string, Partial<Procedure>, string[][]][] = [
    [
      'names what hangs on it',
      { questions: [age], requirements: [paper('p'), paper('letter', { when: young })] },
      [['視「age」可能另需：', 'letter（視「age」而定）']],
    ],
    [
      'names groups that do',
      {
        questions: [age],
        groups: [group('id')],
        requirements: [paper('a', { oneOf: 'id', when: young }), paper('b', { oneOf: 'id', when: young })],
      },
      [['視「age」可能另需：', 'id（任一即可：a、b）（視「age」而定）']],
    ],
    [
      'names who must come, what is charged and what may end the case',
      {
        questions: [age],
        persons: [person('parent', { when: young })],
        fees: [{ item: 'f', source: 0, when: young }],
        outcomes: [outcome('stop', young), outcome('ask', young), outcome('stop', young, { until: '2020-01-01' })],
      },
      [
        [
          '視「age」而定：',
          '到場或簽章：parent（須到場）（視「age」而定）。',
          '規費另計：f 30 元（視「age」而定）。',
          '可能無法受理：stop（視「age」而定）',
        ],
      ],
    ],
    [
      'not what can be looked up',
      { questions: [age], requirements: [paper('letter', { when: young, lookup: { how: '查' } })] },
      [],
    ],
    [
      'names what hangs on a question it opens',
      { questions: [age, consent], requirements: [paper('letter', { when: is('consent', 'no') })] },
      [['視「age」可能另需：', 'letter（視「consent」而定）']],
    ],
    [
      'not what is wanted anyway',
      {
        questions: [age],
        requirements: [
          paper('p'),
          paper('q', { name: { zh: 'p（視「age」而定）', en: '' } }),
          paper('p2', { name: { zh: 'p', en: 'p' }, when: young }),
        ],
      },
      [],
    ],
    [
      'nor what hangs on another question',
      { questions: [age, who], requirements: [paper('letter', { when: young }), paper('seal', { when: agent })] },
      [
        ['視「age」可能另需：', 'letter（視「age」而定）'],
        ['「who」若為「agent」，請另帶：', 'seal'],
      ],
    ],
  ];
  for (const [title, parts, expected] of cases) it(title, () => expect(branches(parts)).toEqual(expected));
});
