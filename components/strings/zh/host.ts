/** What a case has from the page beneath, and what is copied out of it. */
export const host = {
  fromPage: '取自頁面',
  copy: {
    fees: (amount: string) => `複製規費總額 ${amount}`,
    slip: (number: string) => `複製告知單編號 ${number}`,
    papers: (n: number) => `複製尚缺文件 ${n} 件`,
    copied: (what: string) => `已複製：${what}`,
    copiedPapers: (n: number) => `已複製尚缺文件 ${n} 件，可以貼到系統裡。`,
    not: '瀏覽器不讓這個頁面複製；請照畫面上的內容輸入。',
  },
};
