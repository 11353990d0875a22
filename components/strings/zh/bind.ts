/** 綁定此系統：選單上的名稱；其餘在 components/bind/words，用到才載入。 */
export const bind = { title: '綁定此系統', key: 'Alt B' };
