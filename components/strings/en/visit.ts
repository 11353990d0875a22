import type { visit as zh } from '../zh/visit.ts';

/** Words for several procedures of one citizen. */
export const visit: typeof zh = {
  title: 'Same citizen',
  add: 'One more',
  addTitle: 'One more procedure for the same citizen (Alt N)',
  placeholder: 'Which procedure more for the same citizen?',
  adding: 'Choose one to add for the same citizen; Esc to leave.',
  procedures: n => `Same citizen, ${n} procedures`,
  says: v => {
    const parts = [
      ...(v.lacking > 0 ? [`${v.lacking} missing`] : []),
      ...(v.unchecked > 0 ? [`${v.unchecked} not checked yet`] : []),
      ...(v.questions > 0 ? [`${v.questions} question${v.questions === 1 ? '' : 's'} left`] : []),
      ...(v.ended > 0 ? [`${v.ended} not accepted or not needed`] : []),
    ];
    if (parts.length === 0) parts.push('all can be finished today');
    parts.push(`fees ${v.total}${v.incomplete ? ' (and those set by the county or without a rate)' : ''}`);
    return parts.join(', ');
  },
  leave: 'Take this out',
  leaveTitle: 'Remove this procedure from the citizen’s; the others go on',
  left: name => `“${name}” was removed.`,
  askFirst: 'Ask first: ',
  addAlong: name => `Add “${name}”`,
  added: (name, n) => `“${name}” was added: ${n} procedures for this citizen on one notice.`,
  full: most => `A notice holds ${most} procedures at most. Issue this one and begin another case for the rest.`,
  tooLong: 'These procedures have more answers than one code can hold. Take one out and handle it by itself.',
  unknown: n => `${n} of them ${n === 1 ? 'is' : 'are'} not in the rules now in use and will not be on the notice.`,
  finished: n => `All ${n} procedures of this citizen are over; their data is gone.`,
  sharedFrom: name => `Marked in “${name}”`,
  besides: names => `${names.map(name => `“${name}”`).join(' and ')} keeps one too; have one for each`,
  keptBy: name => `The same one: looked at here, then kept for “${name}”`,
  remarks: all => all.join('; '),
  included: name => `Charged in “${name}”; enter here only what comes on top`,
  allTogether: n => `All ${n} together`,
  restored: n => `${n} procedures.`,
  lost: n =>
    `${n} more on the notice ${n === 1 ? 'is' : 'are'} no longer in the rules and not read back; follow the paper.`,
};
