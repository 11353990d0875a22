import { describe, expect, it } from 'vitest';
import { FOREIGN_LANGS } from '../../../../lib/core/languages/table.ts';
import { citizenTexts } from '../../../../lib/core/languages/texts.ts';
import { composeVisit } from '../../../../lib/core/notice/compose-visit.ts';
import { partOf } from '../../../../lib/core/notice/part.ts';
import { paperPhrases } from '../../../../lib/core/notice/parts.ts';
import { visitOf } from '../../../../lib/core/visit/visit.ts';
import { buildPack } from '../../../../lib/pack/build.ts';
import { caseOf, group, packOfAll, paper, procedure, TODAY, text } from '../../../support/factories.ts';

const MARKS = ['lack', 'have', 'mismatch'] as const;

describe('a slip of several procedures in the languages of paper', () => {
  it.each(['en', ...FOREIGN_LANGS] as const)('%s: each missing thing says what it is for', lang => {
    const members = [paper('a', { oneOf: 'g' }), paper('b', { oneOf: 'g' })];
    const of = (id: string, no: number) =>
      procedure({ id, no, title: text(id), requirements: [paper('card'), ...members], groups: [group('g')] });
    const both = [of('甲', 1), of('乙', 2)];
    const pack = packOfAll(both);
    const marks = { card: 'lack', 'group:g': 'lack' } as const;
    const notice = composeVisit(
      pack,
      visitOf(
        pack,
        both.map(each => caseOf(each, { marks })),
      ),
    );
    const say = paperPhrases(lang, { 甲: 'PROCEDURE-1', 乙: 'PROCEDURE-2' });
    const uses = say.visitUses([say.pick(text('甲')), say.pick(text('乙'))]);
    const { lines } = partOf(notice, lang, say);
    expect(lines.filter(line => line.endsWith(uses)).length).toBe(2);
    expect(lines[0]).toBe(say.visitLead([say.pick(text('甲')), say.pick(text('乙'))], 2));
  });

  const shipped = buildPack();
  const table = Object.fromEntries(citizenTexts(shipped).map(({ zh }, index) => [zh, `t${index}`]));
  const say = paperPhrases('vi', table);
  const pairs = shipped.procedures.map((one, index, all) => [one, all[(index + 7) % all.length] ?? one] as const);
  it.each(pairs.map(pair => [pair.map(({ title }) => title.zh).join('＋'), pair] as const))(
    '%s: no word of another language',
    (_, pair) => {
      const cases = pair.map(of =>
        caseOf(of, {
          applied: TODAY,
          event: of.period ? '2026-11-01' : undefined,
          marks: Object.fromEntries(of.requirements.map(({ id }, at) => [id, MARKS[at % MARKS.length] ?? 'lack'])),
        }),
      );
      const { lines } = partOf(composeVisit(shipped, visitOf(shipped, cases)), 'vi', say);
      expect(lines.filter(line => /[\u2068\u2069]|undefined|\p{Script=Han}/u.test(line) || line.trim() === '')).toEqual(
        [],
      );
    },
  );
});
