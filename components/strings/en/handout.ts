// Tables to display and guides: the controls of the page, and what stands on paper.
export const handout = {
  bar: 'Tables and guides',
  sheet: 'Kind',
  procedure: 'Procedure',
  day: 'Rules of',
  language: 'Language',
  languages: { zh: '中文', en: 'English' },
  back: 'Back to the workbench',
  remarks: 'Before you print (not printed)',
  scrolls: (name: string) => `${name} (scrolls sideways)`,
  titleOf: (procedure: string, sheet: string) => `${procedure}: ${sheet}`,
  inForce: (day: string) => `By the rules in force on ${day}`,
  /** Around the number of the page and that of all pages. */
  pages: { before: 'Page ', between: ' of ', after: ' pages' },
  notesTitle: 'Notes',
  links: 'Tables to display',
  linksIntro:
    'The tables an office must display, drawn from the rules of today and the changes of this office; on A4 or A3.',

  fees: {
    title: 'Fees for household registration services',
    item: 'Item',
    unit: 'Per',
    amount: 'Amount (NT$)',
    waivers: 'Free or reduced',
    where: 'Pay to',
    cite: 'Basis',
    here: 'This office',
    parts: {
      national: '1. Fees that are the same in the whole country',
      local: '2. Fees set by the city or county',
      elsewhere: '3. Fees of other agencies (not paid at this office)',
    },
    free: 'Free',
    firstThen: (unit: string, first: string, then: string) =>
      `First copy: ${first} per ${unit}\nEach further copy: ${then} per ${unit}`,
    tier: (by: string, from: number | undefined, below: number | undefined, amount: string) =>
      `${[from === undefined ? '' : `${from} ${by} and more`, below === undefined ? '' : `under ${below} ${by}`].filter(Boolean).join(', ')}: ${amount}`,
    mark: (no: number) => `(${no})`,
    waiverMark: (no: number, name: string) => `(${no}) ${name}`,
    waiversTitle: 'When a fee is waived or reduced',
    reason: 'Case',
    effect: 'Effect',
    condition: 'Condition',
    effects: { free: 'Free', half: 'Half' },
    finesApart: 'A fine is not a fee: it is set by the table of fines, and has a receipt of its own.',
    localNote: 'For fees set by the city or county, its own rules on waivers hold.',
    unpriced: (items: string) => `No rate is known for that day, so these are not listed: ${items}.`,
    unset: (items: string) =>
      `These local fees have not been set for this office; the table shows a default. Set them under “Office” in the workbench before you print: ${items}.`,
  },
};
