// What the print page says, and the words on the slip that hang on its paper.
export const paper = {
  title: '紙張',
  sizes: { A5: 'A5', A4: 'A4', A5x2: 'A5 兩聯（A4 橫印）', '80mm': '80 mm 收據紙' },
  large: '大字',
  languages: '加印',
  choose: '這一張加印的語言',
  between: '、',
  names: { en: '英文', vi: '越南文', id: '印尼文', th: '泰文', ja: '日文' },
  short: { en: '英', vi: '越', id: '印尼', th: '泰', ja: '日' },
  shortBetween: '・',
  thisSlip: (names: string) => `這一張加印：${names || '無'}`,
  rulesChanged: '開立之後規範已有更動，這一張無法再加印別的語言；需要的話請重新開立。',
  noLanguage: '這種語言讀不到，沒有加印；請再勾一次。',
  citizenCopy: '收執聯',
  officeCopy: '存查聯',
};
