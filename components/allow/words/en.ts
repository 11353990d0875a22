import type { zh } from './zh.ts';

/** What Firefox does not let a panel over a page ask itself. */
export const en: typeof zh = {
  title: 'May OneTrip read this site?',
  what: 'It reads only the fields you point at; it writes nothing and sends nothing. The browser asks once more, and you can take the leave back in its add-on settings.',
  yes: 'Allow reading this site',
  no: 'Do not allow',
};
