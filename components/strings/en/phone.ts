/** The telephone as the menu names it; the rest is components/phone/words.ts, loaded when wanted. */
export const phone = { title: 'On the telephone', key: 'Alt T' };
