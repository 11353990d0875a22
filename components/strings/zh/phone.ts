/** 電話應答：選單上的名稱；其餘在 components/phone/words.ts，用到才載入。 */
export const phone = { title: '電話應答', key: 'Alt T' };
