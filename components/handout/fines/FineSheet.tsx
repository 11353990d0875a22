import type { Offence } from '../../../lib/core/pack.ts';
import { langOf } from '../../strings/lang-of.ts';
import { citeText } from '../cite-text.ts';
import { NoticeTable } from '../NoticeTable.tsx';
import type { SheetReading } from '../sheets.tsx';

/** 戶籍罰鍰處罰金額基準表. */
export function FineSheet({ reading }: { reading: SheetReading }) {
  const { pack, t, words } = reading;
  const said = t.handout.fines;
  const tiersOf = ({ tiers, afterDemand }: Offence): readonly string[] => [
    ...tiers.map(tier =>
      'from' in tier
        ? said.late(tier.from, tier.to, words.money(tier.amount))
        : said.of(tier.says, words.money(tier.amount)),
    ),
    ...(afterDemand === undefined ? [] : [said.afterDemand(words.money(afterDemand))]),
  ];
  return (
    <>
      <NoticeTable
        name={said.title}
        columns={[
          { head: said.what, width: 20 },
          { head: said.who, width: 20 },
          { head: said.range, width: 14 },
          { head: said.tiers, width: 32 },
          { head: said.cite, width: 14 },
        ]}
        parts={[
          {
            title: undefined,
            rows: Object.values(pack.offences).map(offence => [
              words.pick(offence.name),
              offence.who,
              said.rangeOf(words.money(offence.min), words.money(offence.max)),
              tiersOf(offence).join('\n'),
              offence.cite,
            ]),
          },
        ]}
      />
      <section>
        <h2>{t.handout.notesTitle}</h2>
        <ol class="notice-notes">
          <li>{said.from}</li>
          <li>{said.apart}</li>
          {Object.values(pack.offences).map(
            ({ id, name, note }) =>
              note !== undefined && (
                <li key={id} lang={langOf(note)}>
                  {citeText(said.of(words.pick(name), note))}
                </li>
              ),
          )}
        </ol>
      </section>
    </>
  );
}
