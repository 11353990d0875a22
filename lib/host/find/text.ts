// Texts of a page compared by what they mean: labels are reworded, shortened, translated.

/** How two texts stand to one another: the same, alike, nothing to be said, of another meaning. */
export type Level = 2 | 1 | 0 | -1;

/** What labels of such systems speak of, in Chinese and English; a text may speak of several. */
const CONCEPTS = [
  /出生|生日|birth|dob/,
  /死亡|亡故|death|deceas/,
  /結婚|marri/,
  /離婚|divorc/,
  /日期|年月日|日$|date|day|dob/,
  /身分證|身份證|統一編號|統編|統號|證號|字號|idn|idcard|identi|idno|nationalid/,
  /姓名|名字|(?<!user|file|host)name/,
  /性別|gender|sex/,
  /住址|地址|戶籍地|住所|addr/,
  /申請人|聲請人|申辦人|applicant/,
  /當事人|本人|party|subject|personconcerned/,
  /代理|受託|受任|agent|proxy|attorney/,
  /委託人|委任人|principal/,
  /配偶|夫|妻|spouse|husband|wife/,
  /父|father/,
  /母|mother/,
  /子女|小孩|child/,
  /電話|手機|phone|mobile|tel(?:$|no)/,
  /國籍|nationality|citizenship/,
  /地點|地$|place/,
  /份數|張數|copies/,
  /收件|受理|登記|申報|申請日|received|accepted|regist|filed|filing|application(?:date|day)/,
  /項目|案類|業務|事由|類別|種類|procedure|service|item|category|(?:case|application)type/,
  /身分別|身分$|關係|稱謂|relation|capacity|role/,
  /戶號|household/,
  /原因|reason/,
  /備註|說明|remark|note/,
  /狀態|情形|status|state/,
];

const folded = new Map<string, string>();
/** A text without what makes no difference: width, case, spaces, marks. */
export function fold(text: string): string {
  let plain = folded.get(text);
  if (plain === undefined) {
    plain = text
      .slice(0, 100)
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/必填|required|[^\p{L}\p{N}]+/gu, '');
    // Texts come from a page, which may have any number of them.
    if (folded.size > 5000) folded.clear();
    folded.set(text, plain);
  }
  return plain;
}

const spoken = new Map<string, number>();
/** What a folded text speaks of, a bit each. */
export function conceptsOf(plain: string): number {
  let bits = spoken.get(plain);
  if (bits === undefined) {
    bits = CONCEPTS.reduce((all, concept, at) => (concept.test(plain) ? all | (1 << at) : all), 0);
    if (spoken.size > 5000) spoken.clear();
    spoken.set(plain, bits);
  }
  return bits;
}

/** Whether two labels may be of the same field. */
export function alike(one: string, other: string): Level {
  const [a, b] = [fold(one), fold(other)];
  if (!a || !b) return 0;
  if (a === b) return 2;
  const [ofA, ofB] = [conceptsOf(a), conceptsOf(b)];
  const within = a.includes(b) || b.includes(a);
  if (ofA !== ofB) return within && !(ofA & ~ofB && ofB & ~ofA) ? 0 : -1;
  if (ofA) return 1;
  if (within) return Math.min(a.length, b.length) * 2 >= Math.max(a.length, b.length) ? 1 : 0;
  return shared(a, b) >= 0.6 ? 0 : -1;
}

/** The part of their characters that two texts share, in order or not. */
function shared(a: string, b: string): number {
  const rest = [...b];
  let same = 0;
  for (const each of a) {
    const at = rest.indexOf(each);
    if (at < 0) continue;
    rest.splice(at, 1);
    same += 1;
  }
  return (2 * same) / ([...a].length + [...b].length);
}

/** Whether a text is written in Chinese characters; nothing can be said of one without letters. */
export const isHan = (text: string): boolean | undefined =>
  /\p{Script=Han}/u.test(text) ? true : /\p{L}{2}/u.test(text) ? false : undefined;

/** A text as a label is kept: in one line, without the marks around it, bounded. */
export const tidy = (text: string): string =>
  text
    .slice(0, 300)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s*＊※●◎:：]+|[\s*＊:：]+$/g, '')
    .slice(0, 80);
