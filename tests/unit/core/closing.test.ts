import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ClosingRule, closingsAround, minutesUntil } from '../../../lib/core/closing.ts';

describe('the closings around a moment', () => {
  const AT_1730: ClosingRule = { closing: '17:30' };
  const put = (of: string, minutes: number): ClosingRule => ({ closing: '17:30', delay: { of, minutes } });
  const rows: readonly [string, string, ClosingRule, string, string][] = [
    ['in the morning', '2026-11-21T09:00', AT_1730, '2026-11-21T00:00', '2026-11-21T17:30'],
    ['a minute before', '2026-11-21T17:29', AT_1730, '2026-11-21T00:00', '2026-11-21T17:30'],
    ['at the very minute', '2026-11-21T17:30', AT_1730, '2026-11-21T17:30', '2026-11-22T00:00'],
    ['in the evening, midnight is next', '2026-11-21T20:00', AT_1730, '2026-11-21T17:30', '2026-11-22T00:00'],
    ['no closing time: midnight', '2026-11-21T20:00', { closing: '' }, '2026-11-21T00:00', '2026-11-22T00:00'],
    ['at midnight itself', '2026-11-22T00:00', { closing: '' }, '2026-11-22T00:00', '2026-11-23T00:00'],
    ['closing at 00:00 is midnight', '2026-11-21T12:00', { closing: '00:00' }, '2026-11-21T00:00', '2026-11-22T00:00'],
    ['over the end of a year', '2026-12-31T23:59', { closing: '' }, '2026-12-31T00:00', '2027-01-01T00:00'],
    ['put off', '2026-11-21T17:45', put('2026-11-21T17:30', 30), '2026-11-21T00:00', '2026-11-21T18:00'],
    ['put off, and come', '2026-11-21T18:00', put('2026-11-21T17:30', 30), '2026-11-21T18:00', '2026-11-22T00:00'],
    [
      'put off yesterday: not today',
      '2026-11-22T17:30',
      put('2026-11-21T17:30', 30),
      '2026-11-22T17:30',
      '2026-11-23T00:00',
    ],
    [
      'midnight put off',
      '2026-11-22T00:10',
      { closing: '', delay: { of: '2026-11-22T00:00', minutes: 30 } },
      '2026-11-21T00:00',
      '2026-11-22T00:30',
    ],
    [
      'chosen in the afternoon for noon: noon ends nothing today',
      '2026-11-21T14:00',
      { closing: '12:00', setAt: '2026-11-21T14:00' },
      '2026-11-21T00:00',
      '2026-11-22T00:00',
    ],
    [
      'chosen before it comes: it counts',
      '2026-11-21T12:00',
      { closing: '12:00', setAt: '2026-11-21T11:59' },
      '2026-11-21T12:00',
      '2026-11-22T00:00',
    ],
    [
      'chosen by a clock that ran ahead: it counts',
      '2026-11-21T12:30',
      { closing: '12:00', setAt: '2027-11-21T11:59' },
      '2026-11-21T12:00',
      '2026-11-22T00:00',
    ],
  ];
  test.each(rows)('%s', (_, now, rule, last, next) => {
    expect(closingsAround(now, rule)).toMatchObject({ last, next });
  });

  test('the next one is also known as it would be without a delay', () => {
    expect(closingsAround('2026-11-21T17:45', put('2026-11-21T17:30', 30)).nextOf).toBe('2026-11-21T17:30');
  });

  test('the last has always come and the next has not, whatever the rule', () => {
    const two = (most: number) => fc.integer({ min: 0, max: most }).map(n => String(n).padStart(2, '0'));
    const time = fc.tuple(two(23), two(59)).map(parts => parts.join(':'));
    const moment = fc.tuple(fc.integer({ min: 10, max: 28 }), time).map(([day, at]) => `2026-11-${day}T${at}`);
    const rule: fc.Arbitrary<ClosingRule> = fc.record({
      closing: fc.option(time, { nil: '' }),
      delay: fc.option(fc.record({ of: moment, minutes: fc.integer({ min: 0, max: 600 }) }), { nil: undefined }),
      setAt: fc.option(moment, { nil: undefined }),
    });
    fc.assert(
      fc.property(moment, rule, (now, of) => {
        const { last, next } = closingsAround(now, of);
        expect(last <= now && now < next).toBe(true);
      }),
    );
  });
});

test.each([
  ['2026-11-21T17:20', '2026-11-21T17:30', 10],
  ['2026-11-21T23:59', '2026-11-22T00:00', 1],
  ['2026-11-21T17:31', '2026-11-21T17:30', -1],
])('from %s to %s it is %i minutes', (now, then, minutes) => {
  expect(minutesUntil(now, then)).toBe(minutes);
});
