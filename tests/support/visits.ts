// Slips of several made-up procedures.
import type { Case } from '../../lib/core/case.ts';
import { composeVisit } from '../../lib/core/notice/compose-visit.ts';
import type { Notice, NoticeBlock } from '../../lib/core/notice/notice.ts';
import type { Pack, Procedure, Requirement } from '../../lib/core/pack.ts';
import { visitOf } from '../../lib/core/visit/visit.ts';
import { LETTER } from './desk.ts';
import { caseOf, packOfAll, paper, procedure, text } from './factories.ts';

/** A procedure of some papers, named as its id. */
export const wants = (id: string, requirements: readonly Requirement[], parts: Partial<Procedure> = {}): Procedure =>
  procedure({ id, title: text(id), requirements, ...parts });
/** The slip of a visit of these procedures. */
export const compose = (all: readonly (readonly [Procedure, Partial<Case>?])[], pack: Partial<Pack> = {}): Notice => {
  const whole = packOfAll([...new Set(all.map(([each]) => each))], pack);
  return composeVisit(
    whole,
    visitOf(
      whole,
      all.map(([each, parts]) => caseOf(each, parts)),
    ),
  );
};
type Kind = NoticeBlock['kind'];
/** The first block of a kind. */
export const block = <K extends Kind>(notice: Notice, kind: K) =>
  notice.blocks.find((each): each is Extract<NoticeBlock, { kind: K }> => each.kind === kind);
/** The names in the lists of a slip, by list. */
export const listed = (notice: Notice) =>
  Object.fromEntries(
    notice.blocks.flatMap(each => (each.kind === 'list' ? [[each.use, each.items.map(item => item.zh)]] : [])),
  );
/** Titles and sentences of the facts. */
export const facts = (notice: Notice) => block(notice, 'facts')?.facts.map(({ title, says }) => [title.zh, says.zh]);

/** Two procedures that go with a letter, as one citizen wants them. */
export const CARD = procedure({
  id: 'card',
  no: 8,
  title: text('換證'),
  requirements: [paper('id-card'), paper('photo', { keep: 'keep' })],
  fees: [{ item: 'new', source: 0 }],
});
export const COPY = procedure({
  id: 'copy',
  no: 9,
  title: text('謄本'),
  requirements: [paper('photo', { keep: 'keep' })],
});
export const PACK: Pack = packOfAll([LETTER, CARD, COPY]);
