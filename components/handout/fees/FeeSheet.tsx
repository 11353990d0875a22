import { type FeeRow, feeTableOf } from '../../../lib/core/handout/fee-table.ts';
import type { Waiver } from '../../../lib/core/pack.ts';
import { NoticeTable } from '../NoticeTable.tsx';
import type { SheetReading } from '../sheets.tsx';
import { priceText } from './price-text.ts';

/** 戶政規費一覽表. */
export function FeeSheet({ reading }: { reading: SheetReading }) {
  const { pack, day, words, t, large } = reading;
  const said = t.handout.fees;
  const table = feeTableOf(pack, day);
  /** In large letters only its number: its name stands in the table beneath. */
  const markOf = (waiver: Waiver) => {
    const no = table.waivers.indexOf(waiver) + 1;
    return large ? said.mark(no) : said.waiverMark(no, words.pick(waiver.name));
  };
  const rowOf = ({ item, price, waivers }: FeeRow) => [
    words.pick(item.name),
    words.pick(item.unit),
    priceText(price, item, reading),
    waivers.map(markOf).join(large ? '' : '\n'),
    item.payTo === AT_THE_OFFICE ? said.here : item.payTo,
    item.cite,
  ];
  const parts = (['national', 'local', 'elsewhere'] as const).filter(part => table[part].length > 0);
  return (
    <>
      <NoticeTable
        name={said.title}
        columns={[
          { head: said.item, width: 22 },
          { head: said.unit, width: 7 },
          { head: said.amount, width: 21 },
          { head: said.waivers, width: large ? 12 : 18 },
          { head: said.where, width: 12 },
          { head: said.cite, width: large ? 26 : 20 },
        ]}
        parts={parts.map(part => ({ title: said.parts[part], rows: table[part].map(rowOf) }))}
      />
      {table.waivers.length > 0 && (
        <section>
          <h2>{said.waiversTitle}</h2>
          <NoticeTable
            name={said.waiversTitle}
            columns={[
              { head: said.reason, width: 26 },
              { head: said.effect, width: 10 },
              { head: said.condition, width: 40 },
              { head: said.cite, width: 24 },
            ]}
            parts={[
              {
                title: undefined,
                rows: table.waivers.map((waiver, index) => [
                  said.waiverMark(index + 1, words.pick(waiver.name)),
                  said.effects[waiver.effect],
                  waiver.condition,
                  waiver.cite,
                ]),
              },
            ]}
          />
        </section>
      )}
      <section>
        <h2>{t.handout.notesTitle}</h2>
        <ol class="notice-notes">
          <li>{said.finesApart}</li>
          {table.local.length > 0 && <li>{said.localNote}</li>}
          {table.unpriced.length > 0 && (
            <li>{said.unpriced(words.join(table.unpriced.map(item => words.pick(item.name))))}</li>
          )}
        </ol>
      </section>
    </>
  );
}

/** How the rules name the counter itself as the place to pay. */
const AT_THE_OFFICE = '戶政事務所';

/** What whoever prints it should know: prices of the place that this office has not set itself. */
export function feeRemarks({ pack, shipped, day, t, words }: SheetReading): readonly string[] {
  const untouched = feeTableOf(pack, day).local.filter(({ item }) => shipped.fees[item.id] === item);
  return untouched.length === 0
    ? []
    : [t.handout.fees.unset(words.join(untouched.map(({ item }) => words.pick(item.name))))];
}
