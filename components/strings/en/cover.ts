import type { Strings } from '../strings.ts';

/** Hiding the screen, and the windows of our own. */
export const cover: Strings['cover'] = {
  covered: 'The screen is covered. Press any key.',
  hideAll: 'Cover every screen',
  ownWindow: 'Panel in its own window',
  citizenWindow: 'Screen for the citizen',
};
