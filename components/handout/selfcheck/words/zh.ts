/** What the self-check sheet says in Chinese; apart from the words of the screen, since the panel needs none of it. */
export const zh = {
  titleOf: (procedure: string) => `${procedure}自我檢核表`,
  how: '出門前請照這張表看一遍：每一題在您的情形前打勾，把勾到的情形下面列的文件帶齊，帶了就打勾。',
  always: '每一位都要帶',
  alwaysNone: '沒有每一位都要帶的文件，請看您的情形。',
  situations: '看您的情形',
  no: (no: number, ask: string) => `${no}. ${ask}`,
  again: (no: number) => `同前面第 ${no} 題，請照那一題的說明準備。`,
  nothing: '不必另外帶文件',
  anyOf: (group: string, min: number) => `${group}（${min === 1 ? '有一種就可以' : `要 ${min} 種`}）`,
  helps: '有帶更好，沒有也能辦',
  maybe: '依情形可能還要',
  mayEnd: '下列情形可能不能受理',
  kinds: { stop: '不能受理', redirect: '請改辦', 'not-needed': '不必申請' },
  range: (from: number | undefined, below: number | undefined, unit: string) =>
    [from === undefined ? '' : `滿 ${from} ${unit}`, below === undefined ? '' : `未滿 ${below} ${unit}`]
      .filter(Boolean)
      .join('、'),
  each: (amount: string, unit: string) => `每${unit} ${amount}`,
  bySituation: '依您的情形，寫在上面各個情形下面。',
  noFees: '免規費。',
  onRequest: '另外申請才收',
  period: (event: string, years: number, months: number, days: number) =>
    `從${event}起 ${[years > 0 ? `${years} 年` : '', months > 0 ? `${months} 個月` : '', days > 0 ? `${days} 日` : ''].join('')}內要申請。`,
  ask: '不確定是哪一種情形，或您的情形不在表上，請先打電話問我們。',
  hours: (hours: string) => `服務時間：${hours}`,
  inForce: (day: string) => `依 ${day} 的規定`,
  rules: (fingerprint: string) => `規範 ${fingerprint}`,
  pages: { before: '第 ', between: ' 頁，共 ', after: ' 頁' },
};

/** What the self-check sheet says, whole in each language of paper. */
export type CheckWords = typeof zh;
