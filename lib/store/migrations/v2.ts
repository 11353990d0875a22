/** The office's own changes to the content, and what lost rows are healed from. */
export const v2 = {
  version: 2,
  stores: { changes: '++seq, &id, layer', snapshots: 'id' },
} as const;
