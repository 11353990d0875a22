/** What an office or a clerk changed of the rules. */
export const layers = {
  marks: {
    office: { added: 'Added by this office', changed: 'Changed by this office', hidden: 'Hidden by this office' },
    personal: { added: 'Added by you', changed: 'Changed by you', hidden: 'Hidden by you' },
  },
  why: (by: string, at: string, why: string, cite: string | undefined) =>
    `${by}, ${at}: ${why}${cite ? ` (${cite})` : ''}`,
  hiddenTitle: (count: number) => `Hidden entries (${count})`,
};
