/** The second screen, read by the citizen. */
export const citizen = {
  page: '民眾螢幕',
  office: '戶政事務所',
  languages: '語言',
  welcome: '歡迎光臨',
  welcomeText: '請把證件與文件交給承辦人，這裡會列出還需要什麼。',
  neutral: '您的申辦項目',
  list: '應備文件',
  states: { there: '已備齊', missing: '還缺這項', open: '請出示', ours: '由本所查證，不必帶' },
  stands: {
    ask: '請洽承辦人。',
    missing: (n: number) => `還缺 ${n} 件。`,
    complete: '文件都齊了。',
    asking: '請先告訴承辦人您的情形，清單可能還會變。',
    bring: '請出示下列文件。',
  },
  total: '規費合計',
  feesOpen: '部分金額須另查，合計未含。',
};
