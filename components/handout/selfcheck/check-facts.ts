import { factsOf as conditionFacts } from '../../../lib/core/conditions/condition.ts';
import { feeFor } from '../../../lib/core/money/fees.ts';
import { amountOf } from '../../../lib/core/notice/amount.ts';
import { officeOf } from '../../../lib/core/notice/compose.ts';
import { inForce, type Procedure, type ProcedureFee } from '../../../lib/core/pack.ts';
import type { Depending } from '../../../lib/core/selfcheck/sheet.ts';
import type { SheetReading } from '../sheets.tsx';

/** Something with the questions it hangs on, if it does. */
export function dependingText(
  { speech: { say } }: SheetReading,
  { questions }: Procedure,
  name: string,
  { on }: Pick<Depending<unknown>, 'on'>,
): string {
  const asks = questions.filter(each => on.includes(each.id)).map(each => say.pick(each.ask));
  return asks.length > 0 ? say.maybe(name, asks) : name;
}

/** One fee with its price on the day; nothing where the rules do not know it. */
export function feeText({ pack, day, speech: { say, words } }: SheetReading, fee: ProcedureFee): string | undefined {
  const item = pack.fees[fee.item];
  if (!item) return undefined;
  const amount = say.pick(amountOf({ item, sum: feeFor(item, 1, day) }));
  const text = say.feeOf(say.pick(item.name), words.each(amount, say.pick(item.unit)));
  return fee.onRequest ? say.withNote(text, words.onRequest) : text;
}

/** Where, until when, and how long it takes; each with its title. */
export function factsOf(reading: SheetReading, procedure: Procedure): readonly (readonly [string, string])[] {
  const { speech, day } = reading;
  const { say, words } = speech;
  const { office, period, processing } = procedure;
  const facts: (readonly [string, string])[] = [[say.officeTitle(), say.pick(officeOf(office))]];
  if (period && inForce(period, day)) {
    const { after, days, event } = period;
    facts.push([
      say.periodTitle(),
      dependingText(reading, procedure, words.period(say.pick(event), after?.years ?? 0, after?.months ?? 0, days), {
        on: conditionFacts(period.when),
      }),
    ]);
  }
  if (processing) facts.push([say.processingTitle(), say.pick(processing.time)]);
  return facts;
}
