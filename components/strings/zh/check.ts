/** Checking the rules: every case walked. */
export const check = {
  tab: '檢查',
  title: '檢查規範',
  intro:
    '把每個項目的每一種案情、每一段生效期間都走一遍，找出走到底卻什麼都沒有、自相矛盾、誰都走不到、怎麼答都一樣、沒有價格或依據的地方。包含本所的增列與更動；不更動任何內容。',
  run: '檢查全部項目',
  again: '再檢查一次',
  stop: '停止',
  progress: (done: number, of: number) => `檢查中，${done}／${of}`,
  nothing: (procedures: number, cases: number) =>
    `${procedures} 個項目、${cases.toLocaleString('en')} 種案情，沒有問題。`,
  found: (findings: number, procedures: number, cases: number) =>
    `${procedures} 個項目、${cases.toLocaleString('en')} 種案情，有 ${findings} 處問題。`,
  stopped: (result: string) => `已停止。走過的：${result}`,
  failed: '檢查中斷了。請再檢查一次。',
  stale: '檢查之後，規範又有更動。請再檢查一次。',
  shared: '各項目共用的資料',
  see: '看規範',
  example: (count: number, answers: readonly (readonly [ask: string, answer: string])[], since: string) =>
    `${since ? `${since} 起，` : ''}${count.toLocaleString('en')} 種案情。${answers.length > 0 ? `例如：${answers.map(([ask, answer]) => `${ask}${answer}`).join('；')}` : '不論怎麼回答。'}`,
  explained: (n: number) => `另有 ${n} 處已寫明理由`,
  reason: (reason: string) => `理由：${reason}`,
};
