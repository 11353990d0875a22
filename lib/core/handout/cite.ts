const ARTICLE =
  /\s*§\s*(?<article>\d+)(?:-(?<of>\d+))?(?:\s*(?<paragraph>[IVX]+)(?![A-Za-z]))?(?:\s*\((?<item>\d+)\))?/g;
const FURTHER_ITEM = /(?<=款、)\((\d+)\)/g;
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** A cite as official papers write it: 戶政規費收費標準 §3 I(1) → 戶政規費收費標準第3條第1項第1款. */
export function citeInFull(cite: string): string {
  return cite
    .replaceAll(/(?<=§\d[^、；，]*)[–-](?=§)/g, '至')
    .replaceAll(ARTICLE, (whole, ...rest) => {
      const { article, of, paragraph, item } = rest.at(-1) as Record<string, string | undefined>;
      const no = paragraph === undefined ? undefined : ROMAN.indexOf(paragraph) + 1;
      if (no === 0) return whole;
      return `第${article}條${of ? `之${of}` : ''}${no ? `第${no}項` : ''}${item ? `第${item}款` : ''}`;
    })
    .replaceAll(FURTHER_ITEM, '第$1款')
    .replaceAll(/(?<=[條項款])\s+(?=\p{Script=Han})/gu, '');
}
