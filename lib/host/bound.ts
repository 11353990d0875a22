/** Lets something happen only so often: says whether it may happen once more at a time in ms, and counts it if so. */
export function createBound(most: number, withinMs: number): (now: number) => boolean {
  let times: readonly number[] = [];
  return now => {
    times = times.filter(time => now - time < withinMs);
    if (times.length >= most) return false;
    times = [...times, now];
    return true;
  };
}
