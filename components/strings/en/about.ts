import type { about as zh } from '../zh/about.ts';

/** What the tool keeps, its version and keys. */
export const about: typeof zh = {
  tab: 'About',
  title: 'About OneTrip',
  versions: {
    extension: 'Extension',
    pack: 'Pack of rules',
    fingerprint: 'Fingerprint of the rules',
    licence: 'Licence',
  },
  fingerprintHint: 'At the foot of every notice; says which rules it follows.',
  keptTitle: 'What this computer keeps',
  keptIntro:
    'All of it stays in the browser of this computer; nothing is sent anywhere. Names, ID numbers and what stands on other pages are never kept.',
  keptColumns: { what: 'What', why: 'Why', until: 'Until when' },
  kept: [
    {
      what: 'The cases in hand (20 at most): procedure, answers, marks on papers and on what was told and asked, day of application and of the event, the label of a parked one',
      why: 'To go on after closing the panel, or a crash',
      until:
        'Gone with “Done”, and all of them at closing time (at midnight if none is set); after “Done” one can be brought back until the panel is closed. A damaged one that cannot be read is set aside.',
    },
    {
      what: 'The register: number, time, procedure, answers and marks, the full text printed, prints, reason for voiding',
      why: 'To print again, to look up, to check when the citizen comes back',
      until: 'For good; voided ones too, and numbers are never used again',
    },
    {
      what: 'The journal of the register: when a notice was issued, printed, voided, each linked to the one before',
      why: 'So that a gap or an alteration shows',
      until: 'For good',
    },
    {
      what: 'The last number given by each counter in each year (once in the database, once outside)',
      why: 'So that no number is given twice if the database is lost',
      until: 'For good',
    },
    {
      what: 'Sites where you changed the panel: the name of the host (no page), left or right, width, whether it is kept off; 200 at most',
      why: 'To lie there next time as you like it',
      until: 'Until it is as shipped again; beyond 200 the one untouched longest goes first',
    },
    {
      what: 'Office data and settings',
      why: 'Printed on notices; the screen as you like it',
      until: 'Until you change them',
    },
    {
      what: 'The organisation’s settings, if any: the last ones read',
      why: 'So that they hold while the browser has just started and does not give them yet',
      until: 'Until the organisation changes or removes them',
    },
    {
      what: 'The office’s own changes to the rules, local fees, days closed: what, who, when, why',
      why: 'To check by the office’s own ways, to undo, to look up later',
      until: 'For good; what was undone leaves its record',
    },
    {
      what: 'System bindings: which systems, which field means what, where it stands and how it is read (not what is in it)',
      why: 'Your system is known, and the case fills itself in',
      until: 'Until you remove them; they can be switched off under “Systems” in the workbench',
    },
    {
      what: 'Snapshots: settings, numbers, own changes, system bindings and the register (no cases in hand)',
      why: 'To heal the database from',
      until: 'One a day, the last 14; one more before the database is upgraded',
    },
    {
      what: 'Notes for checking the data: counts, check sums, when a backup was last saved',
      why: 'To notice a loss, and to remind of backups',
      until: 'Always the latest only',
    },
  ],
  removal: 'Removing the extension deletes all of it.',
  keysTitle: 'Keys',
  keys: [
    ['Alt+1 (Alt+0 on Linux)', 'Show or hide the panel'],
    ['Ctrl+K', 'Find a procedure: name, Zhuyin initials, pinyin, code'],
    ['1 to 9', 'Answer a question'],
    ['↑ ↓', 'Move in the list'],
    ['1 備　2 缺　3 查　4 不符', 'Mark a paper: here, missing, looked up, does not fit'],
    [
      '1 已辦/已告知　2 不適用/民眾不要　3 是　4 否',
      'Mark duties and offers: done or told, not the case or not wanted; asked first: yes, no',
    ],
    ['A', 'All the rest here'],
    ['?', 'All reasons'],
    ['Ctrl+B', 'Read a notice back by short code or number; a scanner works at any time'],
    ['Ctrl+P', 'Issue the notice'],
    ['Ctrl+Enter', 'Done; this case is cleared, the next shown'],
    ['Alt+↓ Alt+↑', 'Next case, previous case'],
    ['Alt+P', 'Park this case'],
    ['Alt+L', 'Open the self-check sheet of this procedure, to print for the citizen'],
    ['Alt+Q', 'Cover every screen; any key shows them again'],
    ['Alt+W　Alt+C', 'Panel in its own window; screen for the citizen'],
    ['Ctrl+Z', 'Undo'],
    ['Esc', 'Hide'],
  ],
  keyColumns: { key: 'Key', does: 'Does' },
  librariesTitle: 'Libraries used',
  libraryColumns: { name: 'Name', use: 'For', licence: 'Licence' },
  uses: {
    preact: 'drawing',
    signals: 'drawing in step with the data',
    dexie: 'database',
    zod: 'checking what comes from outside',
    hashes: 'hashes',
    uqr: 'QR codes',
    zxing: 'reads the code in a picture',
  },
};
