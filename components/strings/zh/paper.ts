// What the print page says, and the words on the slip that hang on its paper.
export const paper = {
  title: '紙張',
  sizes: { A5: 'A5', A4: 'A4', A5x2: 'A5 兩聯（A4 橫印）', '80mm': '80 mm 收據紙' },
  large: '大字',
  languages: '加印',
  citizenCopy: '收執聯',
  officeCopy: '存查聯',
};
