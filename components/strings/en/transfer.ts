import type { transfer as zh } from '../zh/transfer.ts';

// The rules: out to a file, in again, and where they no longer fit.
export const transfer: typeof zh = {
  title: 'Export and import',
  intro:
    'One file carries all changes of the office and its system bindings; elsewhere the differences are shown before it is taken in. It holds nothing about citizens.',
  save: 'Export the office’s changes',
  withPersonal: 'personal ones too',
  open: 'Import a file…',
  withHosts: 'the office’s system bindings too',
  saved: (n, hosts) =>
    `${n} changes${hosts > 0 ? ` and ${hosts} system bindings` : ''} exported; the file is among the browser’s downloads.`,
  nothingNew: name => `All in “${name}” is here already.`,
  taken: (n, hosts) =>
    `${n} changes${hosts > 0 ? ` and ${hosts} system bindings` : ''} taken in; they hold at once in every window.`,
  cancelled: 'Nothing was imported.',
  refused: name => `“${name}” cannot be imported and nothing was changed. Why:`,
  at: (change, place, line, host) => {
    const where = [place, line === undefined ? '' : `line ${line} of the file`].filter(Boolean).join(', ');
    const which = change === undefined ? (host === undefined ? '' : `System ${host} `) : `Change ${change} `;
    return `${which}${where && `(${where})`}: `.replace(' :', ':');
  },
  problems: {
    'too-large': () => 'The file is too large and was not read.',
    'not-json': () => 'The file is incomplete or no JSON; export it again.',
    'not-layers': () => 'This is no file of changes exported here.',
    'not-hosts': () =>
      'This is no file of system bindings exported here; the office’s changes are imported under Rules.',
    newer: () => 'A newer version exported this file; update the extension first.',
    'too-many': what => `Too many changes (${what}).`,
    'too-many-hosts': what => `Too many systems (${what}).`,
    'forbidden-key': () => 'It has a field name that is not allowed.',
    'too-deep': () => 'A condition is nested too deep or too large.',
    twice: what => `The id ${what} stands twice.`,
    'name-twice': () => 'A field name stands twice, so nobody knows which holds; remove one or export again.',
    markup: () => 'A text holds markup or script; make it plain text where the file was exported, and export again.',
    unseen: () =>
      'A text holds control characters that cannot be seen; type it anew where the file was exported, and export again.',
    'own-id': () => 'The id of an entry of one’s own could be mistaken for a shipped one.',
    'own-number': () => 'The number of an entry of one’s own could be mistaken for a shipped one.',
    field: () => 'This field cannot be changed like this.',
    'far-future': () => 'The time of the change cannot be.',
    unknown: what => `It speaks of a question, answer or item not known here: ${what}.`,
    'bad-path': () => 'Only a plain place is taken, nothing that is run or matched again and again.',
    pattern: () => 'Only plain texts are compared, nothing that is run or matched again and again.',
    'bad-site': () => 'A site is http:// or https:// and the name of a host; it cannot be every site.',
    'too-big': () => 'This system has more fields or texts than can be true.',
    wrong: () => 'It does not have the right form.',
  },
  differences: name => `Importing “${name}” would change this`,
  from: (office, made, pack) => `${office || 'unnamed office'}, exported ${made.replace('T', ' ')}, rules ${pack}`,
  added: n => `${n} added`,
  met: n => `${n} lines changed on both sides`,
  metLine: (current, incoming, incomingHolds) =>
    `Here: ${current}; file: ${incoming}. Afterwards the ${incomingHolds ? 'file’s' : 'one here'} holds.`,
  undone: n => `The file takes back ${n} changes made here`,
  known: n => `${n} more are here already.`,
  outcome: 'Of whom what becomes otherwise',
  accept: 'Import',
  decline: 'Do not import',
  damaged: n =>
    `${n} changes are damaged and could not be read; they are kept as they are. Restore a backup or make them again.`,
  conflicts: n => `To be settled (${n})`,
  kinds: {
    moved: () => 'The text beneath was changed since. The office’s text is still shown.',
    gone: () => 'The line it changes is gone; this change does nothing.',
    exists: () => 'The rules have such a line already; this change does nothing.',
    unknown: what => `It speaks of “${what}”, which is gone; this change does nothing.`,
    refused: () => 'An office may not change this; this change does nothing.',
  },
  was: 'Text beneath then',
  now: 'Text beneath now',
  own: 'Office’s text',
  keepOwn: 'Keep the office’s text',
  takeNew: 'Take the new text',
  keepHidden: 'Keep it hidden',
  showAgain: 'Show it again',
  drop: 'Drop this change',
};
