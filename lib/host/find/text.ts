// Texts of a page compared by what they mean: labels are reworded, shortened, translated.

/** How two texts stand to one another: the same, alike, nothing to be said, of another meaning. */
export type Level = 2 | 1 | 0 | -1;

/** What labels of such systems speak of, in Chinese and English; a text may speak of several. */
const CONCEPTS = [
  '出生|(?<!發)生日|birth|born|dob',
  '死亡|death|deceas',
  '結婚|marri',
  '離婚|divorc',
  '日期|年月日|日$|date|day|dob',
  '身[分份]證|統一?[編號]號?|[證字]號|idn|idcard|nationalid',
  '姓名|名字|name',
  '性別|gender|sex',
  '住址|地址|住所|addr',
  '[申聲]請人|applicant',
  '當事人|本人|party|person',
  '受委?託人?|代理人?|agent|proxy|representative',
  '(?<!受)委[託任]人|principal',
  '配偶|spouse',
  '夫|husband',
  '妻|wife',
  '父|father',
  '母|mother',
  '子女|child',
  '(?<!行動)電話|telephone|tel$',
  '手機|行動電話|mobile|cell',
  '國籍|nationality',
  '份數|張數|copies',
  '收件|received',
  '受理|accepted',
  '申請(?:年月)?日|application(?:date|day)',
  '項目|案類|業務|事由|類別|種類|procedure|service|item|kind|type',
  '身[分份](?:別|$)|關係|稱謂|relation|capacity',
  '戶長|head',
  '遷入|moved?in',
  '遷出|moved?out',
  '原|舊|變更前|former|previous|old',
  '新|變更後|new',
  '備註|remark|note',
].map(words => new RegExp(words, 'g'));
/** Words that a label may have or lack and be the same label. */
const IDLE =
  /中文|國民|[聯連]絡|號碼|申[請辦](?!人)|辦理|請?(?:輸入|選擇|填寫)|基本|相關|登記|資料|說明|[別欄之的]|of|no$/g;
/** The number of a line on a form. */
const NUMBERED = /^\s*\(?[\da-z一二三四五六七八九十]{1,2}[.)、]/;

/** A text as it is compared: what makes no difference is off, what it speaks of is a bit each, and the rest. */
interface Sense {
  readonly plain: string;
  readonly concepts: string;
  readonly rest: string;
}

const known = new Map<string, Sense>();
function senseOf(text: string): Sense {
  let sense = known.get(text);
  if (!sense) {
    const plain = text
      .slice(0, 100)
      .normalize('NFKC')
      .toLowerCase()
      .replace(NUMBERED, '')
      .replaceAll(/\([^)]*\)|必填|required|[^\p{L}\p{N}]+/gu, '');
    let [concepts, rest] = ['', plain];
    for (const [at, concept] of CONCEPTS.entries()) {
      if (plain.search(concept) < 0) continue;
      concepts += String.fromCharCode(65 + at);
      rest = rest.replaceAll(concept, '');
    }
    sense = { plain, concepts, rest: rest.replaceAll(IDLE, '') };
    // Texts come from a page, which may have any number of them.
    if (known.size > 5000) known.clear();
    known.set(text, sense);
  }
  return sense;
}

/** A text without what makes no difference: width, case, spaces, marks. */
export const fold = (text: string): string => senseOf(text).plain;

/** Whether two labels may be of the same field. */
export function alike(one: string, other: string): Level {
  const [a, b] = [senseOf(one), senseOf(other)];
  if (!a.plain || !b.plain) return 0;
  if (a.plain === b.plain) return 2;
  const within = a.plain.includes(b.plain) || b.plain.includes(a.plain);
  if (a.concepts !== b.concepts) return within && !opposed(one, other) ? 0 : -1;
  // What is beside the words both have may change the meaning.
  if (a.rest === b.rest || (a.concepts && isHan(one) !== isHan(other))) return 1;
  return within || shared(a.plain, b.plain) >= 0.6 ? 0 : -1;
}

/** Whether two texts in different writings may say the same, as far as is known. */
export function mayTranslate(one: string, other: string): boolean {
  const [a, b] = [senseOf(one).concepts, senseOf(other).concepts];
  return isHan(one) !== isHan(other) && !opposed(one, other) && (a === b || lacks(a, b) !== a);
}

/** What of one the other does not speak of. */
const lacks = (of: string, among: string): string => [...of].filter(each => !among.includes(each)).join('');

/** Whether a text speaks of something that neither other does. */
export const adds = (text: string, one: string, other: string): boolean =>
  lacks(lacks(senseOf(text).concepts, senseOf(one).concepts), senseOf(other).concepts) !== '';

/** Whether what two texts speak of excludes one another. */
function opposed(one: string, other: string): boolean {
  const [a, b] = [senseOf(one).concepts, senseOf(other).concepts];
  return lacks(a, b) !== '' && lacks(b, a) !== '';
}

/** The part of their characters that two texts share, in order or not. */
const shared = (a: string, b: string): number =>
  ([...a].filter(each => b.includes(each)).length * 2) / (a.length + b.length);

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
