import type { welcome as zh } from '../zh/welcome.ts';

/** The first run: the office, the keys, a case to practise. */
export const welcome: typeof zh = {
  pageTitle: 'Welcome to OneTrip',
  again: 'See the tour again',
  skip: 'Skip the tour',
  step: (n, of) => `Step ${n} of ${of}`,
  office: {
    title: 'Welcome to OneTrip',
    text: 'OneTrip lies over the systems you already use and says which papers this case needs, why, and what it costs; when something is missing it prints one notice. First the office, as printed on the notice. All may be left empty and filled in later in the workbench.',
    next: 'Next: keys',
  },
  keys: {
    title: 'Five keys are enough to work',
    noKey: 'The toolbar icon',
    does: [
      'Show or hide the panel',
      'Find a procedure',
      'Answer a question',
      'Mark a paper: here, missing, looked up, does not fit',
      'Issue the notice',
    ],
    marks: '1 2 3 4',
    more: 'All keys are in the workbench under “About”.',
    next: 'Next: practise a case',
    back: 'Back',
  },
  practice: {
    title: 'Practice: a seal registration with one paper missing',
    mark: '練習',
    notice: 'All data here are made up. Practice takes no number of the register and leaves nothing behind.',
    system: 'Demonstration system',
    form: 'Application for seal registration (demonstration)',
    fields: [
      ['Name', '葉○晴'],
      ['Date of birth', '2 March 1996'],
      ['Registered at', '○○ Road 1, Qingchuan, Demo City (in this office’s area)'],
      ['Applicant', 'in person'],
      ['National ID card', 'has one, left it at home today'],
      ['Seal', 'brought one, with the registered name'],
    ],
    steps: {
      find: 'Type 印鑑登記 into the search box of the panel (or ur2r), press Enter.',
      other: 'That is another procedure. Press Ctrl+K, type 印鑑登記, press Enter.',
      answer:
        'Answer from the demonstration form, one digit each: this office, in person, registered name, has a card.',
      undo: 'With that answer nothing can be done today. Press Ctrl+Z to undo, then answer from the form.',
      mark: 'The seal is here, press 1; the ID card is missing, press 2.',
      oneMissing: 'Only the ID card should be missing: move with ↑↓ and press 1 or 2.',
      issue: 'One paper is missing. Press Ctrl+P to issue the notice.',
    },
    startFailed:
      'The practice could not be opened; all else works. End the tour and see it again later from the workbench.',
    slipTitle: 'This is the one-time notice',
    slipText:
      'What is missing, why, and where to get it, all at once. In earnest it takes a number, goes into the register and to the printer; this one is for practice and has no number. Do not hand it out.',
    repeat: 'Practise again',
    end: 'End the tour',
  },
  done: {
    title: 'Ready to work',
    text: key => `Press ${key} on a page of your system, and the panel lies over it.`,
    desk: 'Open the workbench',
    close: 'Close this page',
    notKept: 'That you have seen the tour could not be kept; all else works.',
  },
};
