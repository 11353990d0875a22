import type { scan as zh } from '../zh/scan.ts';

/** Words for reading slips back. */
export const scan: typeof zh = {
  title: 'Read a notice back',
  open: 'Read a notice back (Ctrl B)',
  intro:
    'A scanner may read the code at any time, and a picture may be pasted (Ctrl V) or dropped on the panel; there is no need to come here first.',
  typed: 'Short code or number',
  typedHint: 'The 12 digits beneath the code, or 115-03-00128',
  read: 'Read back',
  choose: 'Choose a picture',
  camera: 'Use the camera',
  reading: 'Reading the picture…',
  cancel: 'Cancel',
  done: number => `Read back from notice ${number}.`,
  again: number => `Notice ${number} was read back before; it is the case on the screen.`,
  voided: reason => ` Mind: this notice was voided (${reason}).`,
  undo: 'Back to the case before',
  faults: {
    'not-ours': 'This is not the code of a one-time notice; no case was changed.',
    damaged: 'This code is incomplete or damaged; no case was changed. Scan it again, or type the short code.',
    'newer-version':
      'This notice was issued by a newer OneTrip which this one cannot read; no case was changed. Update and read it again.',
    'unknown-procedure':
      'The procedure of this notice is not in the content here; no case was changed. Go by the text on the notice.',
    'nothing-typed': 'Enter the short code (12 digits) or the number on the notice.',
    'not-understood': 'This is no valid short code or number. Compare it with the notice and type it again.',
    'no-picture': 'This is no picture we can read (PNG, JPEG, GIF, WebP, BMP); no case was changed.',
    'too-large': 'The picture is too large and was not read. Use one below 100 megapixels and 40 MB.',
    'no-code':
      'There is no code of a notice in the picture. Take it closer, straight and sharp, or type the short code.',
    several: 'There are several notices in the picture. Read one at a time.',
    'no-such-slip': 'The register here has no such notice. One issued at another computer must be scanned.',
  },
  cameraTitle: 'Read a notice by camera',
  cameraIntro:
    'Hold the code of the notice before the camera; once read, this page closes and the case is in the panel. Pictures stay on this computer and are not kept.',
  cameraFaults: {
    refused:
      'The browser did not allow the camera. Allow it at the left of the address bar and reload, or use a scanner, a picture or the short code.',
    absent: 'There is no camera. Connect one and reload, or use a scanner, a picture or the short code.',
    busy: 'The camera is used by another program. Close that and reload, or use a scanner, a picture or the short code.',
  },
  from: number => `Restored from notice ${number}`,
  appliedThen: day => `applied then on ${day}`,
  seen: { have: 'seen before', lookup: 'looked up before', mismatch: 'did not fit before' },
  compare: 'Compared with the notice',
  newRules: (then, now) => `Issued under rules ${then}; now ${now}.`,
  sameList: 'With the same answers the same papers are needed.',
  added: 'Not on the notice, needed now',
  dropped: 'On the notice, not needed now',
  gone: (answers, papers) =>
    `The notice has ${[answers > 0 && `${answers} answer(s)`, papers > 0 && `${papers} paper(s)`].filter(Boolean).join(' and ')} that today’s rules do not have, or that are an office’s own and cannot be told from the code; please ask again.`,
};
