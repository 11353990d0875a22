import { rocLong } from '../../lib/core/days/roc.ts';
import type { NoticeBlock, NoticeItem, NoticePaper } from '../../lib/core/notice/notice.ts';
import { phrases } from '../../lib/core/phrases/phrases.ts';
import type { Slip } from '../../lib/schema/slip.ts';
import { zh } from '../strings/zh.ts';
import { EnglishPart } from './EnglishPart.tsx';
import { QrCode } from './QrCode.tsx';

interface Props {
  readonly slip: Slip;
  readonly paper: 'A5' | 'A4';
  /** It was printed before: the paper says 補印. */
  readonly reprint: boolean;
}

/** The one-time notice as it is printed. On paper Chinese comes first whatever the language of the screen. */
export function Sheet({ slip, paper, reprint }: Props) {
  const { office, notice } = slip;
  return (
    // The spacers of the table's head and foot stand on every page: the page box has no margin, so no browser header.
    <table class={`sheet sheet-${paper}`} role="presentation" lang="zh-Hant-TW">
      <thead>
        <tr>
          <td class="spacer" />
        </tr>
      </thead>
      <tfoot>
        <tr>
          <td class="spacer" />
        </tr>
      </tfoot>
      <tbody>
        <tr>
          <td>
            <article class="sheet-body" aria-label={zh.printPage}>
              <header class="sheet-top">
                <div>
                  <div class="sheet-office">{office.name || zh.officeUnset}</div>
                  <h1>{phrases('zh').noticeTitle()}</h1>
                </div>
                <div class="sheet-number">
                  {reprint && <strong class="sheet-mark">{zh.reprintMark}</strong>}
                  {slip.voided && <strong class="sheet-mark">{zh.voidedMark}</strong>}
                  <div>{zh.number(slip.text)}</div>
                  <div>{`中華${rocLong(slip.day)} ${slip.at.slice(11)}`}</div>
                  {slip.number.counter > 0 && <div>{zh.counter(slip.number.counter)}</div>}
                </div>
              </header>
              {notice.blocks.map((block, index) => (
                <Block key={`${block.kind}${index}`} block={block} />
              ))}
              <Foot slip={slip} />
            </article>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Block({ block }: { block: NoticeBlock }) {
  switch (block.kind) {
    case 'lead':
      return <p class="sheet-lead">{block.says.zh}</p>;
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
            <li key={itemName(item)}>
              <Item item={item} />
              <i class="box" />
            </li>
          ))}
        </ol>
      );
    case 'branches':
      return (
        <section class="sheet-section">
          <h2>{block.title.zh}</h2>
          <ul>
            {block.branches.map(branch => (
              <li key={branch.says.zh}>
                {branch.says.zh + branch.papers.map(paper => paper.zh).join('、')}
                {branch.also?.map(each => (
                  <span key={each.zh}>{each.zh}</span>
                ))}
              </li>
            ))}
          </ul>
        </section>
      );
    case 'list':
      return (
        <section class="sheet-section">
          <h2>{block.title.zh}</h2>
          <p>{block.items.map(item => item.zh).join('、')}</p>
        </section>
      );
    case 'fees':
      return (
        <section class="sheet-fees">
          <div>
            {block.lines.length > 0 && (
              <>
                <strong>{`${block.title.zh} ${block.total.zh}`}</strong>
                <small>
                  {block.lines
                    .map(line => `${line.name.zh} ${line.how} ＝ ${line.amount.zh}`.replace('  ＝', ''))
                    .join('；')}
                </small>
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
    case 'facts':
      return (
        <dl class="sheet-facts">
          {block.facts.map(fact => (
            <div key={fact.title.zh}>
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

function itemName(item: NoticeItem): string {
  return item.kind === 'paper' ? item.paper.name.zh : item.name.zh;
}

function Item({ item }: { item: NoticeItem }) {
  if (item.kind === 'paper') return <Paper paper={item.paper} />;
  return (
    <div>
      <b>{item.name.zh}</b>（{item.says.zh}）
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
  const lines = [paper.reason?.zh, paper.note, paper.obtain && phrases('zh').obtain(paper.obtain)].filter(Boolean);
  return (
    <div>
      <b>{paper.name.zh}</b>
      {paper.form && `（${paper.form.zh}）`}
      {lines.length > 0 && <p>{lines.join(' ')}</p>}
    </div>
  );
}

function Foot({ slip }: { slip: Slip }) {
  const { office } = slip;
  const enquiries = [office.phone, office.extension && `${zh.extension} ${office.extension}`].filter(Boolean).join(' ');
  const lines = [
    enquiries && `${zh.enquiries}：${enquiries}`,
    office.hours && `${zh.hours}：${office.hours}`,
    office.address && `${zh.address}：${office.address}`,
  ].filter(Boolean);
  return (
    <footer class="sheet-foot">
      <div>
        {lines.map(line => (
          <div key={String(line)}>{line}</div>
        ))}
        <EnglishPart notice={slip.notice} />
        <div class="sheet-sign">
          <span>{zh.handler}</span>
          <span>{zh.receivedBy}</span>
        </div>
        <div class="sheet-pack">{zh.fingerprint(slip.notice.fingerprint)}</div>
      </div>
      <figure>
        <QrCode digits={slip.code} label={zh.codeCaption} />
        <figcaption>
          {zh.codeCaption}
          <span>{slip.short}</span>
        </figcaption>
      </figure>
    </footer>
  );
}
