// Put into the world of a content script: how long it takes to find thirty fields, and the longest time without a pause.
import { eyes } from '../../../../lib/host/eyes.ts';
import { find } from '../../../../lib/host/find/find.ts';
import { traceOf } from '../../../../lib/host/find/trace.ts';

/** What one search came to. */
export interface Timed {
  readonly ms: number;
  readonly longest: number;
  /** How many fields were found surely. */
  readonly sure: number;
}

function timed(selector: string, count: number, rounds: number): Timed[] {
  const all = [...document.querySelectorAll(selector)];
  const step = Math.floor(all.length / count);
  const wanted = Array.from({ length: count }, (_, at) => ({
    id: String(at),
    trace: traceOf(eyes, all[at * step] as Element),
  }));
  return Array.from({ length: rounds }, () => {
    const start = performance.now();
    const walk = find(document, wanted);
    let [longest, last] = [0, start];
    for (;;) {
      const { done, value } = walk.next();
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (!done) continue;
      const sure = [...value.found.values()].filter(({ state }) => state === 'sure').length;
      return { ms: now - start, longest, sure };
    }
  });
}
export type TimedWorld = { timed: typeof timed };

(globalThis as unknown as TimedWorld).timed = timed;
