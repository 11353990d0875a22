import { MAGIC } from '../../lib/core/notice/slip-code.ts';

/** What is looked at of a key. `timeStamp` is when it was pressed, however late it is told. */
export interface WedgeKey {
  readonly code: string;
  readonly key: string;
  readonly timeStamp: number;
  readonly repeat: boolean;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}
export interface WedgeOptions {
  /** Notes how everything stands before a digit acts; what it gives puts all back, and is called when a scan is sure and when it is over. */
  readonly checkpoint: () => () => void;
  /** A scan is over: its characters, without the key that ends it. */
  readonly onScan: (text: string) => void;
  readonly later: (act: () => void, ms: number) => () => void;
}
export interface Wedge {
  /** True: the key belongs to a scan and must not reach anything else. */
  readonly take: (key: WedgeKey) => boolean;
}

/** A scanner types faster than this between two keys; no hand does so eight times. */
const FAST_MS = 50;
const SURE_AFTER = 8;
/** A scan is over when nothing came for so long, should the scanner send no Enter. */
const QUIET_MS = 120;
/** Where none came yet, an Enter sent late still belongs to the scan. */
const LATE_END_MS = 300;

/**
 * Tells a wedge scanner from a hand. No key is ever held back: the first digits of a burst act as if typed, and once it
 * is sure that they are scanned, what they did is taken back and the rest is swallowed. Digits are read by their place
 * on the keyboard, so that the input method may be on.
 */
export function createWedge({ checkpoint, onScan, later }: WedgeOptions): Wedge {
  let text = '';
  let last = Number.NEGATIVE_INFINITY;
  let putBack: (() => void) | undefined;
  let state: 'idle' | 'guessing' | 'scanning' | 'over' = 'idle';
  let endsWithin = 0;
  let cancel = () => {};

  const finish = (endKeyWithin: number) => {
    cancel();
    if (state !== 'scanning') return;
    state = 'over';
    endsWithin = endKeyWithin;
    // Whatever an input method wrote meanwhile goes too.
    putBack?.();
    putBack = undefined;
    onScan(text);
  };
  const begin = (digit: string) => {
    text = digit;
    state = 'guessing';
    putBack = checkpoint();
    return false;
  };
  const goOn = (typed: string) => {
    text += typed;
    if (state === 'guessing' && text.length >= SURE_AFTER && text.startsWith(MAGIC)) {
      state = 'scanning';
      putBack?.();
    }
    if (state !== 'scanning') return false;
    cancel();
    cancel = later(() => finish(LATE_END_MS), QUIET_MS);
    return true;
  };

  /** How soon after a scan a key is still its rest: an end, or, where none came yet, keys told late by a busy machine. */
  const restWithin = (key: WedgeKey) => (isEnd(key) ? endsWithin : endsWithin === LATE_END_MS ? FAST_MS : -1);

  return {
    take: key => {
      if (/^(Shift|Control|Alt|Meta|CapsLock|NumLock)/.test(key.code)) return state === 'scanning';
      const gap = key.timeStamp - last;
      const digit = digitOf(key);
      if (state === 'scanning' && gap <= QUIET_MS) {
        last = key.timeStamp;
        if (!isEnd(key)) return goOn(digit ?? key.key);
        finish(FAST_MS);
        return true;
      }
      finish(LATE_END_MS);
      if (state === 'over' && gap <= restWithin(key)) {
        last = key.timeStamp;
        if (isEnd(key)) {
          endsWithin = FAST_MS;
          return true;
        }
        // It was not over: with its rest it is read anew.
        state = 'scanning';
        return goOn(digit ?? key.key);
      }
      const fast = state === 'guessing' && gap <= FAST_MS;
      if (digit === undefined) {
        state = 'idle';
        return false;
      }
      last = key.timeStamp;
      return fast ? goOn(digit) : begin(digit);
    },
  };
}

/** The digit at a key's place; a held key repeats as fast as a scanner, but is none. */
function digitOf({ code, repeat, shiftKey, ctrlKey, altKey, metaKey }: WedgeKey): string | undefined {
  if (repeat || shiftKey || ctrlKey || altKey || metaKey) return undefined;
  return /^(Digit|Numpad)[0-9]$/.test(code) ? code.slice(-1) : undefined;
}

/** What scanners put at the end: Enter, Tab, or a line feed. A clerk's Ctrl+Enter is none. */
function isEnd({ code, ctrlKey, altKey, metaKey }: WedgeKey): boolean {
  if (altKey || metaKey) return false;
  return ctrlKey ? code === 'KeyJ' || code === 'KeyM' : /^(Enter|NumpadEnter|Tab)$/.test(code);
}
