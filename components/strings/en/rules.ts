import type { rules as zh } from '../zh/rules.ts';

const parts = (years: number, months: number, days: number): string =>
  [years ? `${years} years` : '', months ? `${months} months` : '', days ? `${days} days` : '']
    .filter(Boolean)
    .join(' and ');

// The rules: browsing and reading.
export const rules: typeof zh = {
  tab: 'Rules',
  title: 'Rules',
  intro: 'Choose a procedure to see what it asks, wants and costs, and on what basis.',
  find: 'Find a procedure',
  findHint: 'Name, initials or code',
  list: 'Procedures',
  found: n => (n === 0 ? 'Nothing found. Try a shorter word, Zhuyin initials or a code.' : `${n} found`),
  own: n => `own ${n}`,
  back: 'All procedures',
  gone: id => `The rules hold no “${id}”. It may be hidden or renamed; choose from the list again.`,
  print: 'Print',
  code: codes => `Code ${codes}`,
  localScope: 'local rule',
  inNow: day => `Amounts and validity as of ${day}`,
  off: 'not in force today',
  office: 'Where',
  applicants: 'Applicants',
  agent: 'Agents',
  processing: 'Processing time',
  period: 'Statutory period',
  periodOf: (event, years, months, days) => `Within ${parts(years, months, days)} from “${event}”`,
  late: 'If late',
  fineOf: (min, max, cite) => `Fine of ${min} to ${max} (${cite})`,
  when: 'When',
  asked: 'Asked',
  offered: 'Offered',
  answer: 'Answer',
  asNumber: unit => (unit ? `a number (${unit})` : 'a number'),
  fromAge: 'the age, worked out from the day of the event',
  echo: 'In the summary',
  note: 'Note',
  aboutPaper: 'About the paper',
  due: 'Due',
  dates: 'In force',
  inForce: (since, until) => [since && `from ${since}`, until && `until ${until}`].filter(Boolean).join(' '),
  perUnit: unit => `each ${unit}`,
  asOf: 'Checked on',
  sections: { about: 'Where and who', outcomes: 'Cases that stop, go elsewhere or go to a supervisor' },
  outcomes: { stop: 'stop', redirect: 'elsewhere', 'not-needed': 'not needed', ask: 'supervisor' },
  leadsTo: title => `See “${title}”`,
};
