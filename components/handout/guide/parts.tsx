import type { JSX } from 'preact/jsx-runtime';
import { ENDING } from '../../../lib/core/conditions/interview.ts';
import { rocShort } from '../../../lib/core/days/roc.ts';
import { feeFor } from '../../../lib/core/money/fees.ts';
import { amountOf } from '../../../lib/core/notice/amount.ts';
import { type Condition, inForce, type Procedure } from '../../../lib/core/pack.ts';
import { describeCondition } from '../../../lib/core/phrases/condition.ts';
import { langOf } from '../../strings/lang-of.ts';
import { lang, say } from '../../strings/strings.ts';
import { citeText } from '../cite-text.ts';
import { NoticeTable } from '../NoticeTable.tsx';
import type { SheetReading } from '../sheets.tsx';

/** One part of a guide; nothing where the procedure has nothing to say of it. */
export type Part = (reading: SheetReading, procedure: Procedure) => JSX.Element | undefined;

const withCite = (text: string, cite: string | undefined) =>
  cite === undefined ? text : say().withNote(text.replace(/。$/, ''), cite);

const sentence = ({ questions }: Procedure, when: Condition | undefined) =>
  describeCondition(when, questions, lang.value);

function List({ items, numbered = false }: { items: readonly (string | undefined)[]; numbered?: boolean }) {
  const lines = items.flatMap((each, key) => (each ? [{ key, each }] : []));
  const drawn = lines.map(({ key, each }) => (
    <li key={key} lang={langOf(each)}>
      {citeText(each)}
    </li>
  ));
  return numbered ? <ol class="notice-list">{drawn}</ol> : <ul class="notice-list">{drawn}</ul>;
}

/** What the guide is for. */
export const purposePart: Part = ({ t, words }, { title }) => <p>{t.handout.guide.purpose(words.pick(title))}</p>;

/** Who applies, whether by an agent, who must come or sign. */
export const whoPart: Part = ({ t, words }, procedure) => {
  const { applicants, agent, persons } = procedure;
  const agentSays = agent.allowed ? t.agentYes : t.agentNo;
  const agentText = agent.needs ? t.handout.of(agentSays, agent.needs) : agentSays;
  return (
    <>
      <List items={[...applicants.map(({ who, cite }) => withCite(who, cite)), withCite(agentText, agent.cite)]} />
      {persons.length > 0 && (
        <>
          <h3>{t.handout.guide.persons}</h3>
          <List
            items={persons.map(({ who, does, when, note, cite }) =>
              withCite(
                [words.person(words.pick(who), does), when && sentence(procedure, when), note]
                  .filter(Boolean)
                  .join(t.handout.clauses),
                cite,
              ),
            )}
          />
        </>
      )}
    </>
  );
};

/** Which office takes it. */
export const wherePart: Part = ({ words }, { office }) => (
  <List
    items={
      office.rule === 'special' && office.note
        ? [withCite(office.note, office.cite)]
        : [withCite(words.office(office.rule), office.cite), office.note]
    }
  />
);

/** Until when, and what lateness costs. */
export const periodPart: Part = ({ pack, day, t, words }, procedure) => {
  const { period } = procedure;
  if (!period || !inForce(period, day)) return undefined;
  const offence = period.late === undefined ? undefined : pack.offences[period.late];
  const { after, days, event } = period;
  return (
    <List
      items={[
        withCite(t.rules.periodOf(words.pick(event), after?.years ?? 0, after?.months ?? 0, days), period.cite),
        period.when && sentence(procedure, period.when),
        period.note,
        offence &&
          t.handout.of(t.rules.late, t.rules.fineOf(words.money(offence.min), words.money(offence.max), offence.cite)),
      ]}
    />
  );
};

/** What it costs on the day. */
export const feesPart: Part = ({ pack, day, t, words }, procedure) => {
  const said = t.handout.guide;
  const rows = procedure.fees.flatMap(fee => {
    const item = pack.fees[fee.item];
    if (!item || !inForce(fee, day)) return [];
    const when = [fee.onRequest && said.onRequest, fee.when && sentence(procedure, fee.when), fee.note].filter(Boolean);
    return [
      [
        words.pick(item.name),
        `${words.pick(amountOf({ item, sum: feeFor(item, 1, day) }))}\n${t.rules.perUnit(words.pick(item.unit))}`,
        when.length > 0 ? when.join('\n') : said.always,
        item.cite,
      ],
    ];
  });
  if (rows.length === 0) return <p>{said.noFees}</p>;
  const { item, amount, when, cite } = said.feeColumns;
  return (
    <NoticeTable
      name={said.parts.fees}
      columns={[
        { head: item, width: 24 },
        { head: amount, width: 20 },
        { head: when, width: 34 },
        { head: cite, width: 22 },
      ]}
      parts={[{ title: undefined, rows }]}
    />
  );
};

/** How long it takes. */
export const timePart: Part = ({ words }, { processing }) =>
  processing && <List items={[words.pick(processing.time)]} />;

/** How it goes at the counter. */
export const stepsPart: Part = (_reading, { steps }) =>
  steps.length > 0 ? <List items={steps} numbered /> : undefined;

/** What is done otherwise for a time. */
export const interimsPart: Part = ({ day, t, words }, { interims = [] }) => {
  const now = interims.filter(each => inForce(each, day));
  return now.length === 0 ? undefined : (
    <List
      items={now.map(({ says, since, until, afterwards, cite }) =>
        withCite(
          words.withNote(
            words.pick(says),
            [t.interim.days(rocShort(since), rocShort(until)), t.handout.of(t.interim.afterwards, afterwards)].join(
              t.handout.clauses,
            ),
          ),
          cite,
        ),
      )}
    />
  );
};

/** The cases that end elsewhere, each with all it hangs on. */
export const outcomesPart: Part = ({ day, t, words }, procedure) => {
  const said = t.handout.guide;
  const kinds: Readonly<Record<string, string>> = said.kinds;
  const rows = procedure.outcomes
    .filter(({ kind, ...outcome }) => ENDING.has(kind) && inForce(outcome, day))
    .map(({ kind, says, when, cite }) => [
      kinds[kind] ?? kind,
      sentence(procedure, when),
      words.pick(says),
      cite ?? '',
    ]);
  if (rows.length === 0) return undefined;
  const { kind, when, says, cite } = said.outcomeColumns;
  return (
    <NoticeTable
      name={said.parts.outcomes}
      columns={[
        { head: kind, width: 12 },
        { head: when, width: 33 },
        { head: says, width: 37 },
        { head: cite, width: 18 },
      ]}
      parts={[{ title: undefined, rows }]}
    />
  );
};

/** Why applications come back. */
export const pitfallsPart: Part = (_reading, { pitfalls }) =>
  pitfalls.length > 0 ? <List items={pitfalls} /> : undefined;

/** The law of the day. */
export const lawPart: Part = ({ day, t }, { law }) => {
  const now = law.filter(each => inForce(each, day));
  return now.length > 0 ? <List items={now.map(({ cite, says }) => t.handout.of(cite, says))} /> : undefined;
};
