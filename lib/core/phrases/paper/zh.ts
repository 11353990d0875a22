import { rocShort } from '../../days/roc.ts';
import type { Day, Does, Form, Text } from '../../pack.ts';

const FORMS: Readonly<Record<Form, string>> = {
  original: '正本',
  copy: '影本',
  show: '查驗正本',
  either: '正本或影本',
};
const DOES: Readonly<Record<Does, string>> = {
  come: '須到場',
  sign: '須簽章，不必到場',
  'come-and-sign': '須到場並簽章',
  'may-send-agent': '可全程委託',
};

/** The sentences printed for citizens, in Chinese. What is added here must be said in every language of paper. */
export const zh = {
  /** A text of the content in this language. */
  pick: (text: Text): string => text.zh,
  /** A text there is in Chinese only, as an office's note; nothing where this language has none. */
  local: (chinese: string): string | undefined => chinese,
  join: (parts: readonly string[]): string => parts.join('、'),
  form: (form: Form): string => FORMS[form],
  does: (does: Does): string => DOES[does],
  person: (who: string, does: Does): string => `${who}（${DOES[does]}）`,
  badQuantity: (): string => '數量請輸入 0 到 9999 的整數。',
  day: (day: Day): string => rocShort(day),

  fine: (amount: number): string => `罰鍰 ${money(amount)} 元`,
  fineApart: (): string => '罰鍰另立收據，不計入規費合計',
  money: (amount: number): string => `${money(amount)} 元`,
  feeLocal: (): string => '依本縣市收費標準',
  feeNoRate: (): string => '該日無費率資料，請查收費標準',
  payElsewhere: (amount: string, payTo: string): string => `${amount}（不在本所繳：${payTo}）`,
  feeOf: (name: string, amount: string): string => `${name} ${amount}`,

  noticeTitle: (): string => '一次告知單',
  lead: (procedure: string, count: number): string =>
    count === 0
      ? `您申辦${procedure}，請依下列說明準備，一次即可辦妥：`
      : `您申辦${procedure}，請補齊下列 ${count} 項，一次即可辦妥：`,
  leadEnded: (procedure: string): string => `您申辦${procedure}，今日無法受理，原因如下：`,
  leadGentle: (count: number): string =>
    count === 0
      ? '辛苦您了。您要辦的事，請依下列說明準備，再來一次就能辦妥：'
      : `辛苦您了。您要辦的事，請補齊下列 ${count} 項，再來一次就能辦妥：`,
  leadEndedGentle: (): string => '辛苦您了。您要辦的事今天還不能受理，原因如下；有不清楚的，請隨時問我們：',
  mismatchReason: (): string => '今日所帶不符或查無資料，請帶符合的文件',
  anyOf: (min: number): string => (min === 1 ? '下列任一即可' : `下列任 ${min} 件`),
  groupOf: (name: string, min: number, members: readonly string[]): string =>
    `${name.replace(/[，、]?擇一$/, '')}（${min === 1 ? '任一即可' : `任 ${min} 件`}：${members.join('、')}）`,
  anyOfOffices: (): string => '各所做法不同，請先電洽',
  obtain: (where: string): string => `取得：${where}`,
  branchesTitle: (): string => '尚待確認的情形',
  branchIf: (question: string, answers: readonly string[]): string =>
    `「${trim(question)}」若為${either(answers)}，請另帶：`,
  branchOnly: (question: string, answers: readonly string[]): string => `「${trim(question)}」若為${either(answers)}：`,
  branchPersons: (persons: readonly string[]): string => `到場或簽章：${persons.join('、')}。`,
  branchFees: (fees: readonly string[]): string => `規費另計：${fees.join('、')}。`,
  branchMayEnd: (reasons: readonly string[]): string => `可能無法受理：${reasons.join('；')}`,
  branchEnd: (question: string, answers: readonly string[], says: string): string =>
    `「${trim(question)}」若為${either(answers)}：${says}`,
  maybeTitle: (question: string): string => `視「${trim(question)}」可能另需：`,
  maybeOnly: (question: string): string => `視「${trim(question)}」而定：`,
  maybe: (paper: string, questions: readonly string[]): string =>
    `${paper}（視${questions.map(each => `「${trim(each)}」`).join('、')}而定）`,
  againTitle: (): string => '今日已驗、下次請再帶來',
  uncheckedTitle: (): string => '今日未查對、下次請一併帶來',
  notNeededTitle: (): string => '您不必準備（由本所查證）',
  laterTitle: (): string => '辦妥後另須補交',
  /** A text with what its note says of it. */
  withNote: (name: string, note: string): string => `${name}（${note}）`,
  personsTitle: (): string => '須到場或簽章的人',
  feesTitle: (): string => '應繳規費',
  periodTitle: (): string => '法定期間',
  periodWarning: (day: string): string => `請於 ${day} 前辦理，逾期可能處罰鍰。`,
  officeTitle: (): string => '可辦理的戶政事務所',
  office: (rule: 'any' | 'registered' | 'residence' | 'special'): string =>
    ({
      any: '全國任一戶政事務所',
      registered: '戶籍地戶政事務所',
      residence: '遷入地戶政事務所',
      special: '依下列說明',
    })[rule],
  processingTitle: (): string => '處理時間',
  lawTitle: (): string => '依據',
  notADecision: (): string => '本單為補件說明，不是准駁決定；如需書面准駁，請向櫃檯提出。',
  bringSlip: (): string => '再次臨櫃請出示本單。',

  /** Several procedures on one slip. */
  /** What stands for a turning point in a life, of which others need not read: its place among the procedures. */
  visitPlace: (no: number): string => `第 ${no} 項`,
  visitGentle: (lead: string): string => `辛苦您了。${lead}`,
  visitNth: (title: string, no: number): string => `${title}（${no}）`,
  visitLead: (procedures: readonly string[], count: number): string => {
    const what = `您這次申辦 ${procedures.length} 項：${titled(procedures)}`;
    return count === 0
      ? `${what}。請依下列說明準備，一次即可全部辦妥：`
      : `${what}。請補齊下列 ${count} 件，一次即可全部辦妥：`;
  },
  visitUses: (procedures: readonly string[]): string => `用於：${titled(procedures)}`,
  visitNamed: (text: string, procedures: readonly string[]): string => `${text}（${titled(procedures)}）`,
  visitOf: (procedures: readonly string[], text: string): string => `${titled(procedures)}：${text}`,
  visitEnded: (procedure: string, says: string): string => `${procedure}今日無法受理：${says}`,

  /** Stands above the part in this language. */
  heading: (): string => '中文',
  /** One numbered paper, with its form. */
  item: (name: string, form: string | undefined, reason: string | undefined): string =>
    `${name}${form === undefined ? '' : `（${form}）`}。${reason === undefined ? '' : `${reason}。`}`,
  /** One numbered choice among papers. */
  itemAnyOf: (name: string, anyOf: string, papers: readonly string[]): string =>
    `${name}（${anyOf}）：${papers.join('、')}。`,
  /** What an open question would add, after `branchIf`. */
  branchPapers: (says: string, papers: readonly string[]): string => `${says}${papers.join('、')}。`,
  /** A title and all that belongs under it. */
  listed: (title: string, items: readonly string[]): string => `${title}：${items.join('、')}。`,
  feesDue: (total: string): string => `應繳規費：${total}。`,
  /** A title and one sentence. */
  fact: (title: string, says: string): string => `${title}：${says}`,
};

/** The sentences printed for citizens, whole in each language of paper. */
export type PaperPhrases = typeof zh;

/** Titles have commas of their own: of several, each stands between marks. */
function titled(procedures: readonly string[]): string {
  return procedures.length === 1 ? procedures.join('') : procedures.map(each => `「${each}」`).join('、');
}

function either(answers: readonly string[]): string {
  return answers.map(each => `「${each}」`).join('或');
}

function trim(question: string): string {
  return question.replace(/[？?：:]$/, '');
}

function money(amount: number): string {
  return amount.toLocaleString('en-US');
}
