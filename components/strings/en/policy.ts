import type { policy as zh } from '../zh/policy.ts';

/** What whoever manages the computers has set, on the settings page. */
export const policy: typeof zh = {
  title: 'Set by your organisation',
  intro:
    'Settings were sent to this computer by your organisation; fields marked so cannot be changed here. Ask whoever manages the computers.',
  states: {
    kept: 'The browser has not given the organisation’s settings yet; the last ones hold.',
    unreadable:
      'The organisation’s settings kept last cannot be read: until new ones come no page is bound or read. Tell whoever manages the computers.',
  },
  hosts: 'Sites that may be bound',
  noHost: 'none',
  off: 'Switched off',
  place: 'The office’s file of changes',
  placeHint: 'OneTrip uses no network and does not fetch it: get the file from there and import it under Rules.',
  noEditing: 'Your organisation has switched off changing the rules; they can only be read here.',
  features: {
    binding: 'binding to other systems',
    camera: 'reading notices by camera',
    'citizen-screen': 'the citizen’s screen',
    'layers-edit': 'changing the rules (local fees and closed days too)',
    'layers-import': 'importing the office’s changes',
    'backup-restore': 'restoring from a backup or snapshot',
  },
  faultsTitle: 'Not used (please tell whoever manages the computers; all else holds)',
  given: what => ` (given: ${what})`,
  faults: {
    unknown: 'no such key.',
    kind: 'of the wrong type.',
    long: 'the text is too long.',
    many: 'too many; only the first are used.',
    host: 'not a pattern of sites; for example https://*.example.gov.tw.',
    feature: 'no feature of that name.',
    time: 'not a time from 00:00 to 23:59.',
    number: 'not a whole number from 0 to 99.',
  },
};
