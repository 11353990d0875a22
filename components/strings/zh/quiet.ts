// 安靜模式（疼您櫃檯）。
export const quiet = {
  title: '戶政申辦',
  show: '顯示項目名稱',
  hide: '安靜模式',
  key: 'Alt M',
  setting: '安靜模式',
  settingHint: '畫面上不出現申辦項目的名稱，也不用醒目的顏色；承辦人按 Alt+M 隨時切換。',
  settings: { auto: '人生重大事項（死亡、離婚、認領等）', always: '每一件', never: '不用' },
};
