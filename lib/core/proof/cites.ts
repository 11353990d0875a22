/**
 * How a citation is written:
 *   戶籍法 §48 I 但書         law, article, paragraph in Roman numerals after a blank, part of it
 *   戶籍法 §47、§60 III       several articles, joined by 、
 *   戶籍法施行細則 §13(1)、§14 I    items in brackets right behind
 *   民法 §983～§985；748 施行法 §6    a range; several laws, joined by ；
 *   內政部 112-01-19 函；內政部 113-08-15 台內戶字第11302431841號    letters: who, the 民國 day, 函 公告 令 説明 or the number
 *   戶政事務所辦理印鑑登記作業規定    a text that is cited as a whole
 *   戶籍法施行細則 §13（應提證明文件）    a remark in brackets at the end
 *   平埔原住民族群身分法（114-10-23 公布）    a whole law, with a remark that says why
 * A name says which law it is: there are several 施行細則.
 */
const ROMAN = '(?:X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2})';
const ITEMS = '(?:\\([0-9一二三四五六七八九十]+\\)\\d{0,2})+';
const PART = '(?: ?(?:但書|前段|中段|後段|本文|及但書|公告))?';
const PARAGRAPH = `(?: ${ROMAN}(?:${ITEMS})?|${ITEMS})?`;
const ARTICLE = `§\\d{1,4}(?:-\\d{1,2})?${PARAGRAPH}${PART}`;
const RANGE = `${ARTICLE}(?:(?:～| ?至 ?|–)(?:${ARTICLE}|${ITEMS}|${ROMAN}))?`;
const MORE = `(?:${ROMAN}(?:${ITEMS})?|${ITEMS}(?:～${ITEMS})?)${PART}`;
const NAME = '(?:[0-9]{3} )?[\\p{Script=Han}「」、A-Za-z]*[\\p{Script=Han}」]';
const TEXT_KIND =
  '(?:自治條例|辦法|標準|規定|要點|原則|須知|規則|規程|準則|注意事項|基準|基準表|作業|措施|聲明|公約|計畫|手冊|說明|問答|解釋|判決|公告)';
const TITLE = `(?:[0-9]{3} )?[\\p{Script=Han}「」A-Za-z0-9（）]*${TEXT_KIND}`;
const LETTER =
  '[\\p{Script=Han}]+ \\d{2,3}-\\d{2}-\\d{2} ?(?:[\\p{Script=Han}]*字第 ?[0-9A-Z]+ ?號)?(?:函|書函|令|公告|說明|解釋|發布|會議|會議紀錄|新聞稿)?(?:說明[一二三四五六七八九十]+)?';
const REMARK_GIVEN = '（[^（）]{1,40}）';
const REMARK = `(?:${REMARK_GIVEN})?`;

const whole = (pattern: string) => new RegExp(`^${pattern}${REMARK}$`, 'u');
const NAMED = whole(`${NAME} ${RANGE}`);
const BARE = whole(RANGE);
const FURTHER = whole(MORE);
const OTHERS = [whole(TITLE), whole(LETTER), new RegExp(`^${NAME}(?:法|條例|細則)${REMARK_GIVEN}$`, 'u')];

const NAMELESS =
  /(?:^|[；、])(?:施行細則|施行法|(?:製發)?管理辦法|收費標準|作業要點|作業規定|處理原則|認定標準|核發要點|同(?:法|標準|辦法))(?=[ ；（]|$)/u;

/** Whether a citation is written as citations are. */
export function isCite(cite: string): boolean {
  if (NAMELESS.test(cite)) return false;
  return cite.split('；').every((part, index) => {
    // 、 stands between articles, but in names of laws as well.
    const [first = '', ...rest] = part.split(/、(?=§|[IVX(]|[^、§（）]+ §)(?![^（）]*）)/u);
    const of = index === 0 ? [NAMED] : [NAMED, BARE];
    if (fits(first, of)) return rest.every(each => fits(each, [NAMED, BARE, FURTHER]));
    return fits(first, OTHERS) && rest.every(each => NAMED.test(each));
  });
}

function fits(part: string, forms: readonly RegExp[]): boolean {
  return forms.some(form => form.test(part));
}
