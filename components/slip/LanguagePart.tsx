import type { Notice, NoticeBlock, NoticeItem } from '../../lib/core/notice/notice.ts';
import { SLIP_LANGS, type SlipLang } from './paper.ts';

/** The same slip for somebody who reads another language: what to bring, and what need not be brought. */
export function LanguagePart({ notice, lang }: { notice: Notice; lang: SlipLang }) {
  const { heading } = SLIP_LANGS[lang];
  return (
    <section class="sheet-language" lang={lang} aria-label={heading}>
      <h2>{heading}</h2>
      {notice.blocks
        .flatMap(block => linesOf(block, lang))
        .map(line => (
          <p key={line}>{line}</p>
        ))}
    </section>
  );
}

function linesOf(block: NoticeBlock, lang: SlipLang): string[] {
  switch (block.kind) {
    case 'lead':
      return [block.says[lang]];
    case 'reason':
      return [block.says[lang]];
    case 'missing':
      return block.items.map((item, index) => `${index + 1}. ${itemText(item, lang)}`);
    case 'branches':
      return block.branches.map(branch =>
        [
          branch.says[lang],
          branch.papers.map(paper => paper[lang]).join('; '),
          ...(branch.also ?? []).map(each => each[lang]),
        ]
          .filter(Boolean)
          .join(' '),
      );
    case 'list':
      return [`${block.title[lang]}: ${block.items.map(item => item[lang]).join('; ')}.`];
    case 'fees':
      return [`${block.title[lang]}: ${block.total[lang]}.${block.fine ? ` ${block.fine[lang]}.` : ''}`];
    default:
      return [];
  }
}

function itemText(item: NoticeItem, lang: SlipLang): string {
  if (item.kind === 'paper') return `${item.paper.name[lang]}${item.paper.form ? ` (${item.paper.form[lang]})` : ''}.`;
  const papers = item.papers.map(paper => paper.name[lang]).join('; ');
  return `${item.name[lang]} — ${item.says[lang].toLowerCase()}: ${papers}.`;
}
