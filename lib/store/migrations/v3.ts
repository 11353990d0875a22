/** Slips of several procedures are found by each of them. */
export const v3 = {
  version: 3,
  stores: { slips: 'id, &key, &text, day, [procedure+day], *missing, *also' },
} as const;
