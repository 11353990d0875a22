import { describe, expect, it } from 'vitest';
import { FOREIGN_LANGS } from '../../../../lib/core/languages/table.ts';
import { composeVisit } from '../../../../lib/core/notice/compose-visit.ts';
import { partOf } from '../../../../lib/core/notice/part.ts';
import { paperPhrases } from '../../../../lib/core/notice/parts.ts';
import { visitOf } from '../../../../lib/core/visit/visit.ts';
import { caseOf, group, packOfAll, paper, procedure, text } from '../../../support/factories.ts';

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
});
