/** What is known of the systems the panel lies over. */
export const v4 = {
  version: 4,
  stores: { hosts: 'id' },
} as const;
