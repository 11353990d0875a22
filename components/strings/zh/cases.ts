/** Several cases at once, and closing time. */
export const cases = {
  row: '進行中的案件',
  keys: 'Alt+↓ 下一件，Alt+↑ 上一件',
  fresh: '新的一件',
  unknown: '（規範包裡沒有這個項目）',
  asks: (n: number) => `問 ${n}`,
  stands: { stop: '不受理', redirect: '改辦', 'not-needed': '不必辦', 'can-finish': '可辦' },
  park: '擱置這一件',
  parkTitle: '擱置這一件，稍後再辦',
  parkLabel: '代號',
  parkHint: '例 號碼牌 A012，可不填。請勿寫姓名、身分證字號。',
  parkIt: '擱置',
  parked: (name: string, label: string) => `已擱置「${name}${label ? ` ${label}` : ''}」。`,
  fetch: '取回',
  parkedList: (n: number) => `擱置 ${n}`,
  parkedFind: '找擱置的案件',
  parkedNone: '沒有符合的擱置案件。',
  labelFaults: {
    'too-long': '代號最多 20 個字。',
    'id-number': '這看起來像身分證字號或統一證號，不能存。請改用號碼牌的號碼。',
  },
  news: {
    stale: '另一個視窗已更改這個案件，畫面已換成最新內容。',
    gone: '這個案件已在另一個視窗結束，或已過下班時間而清除。',
    full: '已有 20 件進行中的案件，請先完成或結束幾件，再開新的。',
  },
  closing: (time: string) =>
    time === '00:00'
      ? '午夜 00:00 未結案件將清除；要保留請開立告知單或延後 30 分鐘'
      : `${time} 下班，未結案件將清除；要保留請開立告知單或延後 30 分鐘`,
  delay: '延後 30 分鐘',
  ended: (n: number) => `已過下班時間，${n} 件未結案件已清除。`,
};
