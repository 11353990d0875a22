/** Work cut into steps by the one who does it. */
export type Steps<R> = Generator<void, R>;

/** How work in slices is timed. */
export interface SliceOptions {
  readonly mostMs: number;
  readonly now: () => number;
  /** Goes on in a later turn, when the page has had its own; gives what forbids it. */
  readonly later: (act: () => void) => () => void;
}

/** Does work in slices that are no longer than they may be, tells what came of it and how long it took in all; gives what ends it early. */
export function inSlices<R>(
  steps: Steps<R>,
  { mostMs, now, later }: SliceOptions,
  done: (result: R, spentMs: number) => void,
): () => void {
  let spent = 0;
  let forbid = () => {};
  const slice = () => {
    const began = now();
    for (;;) {
      const step = steps.next();
      const took = now() - began;
      if (step.done) return done(step.value, spent + took);
      if (took < mostMs) continue;
      spent += took;
      forbid = later(slice);
      return;
    }
  };
  slice();
  return () => forbid();
}
