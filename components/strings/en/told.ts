import type { told as zh } from '../zh/told.ts';

/** Words for what the office must do and may offer. */
export const told: typeof zh = {
  marks: { duty: { done: 'Done', declined: 'Not the case' }, offer: { done: 'Told', declined: 'Not wanted' } },
  unmarked: { duty: 'not done', offer: 'not told' },
  answers: { yes: 'Yes', no: 'No' },
  left: { duty: n => `, ${n} to do`, offer: n => `, ${n} to tell` },
  keys: (done, declined, ask) =>
    `↑↓ move, 1 ${done}, 2 ${declined}${ask ? '; asked first: 3 yes, 4 no' : ''}; again takes it back`,
  forgotten: v => {
    const named = v.names.length < v.duties ? ' and more' : '';
    const names = v.names.length > 0 ? `: ${v.names.map(name => `“${name}”`).join(', ')}${named}` : '';
    if (v.duties === 0) return ` Not marked among what may be offered: ${v.offers}.`;
    return ` Duties not marked: ${v.duties}${names}${v.offers > 0 ? `; offers not marked: ${v.offers}` : ''}.`;
  },
  back: 'Back to the case',
};
