// Worked examples of the law's counting, kept as data beside the pack.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addWorkingDays } from '../../lib/core/days/calendar.ts';
import { ageOn, endOfHours } from '../../lib/core/days/day.ts';
import { birthYearFromAge, eraYear, presumedBirth, rocYearText } from '../../lib/core/days/eras.ts';
import { countPeriod, daysLate } from '../../lib/core/days/period.ts';
import { parseDay, rocDigits, rocLong } from '../../lib/core/days/roc.ts';
import { feeFor } from '../../lib/core/money/fees.ts';
import { fineFor, reducedRange } from '../../lib/core/money/fine.ts';
import type { FeeItem, Offence, Waiver } from '../../lib/core/pack.ts';
import { buildPack } from '../../lib/pack/build.ts';
import { TODAY } from '../support/factories.ts';

const pack = buildPack();
const read = (name: string) => JSON.parse(readFileSync(new URL(`examples/${name}.json`, import.meta.url), 'utf8'));

interface Inputs {
  deadline: { event: string; days?: number; months?: number; then?: number; filed?: string };
  hours: { start: string; hours: number };
  age: { birth: string; on: string };
  'presumed-birth': { year: number; month?: number };
  'birth-year-from-age': { issuedRoc: number; age: number };
  'roc-to-ad': { roc: number };
  'pre-roc-to-ad': { preRoc: number };
  'era-to-ad': { era: string; year: number };
  'roc-date-to-iso': { roc: string };
  'iso-to-roc-date': { iso: string };
  'working-days': { start: string; workingDays: number };
}
type Kind = keyof Inputs;
interface Example<K extends Kind> {
  readonly id: string;
  readonly kind: K;
  readonly input: Inputs[K];
  readonly output: Readonly<Record<string, unknown>>;
  readonly why: string;
}

/** What the core makes of each kind of example, in the words of its output. */
const answers: {
  readonly [K in Kind]: (input: Inputs[K], wanted: Example<K>['output']) => Readonly<Record<string, unknown>>;
} = {
  deadline: ({ event, days, months, then, filed }, wanted) => {
    const rule = months === undefined ? { days: days ?? Number.NaN } : { days: then ?? Number.NaN, after: { months } };
    const { nominalEnd, lastDay } = countPeriod(rule, event, pack.calendar);
    const late = filed === undefined ? undefined : daysLate(lastDay, filed);
    const fine = late === undefined || !('fine' in wanted) ? undefined : fineFor(offence('fine-79'), late);
    return given({ nominalEnd, lastDay, lastDayRoc: rocLong(lastDay), daysLate: late, fine });
  },
  hours: ({ start, hours }) => ({ end: endOfHours(start, hours) }),
  age: ({ birth, on }) => ({ age: ageOn(birth, on) }),
  'presumed-birth': ({ year, month }) => ({
    birth: presumedBirth(year, month),
    roc: rocLong(presumedBirth(year, month)),
  }),
  'birth-year-from-age': ({ issuedRoc, age }) => {
    const birthYear = birthYearFromAge(issuedRoc, age);
    return { birthYear, birthRoc: rocYearText(birthYear) };
  },
  'roc-to-ad': ({ roc }) => ({ ad: eraYear('民國', roc) }),
  'pre-roc-to-ad': ({ preRoc }) => ({ ad: eraYear('民國前', preRoc) }),
  'era-to-ad': ({ era, year }) => ({ ad: eraYear(era, year), roc: rocYearText(eraYear(era, year) ?? Number.NaN) }),
  'roc-date-to-iso': ({ roc }) => {
    const parsed = parseDay(roc);
    return { iso: parsed.ok ? parsed.day : undefined };
  },
  'iso-to-roc-date': ({ iso }) => ({ roc: rocDigits(iso), zh: rocLong(iso) }),
  'working-days': ({ start, workingDays }) => ({ end: addWorkingDays(pack.calendar, start, workingDays).day }),
};

function given(parts: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}
function offence(id: string): Offence {
  return pack.offences[id] as Offence;
}
function answer<K extends Kind>(example: Example<K>) {
  return answers[example.kind](example.input, example.output);
}

const calendar: readonly Example<Kind>[] = read('calendar');

describe('counting days and years', () => {
  for (const example of calendar) {
    it(`${example.kind} ${example.id}: ${example.why}`, () => expect(answer(example)).toEqual(example.output));
  }
  it('every kind has an example', () =>
    expect(new Set(calendar.map(each => each.kind))).toEqual(new Set(Object.keys(answers))));
});

describe('a last day is sure only in a year whose office calendar is known', () => {
  const deadlines = calendar.filter((each): each is Example<'deadline'> => each.kind === 'deadline');
  const known = (day: string) => day.slice(0, 4) in pack.calendar.years;

  for (const { id, input, output } of deadlines) {
    const lastDay = String(output['lastDay']);
    it(`${id}: ${lastDay} is ${known(lastDay) ? 'sure' : 'not sure'}`, () => {
      const rule =
        input.months === undefined
          ? { days: input.days ?? 0 }
          : { days: input.then ?? 0, after: { months: input.months } };
      expect(countPeriod(rule, input.event, pack.calendar).sure).toBe(known(lastDay));
    });
  }
  it('both kinds are among the examples', () => {
    expect(new Set(deadlines.map(each => known(String(each.output['lastDay']))))).toEqual(new Set([true, false]));
  });
  it('working days are sure within the known years', () => {
    const days = calendar.filter((each): each is Example<'working-days'> => each.kind === 'working-days');
    expect(days.map(({ input }) => addWorkingDays(pack.calendar, input.start, input.workingDays).sure)).toEqual(
      days.map(() => true),
    );
  });
});

describe('fees', () => {
  const examples: readonly { item: string; quantity?: number; megabytes?: number; waiver?: string; total: number }[] =
    read('fees');
  for (const { item, quantity, megabytes, waiver, total } of examples) {
    const amount = quantity ?? megabytes ?? Number.NaN;
    it(`${item} × ${amount}${waiver ? `, ${waiver}` : ''}: ${total}`, () => {
      const claimed = waiver === undefined ? undefined : (pack.waivers[waiver] as Waiver);
      expect(feeFor(pack.fees[item] as FeeItem, amount, TODAY, claimed)).toMatchObject({ kind: 'sum', amount: total });
    });
  }
});

describe('fines', () => {
  const {
    late,
    reduced,
  }: {
    late: readonly { daysLate: number; amount: number; offence: string; demandIgnored?: boolean }[];
    reduced: readonly { offence: string; reduced: Range; withExemption: Range }[];
  } = read('fines');
  for (const { daysLate: days, amount, offence: id, demandIgnored } of late) {
    const title = `${id}, ${days} days late${demandIgnored ? ' after a demand' : ''}: ${amount}`;
    it(title, () => expect(fineFor(offence(id), days, demandIgnored)).toBe(amount));
  }
  for (const each of reduced) {
    it(`${each.offence} reduced`, () => {
      expect(cents(reducedRange(offence(each.offence)))).toEqual(each.reduced);
      expect(cents(reducedRange(offence(each.offence), true))).toEqual(each.withExemption);
    });
  }
});

interface Range {
  readonly min: number;
  readonly max: number;
}
function cents({ min, max }: Range): Range {
  return { min: Math.round(min * 100) / 100, max: Math.round(max * 100) / 100 };
}
