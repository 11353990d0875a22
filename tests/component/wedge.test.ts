import { beforeEach, describe, expect, test } from 'vitest';
import { createWedge, type Wedge, type WedgeKey } from '../../components/scan/wedge.ts';

const CODE = `73101${'0123456789'.repeat(6)}`;
let wedge: Wedge;
let scans: string[];
let clock: number;
/** What keys did that reached the page, and what a checkpoint notes. */
let acted: string;
let timers: { at: number; act: () => void }[];
let held: number;

beforeEach(() => {
  [scans, acted, timers, clock, held] = [[], '', [], 1000, 0];
  wedge = createWedge({
    checkpoint: () => {
      const saved = acted;
      held += 1;
      return () => (acted = saved);
    },
    onScan: text => scans.push(text),
    later: (act, ms) => {
      const timer = { at: clock + ms, act };
      timers.push(timer);
      return () => (timers = timers.filter(each => each !== timer));
    },
  });
});

const key = (parts: Partial<WedgeKey>): WedgeKey => ({
  code: '',
  key: '',
  timeStamp: clock,
  repeat: false,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...parts,
});
/** Lets time go by; what was to happen meanwhile happens. */
function wait(ms: number): void {
  clock += ms;
  for (const timer of timers.filter(({ at }) => at <= clock)) {
    timers = timers.filter(each => each !== timer);
    timer.act();
  }
}
/** Presses a key after a pause; one not swallowed acts. */
function press(parts: Partial<WedgeKey>, gap = 10): boolean {
  wait(gap);
  const swallowed = wedge.take(key(parts));
  if (!swallowed) acted += parts.key ?? '';
  return swallowed;
}
const digit = (each: string, gap = 10, parts: Partial<WedgeKey> = {}) =>
  press({ code: `Digit${each}`, key: each, ...parts }, gap);
const type = (digits: string, gap = 10, parts: Partial<WedgeKey> = {}) =>
  [...digits].map(each => digit(each, gap, parts));
const enter = (gap = 10) => press({ code: 'Enter', key: '⏎' }, gap);

describe('a hand is never held back', () => {
  test.each([
    ['answers pressed one after the other', '12', 30],
    ['answers at once', '12', 0],
    ['a date', '1151121', 90],
    ['seven digits as fast as a scanner', '7310113', 10],
    ['many digits that are no code', '11223344556677', 10],
    ['a number that begins as a code does, by hand', '73101234567', 120],
  ])('%s: every key acts at once', (_title, digits, gap) => {
    expect(type(digits, gap)).toEqual([...digits].map(() => false));
    expect(enter()).toBe(false);
    expect([acted, scans]).toEqual([`${digits}⏎`, []]);
  });

  test('a key held down repeats as fast as a scanner, but is none', () => {
    type('7310111', 10);
    for (let n = 0; n < 30; n += 1) expect(digit('1', 30, { repeat: true })).toBe(false);
    expect(scans).toEqual([]);
  });

  test('with Ctrl or Alt it is no digit', () => {
    type('7310111', 10);
    expect(digit('1', 10, { ctrlKey: true })).toBe(false);
    expect(type('1', 10)).toEqual([false]);
  });

  test('how things stand is noted once a burst, not at every key', () => {
    type('123456', 10);
    expect(held).toBe(1);
  });
});

describe('a scan', () => {
  test('what its first digits did is taken back, the rest and the Enter are swallowed', () => {
    type('12', 100);
    wait(200);
    const swallowed = type(CODE);
    expect(swallowed.indexOf(true)).toBe(7);
    expect(swallowed.slice(7)).not.toContain(false);
    expect(enter()).toBe(true);
    expect([acted, scans]).toEqual(['12', [CODE]]);
  });

  test.each([
    ['the input method takes the keys', { key: 'Process' }],
    ['the digits come from the number pad', {}],
  ])('%s', (title, parts) => {
    for (const each of CODE)
      press({ code: `${title.includes('pad') ? 'Numpad' : 'Digit'}${each}`, key: each, ...parts });
    press({ code: 'Enter', key: 'Process' });
    expect(scans).toEqual([CODE]);
  });

  test('without an Enter it is over soon; an Enter sent late is swallowed, the next one is not', () => {
    type(CODE);
    wait(119);
    expect(scans).toEqual([]);
    wait(1);
    expect(scans).toEqual([CODE]);
    expect(enter(150)).toBe(true);
    expect(enter(200)).toBe(false);
  });

  test('a scanner that ends with Enter and a line feed', () => {
    type(CODE);
    enter();
    expect(press({ code: 'KeyJ', key: 'j', ctrlKey: true })).toBe(true);
    expect([acted, scans]).toEqual(['', [CODE]]);
  });

  test('after it the Enter of a hand acts again', () => {
    type(CODE);
    enter();
    expect(enter(300)).toBe(false);
  });

  test('a pause within it, once it is sure, does not break it', () => {
    type(CODE.slice(0, 20));
    digit(CODE[20] ?? '', 100);
    type(CODE.slice(21));
    enter();
    expect(scans).toEqual([CODE]);
  });

  test('twice quickly: two scans', () => {
    for (let n = 0; n < 2; n += 1) {
      type(CODE, 5);
      enter(5);
      wait(90);
    }
    expect([acted, scans]).toEqual(['', [CODE, CODE]]);
  });

  test('told late, as the page was busy: the times of the keys count, and with its rest it is read as a whole', () => {
    type(CODE.slice(0, 30));
    wait(150);
    expect(scans).toEqual([CODE.slice(0, 30)]);
    const at = clock - 140;
    for (const [index, each] of [...CODE.slice(30)].entries())
      expect(wedge.take(key({ code: `Digit${each}`, key: each, timeStamp: at + index * 10 }))).toBe(true);
    wait(120);
    expect([acted, scans]).toEqual(['', [CODE.slice(0, 30), CODE]]);
  });

  test('another scan right after the end of one is a scan of its own', () => {
    for (const code of [CODE, CODE]) {
      type(code);
      enter();
    }
    expect([acted, scans]).toEqual(['', [CODE, CODE]]);
  });

  test('a clerk’s Ctrl+Enter right after it acts', () => {
    type(CODE);
    enter();
    expect(press({ code: 'Enter', key: '⏎', ctrlKey: true })).toBe(false);
  });

  test('a character that is no digit goes along: the code is then refused as none of ours', () => {
    type('73101234');
    press({ code: 'KeyX', key: 'x' });
    expect(press({ code: 'ShiftLeft', key: 'Shift', shiftKey: true })).toBe(true);
    enter();
    expect(scans).toEqual(['73101234x']);
  });
});
