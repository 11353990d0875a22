/** Words for several procedures of one citizen. */
export const visit = {
  title: '同一位民眾',
  add: '再辦一項',
  addTitle: '同一位民眾再辦一項（Alt N）',
  placeholder: '同一位民眾再辦哪一項？',
  adding: '選一項，加在同一位民眾；Esc 取消。',
  procedures: (n: number) => `同一位民眾 ${n} 項`,
  says(v: {
    lacking: number;
    unchecked: number;
    questions: number;
    ended: number;
    total: string;
    incomplete: boolean;
  }): string {
    const parts = [
      ...(v.lacking > 0 ? [`尚缺 ${v.lacking} 件`] : []),
      ...(v.unchecked > 0 ? [`未查對 ${v.unchecked} 件`] : []),
      ...(v.questions > 0 ? [`還有 ${v.questions} 項案情待確認`] : []),
      ...(v.ended > 0 ? [`${v.ended} 項不受理或不必辦`] : []),
    ];
    if (parts.length === 0) parts.push('今天可以全部辦妥');
    parts.push(`規費合計 ${v.total}${v.incomplete ? '（另有依縣市標準或無費率的項目）' : ''}`);
    return parts.join('，');
  },
  leave: '移出這一項',
  leaveTitle: '把這一項從這位民眾的案件中刪去，其餘照辦',
  left: (name: string) => `已刪去「${name}」。`,
  askFirst: '先問：',
  addAlong: (name: string) => `加辦「${name}」`,
  added: (name: string, n: number) => `已加上「${name}」，這位民眾共 ${n} 項，開一張告知單。`,
  full: (most: number) => `一張告知單最多 ${most} 項，請先開立，其餘另辦一件。`,
  tooLong: '這些項目的案情太多，一張告知單的碼放不下。請移出一項另辦。',
  unknown: (n: number) => `有 ${n} 項不在目前的規範包裡，不會印在告知單上。`,
  finished: (n: number) => `這位民眾的 ${n} 項都已結束，資料已清除。`,
  sharedFrom: (name: string) => `已在「${name}」標記`,
  besides: (names: readonly string[]) => `${names.map(name => `「${name}」`).join('、')}也要收存一份，請各備一份`,
  keptBy: (name: string) => `同一份，先在這裡查驗，最後由「${name}」收存`,
  remarks: (all: readonly string[]) => all.join('；'),
  included: (name: string) => `已計入「${name}」；這裡另有的份數請填在數量`,
  allTogether: (n: number) => `${n} 項合計`,
  restored: (n: number) => `共 ${n} 項。`,
  lost: (n: number) => `單上另有 ${n} 項已不在目前的規範包裡，沒有讀回，請依單上文字辦理。`,
};
