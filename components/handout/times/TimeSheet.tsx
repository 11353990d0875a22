import { timeTableOf } from '../../../lib/core/handout/time-table.ts';
import { citeText } from '../cite-text.ts';
import { NoticeTable } from '../NoticeTable.tsx';
import type { SheetReading } from '../sheets.tsx';

/** Where the rules hold the time for what has none of its own. */
const DEFAULT = 'processing-default';

/** 申請案件處理期限表. */
export function TimeSheet({ reading }: { reading: SheetReading }) {
  const { pack, t, words } = reading;
  const said = t.handout.times;
  const otherwise = pack.periods[DEFAULT];
  return (
    <>
      <NoticeTable
        name={said.title}
        columns={[
          { head: said.what, width: 24 },
          { head: said.time, width: 30 },
          { head: said.kind, width: 13 },
          { head: said.basis, width: 33 },
        ]}
        parts={groupsOf(reading).map(({ category, rows }, index) => ({
          title: t.handout.no(index + 1, t.categories[category] ?? category),
          rows: rows.map(({ procedure, time, kind, basis }) => [
            words.pick(procedure.title),
            words.pick(time),
            said.kinds[kind],
            basis,
          ]),
        }))}
      />
      <section>
        <h2>{t.handout.notesTitle}</h2>
        <ol class="notice-notes">
          <li>{said.complete}</li>
          <li>{said.kindsNote}</li>
          {otherwise?.after?.months && (
            <li>
              {citeText(
                said.otherwise(
                  words.pick(otherwise.name),
                  otherwise.after.months,
                  otherwise.note ?? '',
                  otherwise.cite,
                ),
              )}
            </li>
          )}
        </ol>
      </section>
    </>
  );
}

function groupsOf({ pack, t }: SheetReading): ReturnType<typeof timeTableOf> {
  return timeTableOf(pack, Object.keys(t.categories));
}

/** What whoever prints it should know: which times are not this office's own. */
export function timeRemarks(reading: SheetReading): readonly string[] {
  const { t, words } = reading;
  const rows = groupsOf(reading).flatMap(group => group.rows);
  const elsewhere = rows.filter(({ kind }) => kind === 'local').map(({ procedure }) => words.pick(procedure.title));
  return [
    ...(elsewhere.length > 0 ? [t.handout.times.unsure(words.join(elsewhere))] : []),
    ...(rows.some(({ kind }) => kind === 'practice') ? [t.handout.times.practice] : []),
  ];
}
