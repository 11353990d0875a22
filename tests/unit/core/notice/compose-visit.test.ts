import { describe, expect, it } from 'vitest';
import { composeNotice } from '../../../../lib/core/notice/compose.ts';
import type { Notice } from '../../../../lib/core/notice/notice.ts';
import type { Requirement } from '../../../../lib/core/pack.ts';
import {
  assessed,
  caseOf,
  choice,
  group,
  is,
  outcome,
  packOf,
  paper,
  person,
  text,
} from '../../../support/factories.ts';
import { block, compose, facts, listed, wants } from '../../../support/visits.ts';

const missing = (notice: Notice) =>
  (block(notice, 'missing')?.items ?? []).map(item =>
    item.kind === 'paper' ? [item.paper.name.zh, item.paper.uses?.zh] : [item.name.zh, item.uses?.zh],
  );
const lead = (notice: Notice) => block(notice, 'lead')?.says.zh;

const card = paper('card', { name: text('身分證'), form: 'show', keep: 'return' });
const letter = paper('letter', { name: text('委託書'), keep: 'keep' });
const ASK = { questions: [choice('who', ['self', 'agent'])] };

describe('a visit of one procedure', () => {
  it('has the notice of that procedure', () => {
    const of = wants('甲', [card]);
    const kase = caseOf(of, { marks: { card: 'lack' } });
    expect(compose([[of, { marks: { card: 'lack' } }]])).toEqual(
      composeNotice(packOf(of), of, kase, assessed(of, { marks: { card: 'lack' } })),
    );
  });
  it('of none there is no slip', () => {
    expect(() => compose([[wants('甲', []), { procedure: 'gone' }]])).toThrow();
  });
});

describe('what is missing', () => {
  it('is named once, with all that it is for; the stricter form, every remark once, and counted once', () => {
    const a = { ...card, note: '看過即還', cite: '甲法 §1', obtain: '戶所' };
    const b: Requirement = { ...card, form: 'original', note: '要掃描', cite: '乙法 §2' };
    const notice = compose([[wants('甲', [a]), { marks: { card: 'lack' } }], [wants('乙', [b])], [wants('丙', [a])]]);
    expect(block(notice, 'missing')?.items).toEqual([
      {
        kind: 'paper',
        paper: {
          name: card.name,
          form: { zh: '正本', en: 'original' },
          note: '看過即還 要掃描',
          obtain: '戶所',
          cite: '甲法 §1；乙法 §2',
          reason: undefined,
          uses: { zh: '用於：「甲」、「乙」、「丙」', en: 'For: 甲*; 乙*; 丙*' },
        },
      },
    ]);
    expect(lead(notice)).toBe('您這次申辦 3 項：「甲」、「乙」、「丙」。請補齊下列 1 件，一次即可全部辦妥：');
    expect([notice.missing, notice.procedure]).toEqual([
      ['card'],
      { id: '甲', title: { zh: '甲、乙、丙', en: '甲*, 乙*, 丙*' } },
    ]);
    expect(facts(notice)).toContainEqual(['依據', '甲法 §1；乙法 §2']);
  });
  it('for one only names that one; the other has brought it', () => {
    const notice = compose([
      [wants('甲', [card]), { marks: { card: 'have' } }],
      [wants('乙', [card]), { marks: { card: 'mismatch' } }],
    ]);
    expect(missing(notice)).toEqual([['身分證', '用於：乙']]);
    expect(listed(notice)['again']).toEqual(['身分證']);
    const [item] = block(notice, 'missing')?.items ?? [];
    expect(item?.kind === 'paper' && item.paper.reason?.zh).toContain('不符');
  });
  it('kept by both is asked for twice, and told apart wherever it is named', () => {
    const both = [wants('甲', [letter]), wants('乙', [letter])] as const;
    expect(missing(compose(both.map(each => [each, { marks: { letter: 'lack' } }])))).toEqual([
      ['委託書', '用於：甲'],
      ['委託書', '用於：乙'],
    ]);
    expect(listed(compose(both.map(each => [each])))['unchecked']).toEqual(['委託書（甲）', '委託書（乙）']);
    const seen = compose(both.map(each => [each, { marks: { letter: 'have' } }]));
    expect([listed(seen)['again'], lead(seen)]).toEqual([
      ['委託書（甲）', '委託書（乙）'],
      '您這次申辦 2 項：「甲」、「乙」。請依下列說明準備，一次即可全部辦妥：',
    ]);
  });
  it('of the same procedure twice is for each', () => {
    const of = wants('甲', [card]);
    expect(
      missing(
        compose([
          [of, { marks: { card: 'lack' } }],
          [of, { marks: { card: 'lack' } }],
        ]),
      ),
    ).toEqual([
      ['身分證', '用於：甲（1）'],
      ['身分證', '用於：甲（2）'],
    ]);
  });
  it('a choice is named once with what it is for', () => {
    const members = [paper('a', { oneOf: 'g' }), paper('b', { oneOf: 'g', keep: 'keep' })];
    const of = (id: string) =>
      wants(id, [members[0] as Requirement, { ...(members[1] as Requirement), keep: undefined }], {
        groups: [group('g')],
      });
    const notice = compose([[of('甲'), { marks: { 'group:g': 'lack' } }], [of('乙')]]);
    expect(missing(notice)).toEqual([['g', '用於：「甲」、「乙」']]);
    const kept = (id: string) => wants(id, members, { groups: [group('g')] });
    expect(listed(compose([[kept('甲')], [kept('乙')]]))['unchecked']).toEqual([
      'g（任一即可：a、b）（甲）',
      'g（任一即可：a、b）（乙）',
    ]);
  });
});

