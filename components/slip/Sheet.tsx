import { rocLong } from '../../lib/core/days/roc.ts';
import type { NoticePart } from '../../lib/core/notice/part.ts';
import { phrases } from '../../lib/core/phrases/phrases.ts';
import type { Slip } from '../../lib/schema/slip.ts';
import { zh } from '../strings/zh.ts';
import { Block } from './Block.tsx';
import { Foot } from './Foot.tsx';
import { LanguagePart } from './LanguagePart.tsx';
import type { Paper } from './paper.ts';

interface Props {
  readonly slip: Slip;
  readonly paper: Paper;
  /** Letters of 18 points and more. */
  readonly large: boolean;
  /** The slip in further languages. */
  readonly parts: readonly NoticePart[];
  /** It was printed before: the paper says 補印. */
  readonly reprint: boolean;
}

/** The one-time notice as it is printed. On paper Chinese comes first whatever the language of the screen. */
export function Sheet(props: Props) {
  if (props.paper !== 'A5x2') return <Copy {...props} />;
  return (
    <div class="sheets">
      <Copy {...props} copy={zh.paper.citizenCopy} />
      {/* The same words once more: nobody needs to have them read twice. */}
      <div aria-hidden="true">
        <Copy {...props} copy={zh.paper.officeCopy} />
      </div>
    </div>
  );
}

function Copy({ slip, paper, large, parts: further, reprint, copy }: Props & { copy?: string }) {
  const { office, notice } = slip;
  const parts = further.map(part => <LanguagePart key={part.lang} part={part} />);
  // One short part fits beside the code; more would waste the paper under the code.
  const beside = further.length === 1 && !large && !notice.blocks.some(block => block.kind === 'branches');
  return (
    <article class={`sheet sheet-${paper}${large ? ' sheet-large' : ''}`} lang="zh-Hant-TW" aria-label={zh.printPage}>
      {/* Head and foot of the table stand on every page: the page box has no margin, so no browser header. */}
      <table role="presentation">
        <thead>
          <tr>
            <td>{copy && <strong class="sheet-mark">{copy}</strong>}</td>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              <div class="sheet-body" data-void={slip.voided && zh.voidedMark}>
                <header class="sheet-top">
                  <div>
                    <div class="sheet-office">{office.name || zh.officeUnset}</div>
                    <h1>{phrases('zh').noticeTitle()}</h1>
                  </div>
                  <div class="sheet-number">
                    <div>
                      {reprint && <strong class="sheet-mark">{zh.reprintMark}</strong>}
                      {slip.voided && <strong class="sheet-mark">{zh.voidedMark}</strong>}
                      {zh.number(slip.text)}
                    </div>
                    <div>{`中華${rocLong(slip.day)} ${slip.at.slice(11)}`}</div>
                    {slip.number.counter > 0 && <div>{zh.counter(slip.number.counter)}</div>}
                  </div>
                </header>
                {notice.blocks.map((block, index) => (
                  <Block key={`${block.kind}${index}`} block={block} title={notice.procedure.title.zh} />
                ))}
                {!beside && parts}
                <Foot slip={slip} paper={paper}>
                  {beside && parts}
                </Foot>
              </div>
            </td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <td>{`${zh.number(slip.text)}　${zh.fingerprint(notice.fingerprint)}`}</td>
          </tr>
        </tfoot>
      </table>
    </article>
  );
}
