// Every fault of a content in one sentence: what is wrong and what to do, in the clerk's language and in English.
import type { Text } from '../pack.ts';

const both = (zh: string, en: string): Text => ({ zh, en });
/** What stands somewhere must be of another kind. */
const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  int: '整數',
  number: '數字',
  boolean: 'true 或 false',
  array: '清單',
  object: '一組欄位',
  record: '一組欄位',
};
const UNITS: Readonly<Record<string, string>> = { string: ' 字', array: ' 項', number: '' };
const unit = (origin: string) => UNITS[origin] ?? '';

/** The sentences by kind; each takes the facts of a fault in their order. */
export const SAYS = {
  'too-large': (size: string, most: string) =>
    both(
      `檔案有 ${size} 字，超過上限 ${most} 字，沒有讀取。請選建置出的規範檔。`,
      `${size} characters, at most ${most}`,
    ),
  'too-heavy': (size: string, most: string) =>
    both(`檔案有 ${size} 位元組，超過上限 ${most}，沒有讀取。請拆成較小的檔案。`, `${size} bytes, at most ${most}`),
  'too-many-files': (count: string, most: string) =>
    both(`資料夾裡有 ${count} 個檔案，超過上限 ${most}。請確認選對資料夾。`, `${count} files, at most ${most}`),
  'not-json': (says: string) =>
    both(`檔案不完整或不是 JSON，從這裡讀不下去。請改正語法，或重新取得檔案。（${says}）`, `is no JSON: ${says}`),
  unreadable: (says: string) => both(`檔案讀不到。請確認檔案還在、可以開啟。（${says}）`, `cannot be read: ${says}`),
  'too-many-procedures': (count: string, most: string) =>
    both(`有 ${count} 個項目，超過上限 ${most} 個。請確認是不是規範檔。`, `${count}, at most ${most}`),
  'too-many-values': (most: string) => both(`內容超過 ${most} 個值。請確認是不是規範檔。`, `more than ${most} values`),
  'too-many-entries': (count: string, most: string) =>
    both(`有 ${count} 項，超過上限 ${most} 項。請減少。`, `holds ${count} entries, at most ${most}`),
  'too-deep': () => both('層層相套太深。請改成較淺的寫法。', 'is nested too deep'),
  'name-twice': () =>
    both(
      '同一組欄位裡，這個名稱寫了兩次，只會讀到後一個。請刪去一個或改名。',
      'is a name that stands twice in one object',
    ),
  'forbidden-name': () => both('這是不允許的欄位名稱。請改名。', 'is a name that nothing may have'),
  'bad-name': () =>
    both('欄位名稱含有網頁標記或看不見的字元。請改名。', 'is a name with markup or characters that cannot be seen'),
  markup: (text: string) =>
    both(`文字裡有網頁標記或程式碼：${text}。請改成一般文字。`, `holds markup or script: ${text}`),
  unseen: (text: string) =>
    both(`文字裡有看不見的控制字元：${text}。請刪去。`, `holds characters that cannot be seen: ${text}`),
  'no-day': (text: string) => both(`日曆上沒有 ${text} 這一天。請改正日期。`, `${text} is no day of the calendar`),
  'unknown-key': (names: string) =>
    both(`有不認得的欄位：${names}。請刪去或改成正確的名稱。`, `has ${names}, which nothing is known of`),
  type: (expected: string) => both(`應為${TYPES[expected] ?? ` ${expected}`}。請改正。`, `must be of type ${expected}`),
  value: (values: string) => both(`只能是：${values}。請改成其中之一。`, `must be ${values}`),
  'too-big': (most: string, origin: string) =>
    both(`超過上限 ${most}${unit(origin)}。請縮短或改小。`, `must be at most ${most}`),
  'too-small': (least: string, origin: string) =>
    both(`少於下限 ${least}${unit(origin)}。請補足或改大。`, `must be at least ${least}`),
  format: () => both('寫法不合規定。請照其他同類內容的寫法。', 'is not written as it must be'),
  union: () => both('不是這裡可以有的任何一種寫法。請照其他同類內容的寫法。', 'has none of the shapes it may have'),
  wrong: (says: string) => both(`內容不合規定。請照其他同類內容的寫法。（${says}）`, says),
  astray: () => both('所在的名稱和自己的代號不同。請改成一樣。', 'stands under another name'),
  twice: (value: string) => both(`${value} 重複了。請改其中一個。`, `${value} stands twice`),
  'unknown-procedure': (id: string) =>
    both(`用到了沒有的項目「${id}」。請改成有的項目，或補上它。`, `names unknown procedure ${id}`),
  'unknown-question': (id: string) =>
    both(`條件問到「${id}」，這個項目沒有這一題。請改用有的題目，或補上這一題。`, `asks of unknown question ${id}`),
  'asked-later': (id: string) =>
    both(
      `條件問到「${id}」，但那一題不在它前面，或彼此互相等待。請調整題目順序，或改用前面的題目。`,
      `asks of ${id}, which is not asked before it`,
    ),
  'unknown-option': (question: string, option: string) =>
    both(
      `題目「${question}」沒有「${option}」這個選項。請改成有的選項，或補上它。`,
      `asks of unknown option ${question}=${option}`,
    ),
  'redirects-nowhere': () => both('要轉往其他項目，卻沒有寫轉往哪一項。請補上。', 'redirects nowhere'),
  'redirects-unknown': (id: string) =>
    both(`轉往沒有的項目「${id}」。請改成有的項目，或補上它。`, `redirects to unknown ${id}`),
  'adds-unknown': (id: string) =>
    both(`可加辦的「${id}」不是別的已有項目。請改成有的項目，或補上它。`, `adds unknown ${id}`),
  'unknown-waiver': (id: string) => both(`沒有「${id}」這種減免。請改正或補上。`, `unknown waiver ${id}`),
  'two-prices': (day: string) =>
    both(`${day} 這一天有兩個價格同時有效。請讓前後期間不重疊。`, `two prices are in force on ${day}`),
  'two-prices-always': () =>
    both('有兩個價格每天都同時有效。請寫明各自的起訖日。', 'two prices are in force on every day'),
  'options-against-type': () =>
    both('選擇題要有選項，填數字的題目不能有選項。請改題型或選項。', 'has options against its type'),
  'unknown-paper': (id: string) => both(`沒有「${id}」這種文件。請改正或補上。`, `is of unknown paper ${id}`),
  'unknown-group': (id: string) => both(`沒有「${id}」這個擇一群組。請改正或補上。`, `is in unknown group ${id}`),
  'no-source': () => both('沒有對應的依據。請補上依據，或改正依據的序號。', 'has no source'),
  'due-unsaid': () => both('寫了事後補送，卻沒有寫期限。請補上期限。', 'is due later, but not when'),
  'unknown-fee': (id: string) => both(`沒有「${id}」這個收費項目。請改正或補上。`, `is of unknown item ${id}`),
  'ends-before': () => both('結束日在開始日之前。請改正日期。', 'ends before it begins'),
  'unknown-period': (id: string) => both(`沒有「${id}」這個申請期限。請改正或補上。`, `period ${id} is unknown`),
  'unknown-offence': (id: string) => both(`沒有「${id}」這個罰鍰項目。請改正或補上。`, `offence ${id} is unknown`),
  more: (count: string) => both(`另有 ${count} 處。請先改好上面的，再選一次。`, `and ${count} more`),
} satisfies Record<string, (...facts: string[]) => Text>;

export type FaultKind = keyof typeof SAYS;
