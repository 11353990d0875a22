import type { office as zh } from '../zh/office.ts';

/** The office's settings. */
export const office: typeof zh = {
  title: 'This office',
  intro: 'All may be left empty. A change is saved on Enter or on leaving the field; Esc gives up what was typed.',
  groups: {
    paper: 'Printed on the notice',
    numbers: 'Numbers of notices',
    slip: 'Printing',
    desk: 'Counter',
    screen: 'Screen',
    changes: 'Own changes to the rules',
  },
  fields: {
    name: { label: 'Name of the office', hint: 'e.g. ○○ District Household Registration Office' },
    address: { label: 'Address', hint: '' },
    phone: { label: 'Telephone', hint: '' },
    extension: { label: 'Extension', hint: 'The clerk’s extension, printed after the telephone' },
    hours: { label: 'Office hours', hint: 'e.g. Mon–Fri 08:00–17:00' },
    counter: {
      label: 'Counter number',
      hint: '0 to 99; 0 means none. Every counter numbers by itself: two computers must not share one.',
    },
    firstSerial: {
      label: 'First number',
      hint: 'The first serial of each year; going on from a register on paper, its last number plus one. Numbers given are never used again.',
    },
    clerk: {
      label: 'Clerk',
      hint: 'Signs the office’s own changes to the rules, a name or a staff number; not printed on notices.',
    },
    closing: {
      label: 'Closing time',
      hint: 'Cases in hand are cleared then, with a word beforehand. Empty: at midnight.',
    },
    idleMinutes: {
      label: 'Idle minutes',
      hint: 'The screen is covered after so long without a key, 0 to 120; 0 means never.',
    },
  },
  nextNumber: text => `Next: ${text}.`,
  languages: 'Also in',
  languagesHint:
    'Languages on every notice; for a single one choose them beside the button that issues it, or on the print page.',
  textSize: 'Text size',
  textSizes: { normal: 'Normal', large: 'Large', larger: 'Very large' },
  elsewhere: text =>
    `Another window changed this to “${text || '(empty)'}”. Enter keeps what is typed here, Esc takes theirs.`,
  tooLong: (most, now) => `At most ${most} characters; there are ${now}. Shorten it to save.`,
  counterFault: 'The counter is a whole number from 0 to 99; 0 means none.',
  serialFault: 'The first number is a whole number from 1 to 90000.',
  serialTaken: (last, next) => `Numbers up to ${last} were given; they only go up. Left as it is, the next is ${next}.`,
  closingFault: typed => `There is no time “${typed}”. Enter 00:00 to 23:59, for example 17:30.`,
  idleFault: 'Idle minutes are a whole number from 0 to 120; 0 means never.',
  faults: {
    'disk-full': 'The disk is full, nothing was saved; what you typed is still here. Free some space and press Enter.',
    'store-failed': 'The database cannot be used just now, nothing was saved; what you typed is still here. Try again.',
    'bad-request': 'This cannot be saved; what you typed is still here. Change it and press Enter.',
    'switched-off': 'Your organisation has switched this off; nothing was saved.',
    failed: 'Nothing was saved; what you typed is still here. Press Enter again.',
  },
};
