import type { Notice, NoticeBlock, NoticeItem } from '../../lib/core/notice/notice.ts';
import { en } from '../strings/en.ts';
import { strings } from '../strings/strings.ts';

/** The same slip for somebody who reads English: what to bring, and what need not be brought. */
export function EnglishPart({ notice }: { notice: Notice }) {
  const lines = notice.blocks.flatMap(linesOf);
  return (
    <section class="sheet-english" lang="en" aria-label={strings().english}>
      <h2>{en.english}</h2>
      {lines.map(line => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}

function linesOf(block: NoticeBlock): string[] {
  switch (block.kind) {
    case 'lead':
      return [block.says.en];
    case 'reason':
      return [block.says.en];
    case 'missing':
      return [block.items.map((item, index) => `${index + 1}. ${itemText(item)}`).join('  ')];
    case 'branches':
      return block.branches.map(branch =>
        [branch.says.en, branch.papers.map(paper => paper.en).join('; '), ...(branch.also ?? []).map(each => each.en)]
          .filter(Boolean)
          .join(' '),
      );
    case 'list':
      return [`${block.title.en}: ${block.items.map(item => item.en).join('; ')}.`];
    case 'fees':
      return [`${block.title.en}: ${block.total.en}.${block.fine ? ` ${block.fine.en}.` : ''}`];
    default:
      return [];
  }
}

function itemText(item: NoticeItem): string {
  if (item.kind === 'paper') return `${item.paper.name.en}${item.paper.form ? ` (${item.paper.form.en})` : ''}.`;
  return `${item.name.en} — ${item.says.en.toLowerCase()}: ${item.papers.map(paper => paper.name.en).join('; ')}.`;
}
