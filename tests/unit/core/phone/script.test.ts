import { describe, expect, test } from 'vitest';
import type { Procedure } from '../../../../lib/core/pack.ts';
import { phoneScriptOf } from '../../../../lib/core/phone/script.ts';
import { PHONE } from '../../../../lib/core/phrases/phone.ts';
import {
  caseOf,
  choice,
  group,
  is,
  outcome,
  packOf,
  paper,
  person,
  procedure,
  text,
} from '../../../support/factories.ts';

const scriptOf = (of: Procedure, answers = {}, title = of.title) =>
  phoneScriptOf(packOf(of), of, { ...caseOf(of), answers }, title);

const AGENT = choice('agent');
const LONG = '很長的文件名稱'.repeat(4);

describe('the first sentence', () => {
  const rows: readonly (readonly [string, Partial<Procedure>, object, string])[] = [
    ['nothing to bring', {}, {}, '您好，辦某登記，您的情形不必帶文件。'],
    ['papers in any case', { requirements: [paper('甲'), paper('乙')] }, {}, '您好，辦某登記請帶甲、乙。'],
    [
      'more that hangs on an answer',
      { questions: [AGENT], requirements: [paper('甲'), paper('丁', { when: is('agent', 'yes') })] },
      {},
      '您好，辦某登記請帶甲；看情形，可能還要帶丁。',
    ],
    [
      'all of it hangs on an answer',
      {
        questions: [AGENT],
        groups: [group('丙')],
        requirements: [
          paper('丁', { when: is('agent', 'yes') }),
          paper('戊', { oneOf: '丙', when: is('agent', 'no') }),
        ],
      },
      {},
      '您好，辦某登記要帶什麼，看您的情形，可能是丁、丙。',
    ],
    [
      'answered',
      { questions: [AGENT], requirements: [paper('甲'), paper('丁', { when: is('agent', 'yes') })] },
      { agent: 'yes' },
      '您好，辦某登記請帶甲、丁。',
    ],
    [
      'only somebody who must come is open',
      { questions: [AGENT], persons: [person('本人', { when: is('agent', 'no') })], requirements: [paper('甲')] },
      {},
      '您好，辦某登記請帶甲；其他的，請教您幾個問題就能確定。',
    ],
    [
      'no paper, but a question',
      { questions: [AGENT], persons: [person('本人', { when: is('agent', 'no') })] },
      {},
      '您好，辦某登記不必帶文件；能不能辦、怎麼辦，請教您幾個問題就能確定。',
    ],
    [
      'a way that ends',
      { questions: [AGENT], outcomes: [outcome('stop', is('agent', 'yes'), { says: text('不得委託。') })] },
      { agent: 'yes' },
      '您好，不得委託。',
    ],
    [
      'more than one listens to',
      {
        questions: [AGENT],
        requirements: [
          ...[1, 2, 3].map(no => paper(`${no}`, { name: text(`${no}${LONG}`) })),
          ...[4, 5].map(no => paper(`${no}`, { name: text(`${no}${LONG}`), when: is('agent', 'yes') })),
        ],
      },
      {},
      `您好，辦某登記請帶1${LONG}、2${LONG}，還有另外 1 項；看情形，可能還要帶4${LONG}等。`,
    ],
  ];
  test.each(rows)('%s', (_name, parts, answers, zh) => {
    const { first } = scriptOf(procedure(parts), answers);
    expect(first.zh).toBe(zh);
    expect(first.en).toMatch(/^Hello\. .+[.*]$/);
    expect(first.en).not.toContain('undefined');
  });

  test('says in English what is left out', () => {
    const words = { procedure: 'X', papers: ['a'], more: 2, maybe: ['b'], evenMore: true, open: true };
    expect(PHONE.en.first(words)).toBe(
      'Hello. For “X”, please bring: a; and 2 more. Depending on your case perhaps also: b; and others.',
    );
  });

  test('says nothing of the matter where it goes by another name', () => {
    expect(scriptOf(procedure(), {}, text('您要辦的事')).first.zh).toBe('您好，辦您要辦的事，您的情形不必帶文件。');
  });
});

describe('beneath it', () => {
  const of = procedure({
    questions: [AGENT],
    groups: [group('丙')],
    requirements: [
      paper('甲', { lookup: { how: '系統' } }),
      paper('乙', { form: 'show' }),
      paper('戊', { oneOf: '丙' }),
      paper('己', { oneOf: '丙' }),
      paper('丁', { when: is('agent', 'yes') }),
    ],
    persons: [person('本人')],
    period: { id: 'p', days: 30, event: text('出生日'), from: 'birth', cite: '法' },
  });

  test('what is looked up is not asked for; forms, choices, persons, office and period are told', () => {
    const script = scriptOf(of);
    expect(script.papers.map(each => each.zh)).toEqual(['乙（查驗正本）', '丙（任一即可：戊、己）']);
    expect(script.notNeeded.map(each => each.zh)).toEqual(['甲']);
    expect(script.persons.map(each => each.zh)).toEqual(['本人（須到場）']);
    expect(script.office.zh).toBe('全國任一戶政事務所');
    expect(script.period?.days).toBe(30);
    expect(script.next?.question.id).toBe('agent');
    expect(script.others.map(({ papers }) => papers.map(each => each.zh))).toEqual([['丁']]);
  });

  test('an answer moves its question among those answered', () => {
    const script = scriptOf(of, { agent: 'no' });
    expect([script.next, script.others, script.answered.map(({ value }) => value)]).toEqual([undefined, [], ['no']]);
  });

  test('a period of other cases is not told, and of a case that ends nothing is', () => {
    const other = { ...of, period: { ...(of.period as NonNullable<typeof of.period>), when: is('agent', 'yes') } };
    expect(scriptOf(other).period).toBeUndefined();
    const ends = { ...of, outcomes: [outcome('stop', is('agent', 'yes'))] };
    const script = scriptOf(ends, { agent: 'yes' });
    expect([script.ended, script.others, script.papers, script.period]).toEqual([true, [], [], undefined]);
  });
});
