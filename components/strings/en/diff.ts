const n = (cases: number) => (cases === 1 ? '1 case' : `${cases.toLocaleString('en')} cases`);

/** Two sets of rules held side by side. */
export const diff = {
  tab: 'Compare',
  title: 'Compare rules',
  intro:
    'Walks the same cases under two sets of rules and says of whom what is otherwise: whether it can be applied for, papers and look-ups, fees, periods and fines, who must come, and where. Results are compared; other words are only counted. Nothing is altered.',
  office: 'Compare shipped rules with those of now',
  file: 'Compare with a file…',
  stop: 'Stop',
  progress: (done: number, of: number) => `Comparing, ${done} of ${of}`,
  stopped: (done: number, of: number, result: string) => `Stopped after ${done} of ${of} procedures: ${result}`,
  failed: 'The comparison broke off. Please compare again.',
  stale: 'The rules were changed since. Please compare again.',
  between: (before: string, after: string, file?: string) =>
    file === undefined ? `From ${before} to ${after}` : `From ${before} to ${after} (${file})`,
  refused: (file: string) => `“${file}” cannot be used; nothing was compared. Whoever made it must put this right:`,
  tooLarge: 'The file is larger than 20 MB and was not read.',
  fresh: (cases: number) => `A new procedure, ${n(cases)}`,
  gone: (cases: number) => `A procedure that is gone, ${n(cases)}`,
  tangled: 'Too many cases to be compared one by one; please read its rules',
  asked: (question: string, cases: number) => `“${question}” is asked now: ${n(cases)}`,
  unasked: (question: string, cases: number) => `“${question}” is no longer asked: ${n(cases)}`,
  wording: (count: number) => (count === 1 ? '1 text is worded otherwise' : `${count} texts are worded otherwise`),
  shared: 'What all procedures share',
  years: (years: string) => `Years with another office calendar: ${years}`,
  entries: (names: string) => `Otherwise, new or gone: ${names}`,
};
