// When a page may be looked at again: however it moves, we take no more than a hundredth of the machine.

/** Ms between two looks at least. */
const LEAST_MS = 700;
/** So many times the cost of the last look passes before the next. */
const SHARE = 100;

/** When a page was last looked at, and what that cost, in ms. */
export interface LastLook {
  readonly endedAt: number;
  readonly cost: number;
}

/** How long to wait for the next look; after something the clerk did themselves no longer than the least. */
export function waitBefore(now: number, { endedAt, cost }: LastLook, clerkAt: number): number {
  const pause = clerkAt > endedAt ? LEAST_MS : Math.max(LEAST_MS, SHARE * cost);
  return Math.max(0, endedAt + pause - now);
}
