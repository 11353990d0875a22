import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FOREIGN_LANGS, type Table } from '../../../../lib/core/languages/table.ts';
import { citizenTexts } from '../../../../lib/core/languages/texts.ts';
import { composeNotice } from '../../../../lib/core/notice/compose.ts';
import { partOf } from '../../../../lib/core/notice/part.ts';
import { paperPhrases, partsOf } from '../../../../lib/core/notice/parts.ts';
import type { Answer, Pack, Procedure } from '../../../../lib/core/pack.ts';
import { buildPack } from '../../../../lib/pack/build.ts';
import {
  assessed,
  caseOf,
  choice,
  feeItem,
  group,
  is,
  outcome,
  packOf,
  paper,
  procedure,
  TODAY,
  text,
} from '../../../support/factories.ts';
import { anyProcedure, pickAnswer } from '../arbitraries.ts';

/** A table in which every text of the pack has a translation that is no word of any language. */
const tableOf = (pack: Pack): Table => Object.fromEntries(citizenTexts(pack).map(({ zh }, index) => [zh, `t${index}`]));
const LANGS = ['en', ...FOREIGN_LANGS] as const;

const SEAL = procedure({
  id: 'seal',
  title: text('印鑑登記'),
  questions: [choice('who', ['self', 'agent'])],
  groups: [group('proof', { min: 1 })],
  requirements: [
    paper('card', { name: text('身分證') }),
    paper('a', { oneOf: 'proof' }),
    paper('b', { oneOf: 'proof' }),
    paper('letter', { when: is('who', 'agent') }),
    paper('more', { phase: 'later', due: '三十日內' }),
  ],
  persons: [{ who: text('本人'), does: 'come' }],
  office: { rule: 'special', note: '戶籍地的戶所' },
  fees: [{ item: 'seal', source: 0 }],
});
const PACK = packOf(SEAL, { fees: { seal: feeItem('seal', { name: text('印鑑規費') }) } });
const TRANSLATED: Table = {
  ...tableOf(PACK),
  印鑑登記: 'Đăng ký mẫu dấu',
  身分證: 'Chứng minh nhân dân',
  戶籍地的戶所: 'Văn phòng nơi đăng ký',
};
const marks = { card: 'mismatch', 'group:proof': 'lack' } as const;
const notice = (of: Procedure = SEAL, answers = {}) => {
  const pack = of === SEAL ? PACK : packOf(of);
  return composeNotice(pack, of, caseOf(of, { answers, marks }), assessed(of, { answers, marks }, pack));
};

describe('a slip in another language', () => {
  it('is whole lines, numbered as the Chinese ones are', () => {
    const { heading, lines } = partOf(notice(), 'vi', paperPhrases('vi', TRANSLATED));
    expect([heading, lines[0], lines[1]]).toEqual([
      'Bằng tiếng Việt',
      'Thủ tục quý vị đang làm: Đăng ký mẫu dấu. Vui lòng bổ sung đủ 2 mục dưới đây, chỉ cần đến thêm một lần là xong.',
      '1. Chứng minh nhân dân (bản chính): Giấy tờ mang đến hôm nay không phù hợp hoặc không tra cứu được, vui lòng mang giấy tờ phù hợp.',
    ]);
    expect(lines[2]).toMatch(/^2\. t\d+ – chỉ cần một trong các loại sau: t\d+; t\d+\.$/);
    expect(lines).toContain('Nơi làm thủ tục: Văn phòng nơi đăng ký');
  });
  it('of a case that ended says why', () => {
    const ends = procedure({ questions: [choice('who')], outcomes: [outcome('stop', is('who', 'yes'))] });
    const { lines } = partOf(notice(ends, { who: 'yes' }), 'th', paperPhrases('th', tableOf(packOf(ends))));
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(/^t\d+$/);
  });
  it('of a fine alone says nothing of fees', () => {
    const fine = { kind: 'fees' as const, title: text('x'), lines: [], total: text('0'), fine: text('罰鍰') };
    expect(partOf({ ...notice(), blocks: [fine] }, 'en', paperPhrases('en', {})).lines).toEqual([
      '罰鍰*: The fine has its own receipt and is not in the fee total.',
    ]);
  });
  it('is English from a stored slip as from one just composed', () => {
    const say = paperPhrases('en', {});
    expect(partOf(structuredClone(notice()), 'en', say)).toEqual(partOf(notice(), 'en', say));
  });
  it('is made in every language asked for, in that order; no table is fetched for English', async () => {
    const fetched: string[] = [];
    const parts = await partsOf(notice(), LANGS, async lang => {
      fetched.push(lang);
      return TRANSLATED;
    });
    expect([parts.map(({ lang }) => lang), fetched]).toEqual([[...LANGS], [...FOREIGN_LANGS]]);
  });
});

/** Every line of a case is said, and nothing falls back to another language where all is translated. */
function expectWhole(pack: Pack, of: Procedure, kase: ReturnType<typeof caseOf>): void {
  const composed = composeNotice(pack, of, kase, assessed(of, kase, pack));
  const table = tableOf(pack);
  for (const lang of FOREIGN_LANGS) {
    const { lines } = partOf(composed, lang, paperPhrases(lang, table));
    for (const line of lines) {
      expect(line.trim()).not.toBe('');
      expect(line, lang).not.toMatch(/[\u2068\u2069]|undefined/);
      if (lang !== 'ja') expect(line, lang).not.toMatch(/\p{Script=Han}/u);
    }
  }
}

describe('whatever the case, a slip is whole in every language', () => {
  it('of random procedures', () => {
    const roll = fc.array(fc.nat(999), { minLength: 5, maxLength: 5 });
    const mark = fc.constantFrom(undefined, 'have' as const, 'lack' as const, 'lookup' as const, 'mismatch' as const);
    fc.assert(
      fc.property(anyProcedure, roll, mark, (of, rolls, each) => {
        const answers: Record<string, Answer> = {};
        for (const [index, { id }] of of.questions.entries()) {
          const value = pickAnswer(of, answers, id, rolls[index] ?? 0, TODAY);
          if (value !== undefined && (rolls[index] ?? 0) % 3 > 0) answers[id] = value;
        }
        const given = each ? Object.fromEntries(of.requirements.map(({ id }) => [id, each])) : {};
        expectWhole(packOf(of), of, caseOf(of, { answers, marks: given }));
      }),
      { numRuns: 150 },
    );
  });

  const shipped = buildPack();
  it.each(shipped.procedures.map(of => [of.title.zh, of] as const))('of %s', (_, of) => {
    for (const n of [-1, 0, 1]) {
      for (const mark of ['lack', undefined] as const) {
        const answers = Object.fromEntries(
          of.questions.flatMap(({ id, type, options = [] }) => {
            const value = type === 'number' ? 15 * n : options[n % options.length]?.id;
            return n < 0 || value === undefined ? [] : [[id, value]];
          }),
        );
        const given = mark ? Object.fromEntries(of.requirements.map(({ id }) => [id, mark])) : {};
        const event = of.period ? '2026-11-01' : undefined;
        expectWhole(shipped, of, caseOf(of, { applied: TODAY, event, answers, marks: given }));
      }
    }
  });
});
