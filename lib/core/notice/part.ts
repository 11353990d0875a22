import type { PaperLang, Text } from '../pack.ts';
import type { PaperPhrases } from '../phrases/paper/zh.ts';
import type { Notice, NoticeBlock, NoticeItem } from './notice.ts';

/** The same slip for somebody who reads another language, as whole lines: what to bring, what need not be brought, until when. */
export interface NoticePart {
  readonly lang: Exclude<PaperLang, 'zh'>;
  readonly heading: string;
  readonly lines: readonly string[];
}

/** A notice in another language. Beside English it must be as it was composed, not as it was stored. */
export function partOf(notice: Notice, lang: NoticePart['lang'], say: PaperPhrases): NoticePart {
  return { lang, heading: say.heading(), lines: notice.blocks.flatMap(block => linesOf(block, say)) };
}

function linesOf(block: NoticeBlock, say: PaperPhrases): readonly string[] {
  const all = (texts: readonly Text[]) => texts.map(say.pick);
  switch (block.kind) {
    case 'lead':
    case 'reason':
      return [say.pick(block.says)];
    case 'missing':
      return block.items.map((item, index) => `${index + 1}. ${itemOf(item, say)}`);
    case 'branches':
      return block.branches.map(({ says, papers, also = [] }) =>
        [papers.length > 0 ? say.branchPapers(say.pick(says), all(papers)) : say.pick(says), ...all(also)].join(' '),
      );
    case 'list':
      return [say.listed(say.pick(block.title), all(block.items))];
    case 'fees':
      return [
        ...(block.lines.length > 0 ? [say.feesDue(say.pick(block.total))] : []),
        ...(block.fine ? [say.listed(say.pick(block.fine), [say.fineApart()])] : []),
      ];
    case 'facts':
      // A fact there is in Chinese only, as an article of law, is of no use to readers of another language.
      return block.facts
        .filter(({ says }) => says.zh !== says.en)
        .map(({ title, says }) => say.fact(say.pick(title), say.pick(says)));
    default:
      return [all(block.says).join(' ')];
  }
}

function itemOf(item: NoticeItem, say: PaperPhrases): string {
  const { uses } = item.kind === 'any-of' ? item : item.paper;
  return [textOf(item, say), ...(uses ? [say.pick(uses)] : [])].join(' ');
}

function textOf(item: NoticeItem, say: PaperPhrases): string {
  if (item.kind === 'any-of')
    return say.itemAnyOf(
      say.pick(item.name),
      say.pick(item.says),
      item.papers.map(paper => say.pick(paper.name)),
    );
  const { name, form, reason } = item.paper;
  return say.item(say.pick(name), form && say.pick(form), reason && say.pick(reason));
}
