import type { JSX } from 'preact/jsx-runtime';
import type { Procedure } from '../../../lib/core/pack.ts';
import { NoticeTable } from '../NoticeTable.tsx';
import type { SheetReading } from '../sheets.tsx';
import { ChartView } from './ChartView.tsx';
import { paperListOf } from './paper-rows.ts';
import {
  feesPart,
  interimsPart,
  lawPart,
  outcomesPart,
  type Part,
  periodPart,
  pitfallsPart,
  purposePart,
  stepsPart,
  timePart,
  wherePart,
  whoPart,
} from './parts.tsx';

interface Props {
  readonly reading: SheetReading;
  readonly procedure: Procedure;
}

/** 申請須知 of one procedure: all a citizen needs before coming, and the chart of it. */
export function GuideSheet({ reading, procedure }: Props) {
  const said = reading.t.handout;
  const { parts: titles, columns } = said.guide;
  const list = paperListOf(reading, procedure);
  const papers: Part = () =>
    list.numbers.size === 0 ? (
      <p>{said.guide.noPapers}</p>
    ) : (
      <NoticeTable
        name={titles.papers}
        columns={[
          { head: columns.no, width: reading.large ? 10 : 7 },
          { head: columns.paper, width: 21 },
          { head: columns.form, width: 14 },
          { head: columns.when, width: 26 },
          { head: columns.about, width: reading.large ? 29 : 32 },
        ]}
        parts={list.parts}
      />
    );
  const order: readonly (readonly [keyof typeof titles, Part])[] = [
    ['purpose', purposePart],
    ['interims', interimsPart],
    ['who', whoPart],
    ['where', wherePart],
    ['period', periodPart],
    ['papers', papers],
    ['fees', feesPart],
    ['time', timePart],
    ['steps', stepsPart],
    ['outcomes', outcomesPart],
    ['pitfalls', pitfallsPart],
    ['law', lawPart],
    ['chart', () => <ChartView reading={reading} procedure={procedure} numbers={list.numbers} />],
  ];
  const drawn = order.flatMap(([id, part]): { id: string; title: string; body: JSX.Element }[] => {
    const body = part(reading, procedure);
    return body ? [{ id, title: titles[id], body }] : [];
  });
  return (
    <>
      {drawn.map(({ id, title, body }, index) => (
        <section key={id} class={`guide-part guide-${id}`} aria-labelledby={`guide-${id}`}>
          <h2 id={`guide-${id}`}>{said.no(index + 1, title)}</h2>
          {body}
        </section>
      ))}
    </>
  );
}

/** What whoever prints it should know: what is doubtful, or done differently elsewhere. */
export function guideRemarks({ t }: SheetReading, { confidence, conflicts }: Procedure): readonly string[] {
  return [t.confidence[confidence], conflicts].filter(each => each !== '');
}
