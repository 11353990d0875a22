/** Words for what the office must do and may offer. */
export const told = {
  marks: { duty: { done: '已辦', declined: '不適用' }, offer: { done: '已告知', declined: '民眾不要' } },
  unmarked: { duty: '未辦', offer: '未告知' },
  answers: { yes: '是', no: '否' },
  left: { duty: (n: number) => `・未辦 ${n}`, offer: (n: number) => `・未告知 ${n}` },
  keys: (done: string, declined: string, ask: boolean) =>
    `↑↓ 移動，1 ${done}、2 ${declined}${ask ? '，先問的 3 是、4 否' : ''}；再按一次取消`,
  /** After a case ended: what was not marked. */
  forgotten(v: { duties: number; offers: number; names: readonly string[] }): string {
    const named = v.names.length < v.duties ? '等' : '';
    const names = v.names.length > 0 ? `：${v.names.map(name => `「${name}」`).join('、')}${named}` : '';
    if (v.duties === 0) return `可主動詢問尚有 ${v.offers} 項未標記。`;
    return `本所應辦尚有 ${v.duties} 項未標記${names}${v.offers > 0 ? `；可主動詢問尚有 ${v.offers} 項` : ''}。`;
  },
  back: '回到案件',
};
