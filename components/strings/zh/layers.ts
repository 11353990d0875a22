/** 本所與個人對規範的更動。 */
export const layers = {
  marks: {
    office: { added: '本所增列', changed: '本所修改', hidden: '本所隱藏' },
    personal: { added: '個人增列', changed: '個人修改', hidden: '個人隱藏' },
  },
  why: (by: string, at: string, why: string, cite: string | undefined) =>
    `${by}於 ${at}：${why}${cite ? `（${cite}）` : ''}`,
  hiddenTitle: (count: number) => `已隱藏的項目（${count}）`,
};
