import { afterEach, describe, expect, test } from 'vitest';
import { taipeiTime } from '../../../lib/services/clock.ts';

const ZONE = process.env['TZ'];
afterEach(() => {
  if (ZONE === undefined) delete process.env['TZ'];
  else process.env['TZ'] = ZONE;
});

describe('the wall clock in Taiwan', () => {
  const rows: readonly [string, number, string][] = [
    ['the last minute of a day', Date.UTC(2026, 10, 20, 15, 59, 59, 999), '2026-11-20T23:59'],
    ['midnight is 00:00 of the new day, not 24:00', Date.UTC(2026, 10, 20, 16, 0), '2026-11-21T00:00'],
    ['a minute after midnight', Date.UTC(2026, 10, 20, 16, 1), '2026-11-21T00:01'],
    ['the last minute of a year', Date.UTC(2026, 11, 31, 15, 59), '2026-12-31T23:59'],
    ['the first minute of a year', Date.UTC(2026, 11, 31, 16, 0), '2027-01-01T00:00'],
    ['midnight of UTC is eight in the morning', Date.UTC(2027, 0, 1), '2027-01-01T08:00'],
    ['a leap day', Date.UTC(2028, 1, 28, 16, 0), '2028-02-29T00:00'],
    ['the day after a February of 28 days', Date.UTC(2026, 1, 28, 16, 0), '2026-03-01T00:00'],
    ['noon', Date.UTC(2026, 10, 21, 4, 5), '2026-11-21T12:05'],
  ];
  test.each(rows)('%s', (_, instant, wall) => {
    expect(taipeiTime(instant)).toBe(wall);
  });

  test.each(['UTC', 'America/New_York', 'Pacific/Kiritimati', 'Asia/Taipei'])('on a machine set to %s', zone => {
    process.env['TZ'] = zone;
    for (const [, instant, wall] of rows) expect(taipeiTime(instant)).toBe(wall);
  });
});
