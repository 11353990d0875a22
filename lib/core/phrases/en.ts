import { weekday } from '../days/day.ts';
import type { DateFault } from '../days/roc.ts';
import type { Keep } from '../pack.ts';
import { en as paper } from './paper/en.ts';
import type { OpenVerdict, Phrases } from './phrases.ts';

const KEEPS: Readonly<Record<Keep, string>> = {
  scan: 'scanned and handed back',
  return: 'looked at and handed back',
  keep: 'kept or exchanged',
};

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** What the screen and paper say, in English. */
export const en: Phrases = {
  ...paper,
  keep: keep => KEEPS[keep],

  verdictEnded: (kind, says) =>
    kind === 'stop'
      ? `Cannot be accepted now: ${says}`
      : kind === 'redirect'
        ? `Another procedure: ${says}`
        : `Nothing to apply for: ${says}`,
  verdictFacts: (facts, late) => [...facts, ...(late > 0 ? [`${count(late, 'day')} late`] : [])].join(', '),
  verdictWhole: (facts, result) => (facts ? `${facts}: ${result}` : result),
  verdictResult(v: OpenVerdict): string {
    const parts = [
      ...(v.lacking > 0 ? [`${v.lacking} missing`] : []),
      ...(v.lookups > 0 ? [`${v.lookups} can be looked up here`] : []),
      ...(v.unchecked > 0 ? [`${v.unchecked} not checked yet`] : []),
      ...(v.questions > 0 ? [`${count(v.questions, 'question')} left`] : []),
    ];
    if (parts.length === 0 || (v.lacking + v.unchecked + v.questions === 0 && v.lookups > 0))
      parts.push('can be finished today');
    return v.referUp ? `${parts.join(', ')}; ask a supervisor` : parts.join(', ');
  },

  because: pairs => `Because ${pairs.map(([question, answer]) => `“${question}” is “${answer}”`).join(' and ')}`,
  always: () => 'Always needed',
  dependsOn: questions => `Depends on ${questions.map(each => `“${each}”`).join(' and ')}`,

  dateFault(fault: DateFault): string {
    switch (fault.kind) {
      case 'empty':
        return 'Enter a date, for example 1151121.';
      case 'no-such-month':
        return `There is no month ${fault.month}. Check the date.`;
      case 'no-such-day':
        return `Month ${fault.month} of ${fault.year} has no day ${fault.day}. Check the date.`;
      case 'out-of-range':
        return `The year ${fault.year} is out of range. Check the year.`;
      default:
        return `“${fault.text}” is not understood. Enter 1151121, 115/11/21 or 2026-11-21.`;
    }
  },
  eventAfterApplication: event => `${event} is after the day of application. Check the two dates.`,

  weekday: day => WEEKDAYS[weekday(day)] as string,
  lastDay: day => `Last day of the period: ${day}`,
  inTime: days => (days === 0 ? 'Today is the last day' : `In time, ${count(days, 'day')} left`),
  late: days => `${count(days, 'day')} late`,
  unsure: day =>
    `The last day is ${day} at the earliest; the office calendar of that year is not included, so check for yourself whether it moves and whether the application is late.`,

  feeTotal: () => 'Fees in all',
};

function count(n: number, unit: string): string {
  return `${n} ${unit}${n === 1 ? '' : 's'}`;
}
