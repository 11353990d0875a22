import type { NoticeBlock, NoticeFee, NoticeItem, NoticePaper } from '../../lib/core/notice/notice.ts';
import type { Text } from '../../lib/core/pack.ts';
import { phrases } from '../../lib/core/phrases/phrases.ts';
import { zh } from '../strings/zh.ts';

/** One block of the slip. What the citizen brings has a box to tick. */
export function Block({ block, title }: { block: NoticeBlock; title: string }) {
  switch (block.kind) {
    case 'lead':
      return <p class="sheet-lead">{emphasised(block.says.zh, title)}</p>;
    case 'reason':
      return (
        <div class="sheet-reason">
          <p>{block.says.zh}</p>
          {block.cite && <small>{`${zh.cite}：${block.cite}`}</small>}
        </div>
      );
    case 'missing':
      return (
        <ol class="sheet-missing">
          {block.items.map(item => (
            <li key={`${itemName(item)} ${usesOf(item)?.zh ?? ''}`}>
              <Item item={item} />
              <i class="box" />
            </li>
          ))}
        </ol>
      );
    case 'branches':
      return (
        <section class="sheet-branches">
          <h2>{block.title.zh}</h2>
          <ul>
            {block.branches.map(branch => (
              <li key={branch.says.zh}>
                {branch.says.zh.endsWith('：') ? <b>{branch.says.zh}</b> : branch.says.zh}
                <Papers papers={branch.papers} />
                {branch.also?.map(each => (
                  <span key={each.zh} class="sheet-also">
                    {each.zh}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </section>
      );
    case 'list':
      return (
        <section class="sheet-row">
          <h2>{block.title.zh}</h2>
          {block.use === 'again' || block.use === 'unchecked' ? (
            <p>
              <Papers papers={block.items} />
            </p>
          ) : (
            <p>{block.items.map(item => item.zh).join('、')}</p>
          )}
        </section>
      );
    case 'fees':
      return <Fees block={block} />;
    case 'facts':
      return (
        <dl class="sheet-facts">
          {block.facts.map(fact => (
            <div key={fact.title.zh + fact.says.zh}>
              <dt>{fact.title.zh}</dt>
              <dd>{fact.says.zh}</dd>
            </div>
          ))}
        </dl>
      );
    default:
      return <p class="sheet-closing">{block.says.map(each => each.zh).join('')}</p>;
  }
}

/** The lead with its procedure and its figures standing out. */
function emphasised(text: string, title: string) {
  const [before = '', ...after] = text.split(title);
  const parts = after.length > 0 ? [before, title, after.join(title)] : [before];
  return parts.flatMap(part =>
    part === title ? <b>{part}</b> : part.split(/(\d+)/).map(each => (/^\d+$/.test(each) ? <b>{each}</b> : each)),
  );
}

function Papers({ papers }: { papers: readonly Text[] }) {
  return (
    <>
      {papers.map((paper, index) => (
        <span key={paper.zh} class="sheet-paper">
          <i class="box" />
          {paper.zh}
          {index < papers.length - 1 && <span class="unseen">、</span>}
        </span>
      ))}
    </>
  );
}

function Fees({ block }: { block: Extract<NoticeBlock, { kind: 'fees' }> }) {
  return (
    <section class="sheet-fees">
      <div>
        {block.lines.length > 0 && (
          <>
            <strong>{`${block.title.zh} ${block.total.zh}`}</strong>
            <small>{block.lines.map(feeText).join('；')}</small>
          </>
        )}
      </div>
      {block.fine && (
        <div class="sheet-fine">
          <strong>{block.fine.zh}</strong>
          <small>{phrases('zh').fineApart()}</small>
        </div>
      )}
    </section>
  );
}

/** Of a visit the procedure stands before the first of its fees. */
function feeText({ name, how, amount, of }: NoticeFee, index: number, lines: readonly NoticeFee[]): string {
  const text = `${name.zh} ${how} ＝ ${amount.zh}`.replace('  ＝', '');
  return of && lines[index - 1]?.of?.zh !== of.zh ? `${of.zh}：${text}` : text;
}

function itemName(item: NoticeItem): string {
  return item.kind === 'paper' ? item.paper.name.zh : item.name.zh;
}

function usesOf(item: NoticeItem): Text | undefined {
  return item.kind === 'paper' ? item.paper.uses : item.uses;
}

function Item({ item }: { item: NoticeItem }) {
  if (item.kind === 'paper') return <Paper paper={item.paper} />;
  return (
    <div>
      <b>{item.name.zh}</b>
      <span class="sheet-form">{`（${item.says.zh}）`}</span>
      {item.uses && <p>{item.uses.zh}</p>}
      <ul class="sheet-any">
        {item.papers.map(paper => (
          <li key={paper.name.zh + paper.form?.zh}>
            <Paper paper={paper} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Paper({ paper }: { paper: NoticePaper }) {
  const lines = [
    paper.uses?.zh,
    paper.reason?.zh,
    paper.note,
    paper.obtain && phrases('zh').obtain(paper.obtain),
  ].filter(Boolean);
  return (
    <div>
      <b>{paper.name.zh}</b>
      {paper.form && <span class="sheet-form">{`（${paper.form.zh}）`}</span>}
      {lines.map(line => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