describe('what need not be brought', () => {
  const found = { ...card, lookup: { how: '查' } };
  it('is named once', () => {
    expect(listed(compose([[wants('甲', [found])], [wants('乙', [found])]]))['not-needed']).toEqual(['身分證']);
  });
  it('is not called needless where another procedure asks for it', () => {
    for (const marks of [{}, { card: 'lack' as const }]) {
      const notice = compose([[wants('甲', [found])], [wants('乙', [{ ...card, form: 'copy' }]), { marks }]]);
      expect(listed(notice)['not-needed']).toBeUndefined();
    }
    const maybe = wants('乙', [{ ...card, form: 'copy', when: is('who', 'agent') }], ASK);
    expect(listed(compose([[wants('甲', [found])], [maybe]]))['not-needed']).toBeUndefined();
  });
});

describe('open questions', () => {
  it('are told with their procedure, even the same in both', () => {
    const of = (id: string) => wants(id, [{ ...letter, when: is('who', 'agent') }], ASK);
    const notice = compose([[of('甲')], [of('乙')]]);
    expect(
      block(notice, 'branches')?.branches.map(({ says, papers }) => [says.zh, papers.map(each => each.zh)]),
    ).toEqual([
      ['甲：「who」若為「agent」，請另帶：', ['委託書']],
      ['乙：「who」若為「agent」，請另帶：', ['委託書']],
    ]);
  });
});

describe('persons, what comes later, closing words', () => {
  it('are each said once', () => {
    const of = (id: string) =>
      wants(id, [paper('receipt', { phase: 'later', due: '三日內' })], { persons: [person('本人')] });
    const notice = compose([[of('甲')], [of('乙')]]);
    expect(listed(notice)).toMatchObject({ persons: ['本人（須到場）'], later: ['receipt（三日內）'] });
    expect(block(notice, 'closing')?.says.map(each => each.zh)).toEqual([
      '本單為補件說明，不是准駁決定；如需書面准駁，請向櫃檯提出。',
      '再次臨櫃請出示本單。',
    ]);
  });
  it('an office’s own: of all procedures in the lead, of each at the end', () => {
    const slipTexts = {
      lead: { '*': text('{項目}缺 {件數} 件'), 甲: text('只說甲') },
      closing: { 甲: text('請洽三號櫃檯') },
      documents: {},
    };
    const notice = compose([[wants('甲', [card]), { marks: { card: 'lack' } }], [wants('乙', [card])]], { slipTexts });
    expect(lead(notice)).toBe('甲、乙缺 1 件');
    expect(
      block(notice, 'closing')
        ?.says.map(each => each.zh)
        .slice(1),
    ).toEqual(['請洽三號櫃檯', '再次臨櫃請出示本單。']);
  });
});

describe('a turning point in a life among them', () => {
  const gentle = wants('死亡', [card], { sensitive: true });
  it('is called by its place, and the slip begins gently; the register knows it', () => {
    const notice = compose([[gentle, { marks: { card: 'lack' } }], [wants('乙', [])]]);
    expect(lead(notice)).toBe('辛苦您了。您這次申辦 2 項：「第 1 項」、「乙」。請補齊下列 1 件，一次即可全部辦妥：');
    expect(JSON.stringify(notice.blocks)).not.toContain('死亡');
    expect(notice.procedure.title.zh).toBe('死亡、乙');
  });
  it('if none can be accepted, is told as gently', () => {
    const ends = {
      ...gentle,
      ...ASK,
      questions: [choice('who', ['agent'])],
      outcomes: [outcome('stop', is('who', 'agent'))],
    };
    const stop = { answers: { who: 'agent' } };
    expect(
      lead(
        compose([
          [ends, stop],
          [{ ...ends, id: 'x' }, stop],
        ]),
      ),
    ).toContain('辛苦您了。您要辦的事今天還不能受理');
  });
});

describe('procedures that cannot be accepted', () => {
  const ends = (id: string) =>
    wants(id, [card], {
      ...ASK,
      outcomes: [outcome('stop', is('who', 'agent'), { says: text('不行'), cite: '某法 §3' })],
    });
  const stop = { answers: { who: 'agent' } };
  it('one of them: its reason, and the rest as ever', () => {
    const notice = compose([
      [ends('甲'), stop],
      [wants('乙', [letter]), { marks: { letter: 'lack' } }],
    ]);
    expect(notice.blocks.slice(0, 2)).toMatchObject([
      { kind: 'lead', says: { zh: '您這次申辦 2 項：「甲」、「乙」。請補齊下列 1 件，一次即可全部辦妥：' } },
      { kind: 'reason', says: { zh: '甲今日無法受理：不行' }, cite: '某法 §3' },
    ]);
    expect(missing(notice)).toEqual([['委託書', '用於：乙']]);
    expect(facts(notice)).toEqual([['可辦理的戶政事務所', '全國任一戶政事務所']]);
  });
  it('all of them: all reasons', () => {
    const notice = compose([
      [ends('甲'), stop],
      [ends('乙'), stop],
    ]);
    expect(lead(notice)).toBe('您申辦甲、乙，今日無法受理，原因如下：');
    expect(notice.blocks.map(each => each.kind)).toEqual(['lead', 'reason', 'reason', 'closing']);
  });
});
