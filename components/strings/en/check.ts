/** Checking the rules: every case walked. */
export const check = {
  tab: 'Check',
  title: 'Check the rules',
  intro:
    'Walks every case of every procedure, on every span of days, and finds where nothing follows, what contradicts itself, what nobody can reach, what decides nothing, and what has no price or basis. The office’s own changes are included; nothing is altered.',
  run: 'Check all procedures',
  again: 'Check again',
  stop: 'Stop',
  progress: (done: number, of: number) => `Checking, ${done} of ${of}`,
  nothing: (procedures: number, cases: number) =>
    `${procedures} procedures, ${cases.toLocaleString('en')} cases: nothing is wrong.`,
  found: (findings: number, procedures: number, cases: number) =>
    `${procedures} procedures, ${cases.toLocaleString('en')} cases: ${findings === 1 ? '1 finding' : `${findings} findings`}.`,
  stopped: (result: string) => `Stopped. Walked so far: ${result}`,
  failed: 'The check broke off. Please check again.',
  stale: 'The rules were changed since. Please check again.',
  shared: 'What all procedures share',
  see: 'See the rules',
  example: (count: number, answers: readonly (readonly [ask: string, answer: string])[], since: string) =>
    `${since ? `From ${since}: ` : ''}${count === 1 ? '1 case' : `${count.toLocaleString('en')} cases`}. ${answers.length > 0 ? `For example: ${answers.map(([ask, answer]) => `${ask} ${answer}`).join('; ')}` : 'Whatever is answered.'}`,
  explained: (n: number) => (n === 1 ? '1 more has a written reason' : `${n} more have a written reason`),
  reason: (reason: string) => `Reason: ${reason}`,
};
