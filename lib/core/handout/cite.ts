const ARTICLE =
  /\s*§\s*(?<article>\d+)(?:-(?<of>\d+))?(?:\s*(?<paragraph>[IVX]+)(?![A-Za-z]))?(?:\s*\((?<item>\d+)\))?/g;
const RANGE = /(?<=§\d[^、；，]*)[–～~-](?=§|\(\d)/g;
const FURTHER_PARAGRAPH = /(?<=[項款]、)[IVX]+(?![A-Za-z])/g;
const FURTHER_ITEM = /(?<=款[、至])\((\d+)\)/g;
/** Laws the pack calls by a shorter name; paper that goes out gives their own. */
const FULL_NAMES = [
  ['國民身分證及戶口名簿製發管理辦法', '國民身分證及戶口名簿格式內容製發相片影像檔建置管理辦法'],
  ['兩岸人民關係條例', '臺灣地區與大陸地區人民關係條例'],
  ['外交部面談作業要點', '外交部及駐外館處辦理外國人與我國國民結婚申請來臺面談作業要點'],
  ['748 施行法', '司法院釋字第七四八號解釋施行法'],
] as const;
/** Administrative rules (行政規則) have 點, laws and regulations have 條. */
const RULE = /(?:要點|規定|原則|須知|注意事項)\s*§/;
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** A cite as official papers write it: 戶政規費收費標準 §3 I(1) → 戶政規費收費標準第3條第1項第1款. */
export function citeInFull(cite: string): string {
  return FULL_NAMES.reduce((text, [short, full]) => text.replaceAll(short, full), cite)
    .split('；')
    .map(part => inWords(part, RULE.test(part) ? '點' : '條'))
    .join('；');
}

function inWords(part: string, unit: '條' | '點'): string {
  return part
    .replaceAll(RANGE, '至')
    .replaceAll(ARTICLE, (whole, ...rest) => {
      const { article, of, paragraph, item } = rest.at(-1) as Record<string, string | undefined>;
      const named = paragraph === undefined ? '' : paragraphOf(paragraph);
      if (named === undefined) return whole;
      return `第${article}${unit}${of ? `之${of}` : ''}${named}${item ? `第${item}款` : ''}`;
    })
    .replaceAll(FURTHER_PARAGRAPH, roman => paragraphOf(roman) ?? roman)
    .replaceAll(FURTHER_ITEM, '第$1款')
    .replaceAll(/(?<=[條點項款]|條之\d+)\s+(?=\p{Script=Han})/gu, '');
}

function paragraphOf(roman: string): string | undefined {
  const at = ROMAN.indexOf(roman);
  return at < 0 ? undefined : `第${at + 1}項`;
}
