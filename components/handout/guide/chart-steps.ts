import type { Bound, Literal } from '../../../lib/core/handout/alternatives.ts';
import type { ChartExit, ChartStep } from '../../../lib/core/handout/chart.ts';
import { type FlowExit, type FlowPaper, flowOf } from '../../../lib/core/handout/flow.ts';
import { feeFor } from '../../../lib/core/money/fees.ts';
import { amountOf } from '../../../lib/core/notice/amount.ts';
import { inForce, type Procedure, type Requirement } from '../../../lib/core/pack.ts';
import type { SheetReading } from '../sheets.tsx';
import { groupName } from './group-name.ts';

/** A chart in words, and what it leaves to the lists. */
interface ChartSaid {
  readonly steps: readonly ChartStep[];
  readonly leftOut: ReturnType<typeof flowOf>['leftOut'];
}

/** The chart of a procedure in the language of the page. */
export function chartStepsOf(reading: SheetReading, procedure: Procedure): ChartSaid {
  const { day, t, words } = reading;
  const said = t.handout.chart;
  const flow = flowOf(procedure, day);
  const always = flow.always.map(each => `${said.bullet}${paperText(each, procedure, reading)}`);
  const fees = feeLines(reading, procedure);
  const time = procedure.processing ? [said.time(words.pick(procedure.processing.time))] : [];
  const steps: ChartStep[] = [
    { kind: 'terminal', head: said.start(words.pick(procedure.title)), body: [] },
    ...flow.endings.map(({ question, exits }) =>
      decision(
        words.pick(question.ask),
        exits.map(exit => ({
          ...headOf(exit, reading),
          body: [`${said.mark(kindOf(exit.leads.kind, reading))}${words.pick(exit.leads.says)}`],
          ends: true,
        })),
      ),
    ),
    ...(always.length > 0 ? [{ kind: 'process', head: said.always, body: always } as const] : []),
    ...flow.branches.map(({ question, exits }) =>
      decision(
        words.pick(question.ask),
        exits.map(exit => ({
          ...headOf(exit, reading),
          body: exit.leads.map(each => `${said.bullet}${paperText(each, procedure, reading)}`),
          ends: false,
        })),
      ),
    ),
    { kind: 'process', head: fees.length > 0 ? said.fees : said.noFees, body: fees },
    { kind: 'terminal', head: said.done, body: time },
  ];
  return { steps, leftOut: flow.leftOut };

  function decision(head: string, exits: readonly ChartExit[]): ChartStep {
    return { kind: 'decision', head, down: said.down, exits };
  }
}

function kindOf(kind: string, { t }: SheetReading): string {
  const kinds: Readonly<Record<string, string>> = t.handout.guide.kinds;
  return kinds[kind] ?? kind;
}

function headOf({ answer, given }: FlowExit<unknown>, reading: SheetReading): { head: string } {
  const { t, words } = reading;
  const before = given.map(each =>
    t.handout.chart.given(words.pick(each.question.ask).replace(/[？?]$/, ''), answerText(each, reading)),
  );
  return { head: [answerText(answer, reading), ...before].join('\n') };
}

function answerText({ options, bounds, question }: Literal, { t, words }: SheetReading): string {
  const said = t.handout.chart;
  if (question.type === 'choice') return said.or(options.map(each => words.pick(each.label)));
  return words.join(bounds.map(bound => boundText(bound, question.numberUnit ?? '', said.bounds)));
}

function boundText(bound: Bound, unit: string, said: SheetReading['t']['handout']['chart']['bounds']): string {
  if ('lt' in bound) return said.lt(bound.lt, unit);
  if ('lte' in bound) return said.lte(bound.lte, unit);
  return 'gt' in bound ? said.gt(bound.gt, unit) : said.gte(bound.gte, unit);
}

function paperText({ group, papers }: FlowPaper, procedure: Procedure, { t, words }: SheetReading): string {
  const names = papers.map((each: Requirement) => words.withNote(words.pick(each.name), words.form(each.form)));
  if (!group) return words.join(names);
  const whole = procedure.requirements.filter(each => each.oneOf === group.id).length;
  const [only = ''] = names;
  const name = groupName(words.pick(group.name));
  return papers.length === 1 && whole > 1
    ? t.handout.chart.inGroup(only, name)
    : t.handout.of(t.handout.guide.anyOf(name, group.min), words.join(names));
}

function feeLines({ pack, day, t, words }: SheetReading, { fees }: Procedure): readonly string[] {
  const said = t.handout.chart;
  return fees.flatMap(fee => {
    const item = pack.fees[fee.item];
    if (!item || !inForce(fee, day)) return [];
    const text = words.feeOf(words.pick(item.name), words.pick(amountOf({ item, sum: feeFor(item, 1, day) })));
    if (fee.onRequest) return [`${said.bullet}${words.withNote(text, t.handout.guide.onRequest)}`];
    return [`${said.bullet}${fee.when ? said.feeWhen(text) : text}`];
  });
}
