const n = (count: number) => count.toLocaleString('en');

/** Two sets of rules held side by side. */
export const diff = {
  tab: '比較',
  title: '比較規範',
  intro:
    '把兩份規範的同一種案情並排走一遍，說出誰的什麼不同：能否受理、應備文件與免附、規費、期間與罰鍰、到場的人、受理地。只比結果，文字不同另計處數；不更動任何內容。',
  office: '比較本所更動前後',
  file: '選規範檔比較…',
  stop: '停止',
  progress: (done: number, of: number) => `比較中，${done}／${of}`,
  stopped: (done: number, of: number, result: string) => `已停止，比較了 ${done}／${of} 個項目：${result}`,
  failed: '比較中斷了。請再比較一次。',
  stale: '比較之後，規範又有更動。請再比較一次。',
  between: (before: string, after: string, file?: string) =>
    file === undefined ? `由 ${before} 到 ${after}` : `由 ${before} 到 ${after}（${file}）`,
  refused: (file: string) => `「${file}」不能用，沒有比較。請由提供檔案的單位改好再選一次：`,
  tooLarge: '檔案超過 20 MB，沒有讀取。請選建置出的規範檔。',
  fresh: (cases: number) => `新增的項目，${n(cases)} 種案情`,
  gone: (cases: number) => `不再有的項目，${n(cases)} 種案情`,
  tangled: '案情太多，未能逐一比較；請逐項看規範',
  asked: (question: string, cases: number) => `多問「${question}」：${n(cases)} 種案情`,
  unasked: (question: string, cases: number) => `不再問「${question}」：${n(cases)} 種案情`,
  wording: (count: number) => `文字不同 ${count} 處`,
  shared: '各項目共用的資料',
  years: (years: string) => `辦公日曆不同的年度：${years}`,
  entries: (names: string) => `不同、新增或不再有的：${names}`,
};
