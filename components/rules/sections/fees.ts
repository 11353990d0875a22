import { feeFor } from '../../../lib/core/money/fees.ts';
import { amountOf } from '../../../lib/core/notice/amount.ts';
import type { ProcedureFee } from '../../../lib/core/pack.ts';
import { datesOf, type Entry, isOff, linesOf, type Reading, type Section, targetIn, whenOf } from './section.ts';

/** What is charged, with the amount of one on the day of the reading. */
export function feesSection(reading: Reading): Section {
  const { procedure, t } = reading;
  return {
    id: 'fees',
    title: t.feesTitle,
    adds: 'fee',
    entries: procedure.fees.flatMap((fee, index) => feeEntry(reading, fee, index) ?? []),
  };
}

function feeEntry(reading: Reading, fee: ProcedureFee, index: number): Entry | undefined {
  const { pack, day, t, words } = reading;
  const item = pack.fees[fee.item];
  if (!item) return undefined;
  const amount = words.pick(amountOf({ item, sum: feeFor(item, 1, day) }));
  const waivers = item.waivers.flatMap(id => {
    const waiver = pack.waivers[id];
    return waiver && !isOff(reading, waiver) ? [`${words.pick(waiver.name)}（${waiver.condition}）`] : [];
  });
  return {
    key: `${fee.item}-${index}`,
    name: `${words.pick(item.name)} ${amount}`,
    tags: [
      t.rules.perUnit(words.pick(item.unit)),
      ...(fee.onRequest ? [t.onRequest] : []),
      ...(fee.practice ? [t.differs] : []),
    ],
    lines: linesOf(
      [t.rules.when, whenOf(reading, fee.when)],
      [t.rules.note, [fee.note, item.note].filter(Boolean).join('・')],
      [t.waiver, waivers.join('；')],
      [t.cite, item.cite],
      [t.rules.dates, datesOf(reading, fee)],
    ),
    off: isOff(reading, fee),
    target: targetIn(reading, 'fee', fee),
  };
}
