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
};
