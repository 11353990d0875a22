/** The register, the case in hand, and what was chosen. */
export const v1 = {
  version: 1,
  stores: {
    facts: '++seq, &id, &key, slip',
    slips: 'id, &key, &text, day, [procedure+day], *missing',
    counters: 'id',
    cases: 'id',
    settings: 'id',
  },
} as const;
