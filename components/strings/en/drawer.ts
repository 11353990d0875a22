import type { drawer as zh } from '../zh/drawer.ts';

/** Words about the drawer over a page. */
export const drawer: typeof zh = {
  reasons: {
    page: 'A panel cannot be laid over this page, so it opened in the side panel.',
    blocked: 'The page blocked the panel, so it opened in the side panel.',
    removed: 'The page keeps taking the panel away, so it opened in the side panel.',
    covered: 'The page covers the panel, so it opened in the side panel.',
    keyboard: 'The page keeps taking the keyboard back, so the panel opened in the side panel.',
    off: 'The panel is not laid over this site, as chosen, so it opened in the side panel.',
  },
  layAgain: 'Lay it over again',
  pressAgain: 'It will lie over that site again. Go to the page and press the key or the toolbar button once more.',
  failed: 'That did not work. Press “Lay it over again” once more.',
  edge: 'Width of the panel',
  edgeHint: 'Drag, or use ← → to change the width of the panel',
  toSide: { left: 'Move to the right', right: 'Move to the left' },
  never: 'Never over this site (use the side panel)',
  covered:
    'Something of the page lies over the panel, so clicks are not taken for now; they are once it is gone. The keyboard works as always.',
};
