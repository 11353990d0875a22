/** Binding a system: its name in the menu; all else is in components/bind/words, fetched when it is used. */
export const bind = { title: 'Bind this system', key: 'Alt B' };
