import { type DateFault, weekdayZh } from '../days/roc.ts';
import type { Day, Does, Form, Keep, Text } from '../pack.ts';
import type { OpenVerdict } from './phrases.ts';

const FORMS: Readonly<Record<Form, string>> = {
  original: '正本',
  copy: '影本',
  show: '查驗正本',
  either: '正本或影本',
};
const KEEPS: Readonly<Record<Keep, string>> = { scan: '掃描後發還', return: '查驗後發還', keep: '收存或換發' };
const DOES: Readonly<Record<Does, string>> = {
  come: '須到場',
  sign: '須簽章，不必到場',
  'come-and-sign': '須到場並簽章',
  'may-send-agent': '可全程委託',
};

export const zh = {
  pick: (text: Text): string => text.zh,
  join: (parts: readonly string[]): string => parts.join('、'),
  form: (form: Form): string => FORMS[form],
  keep: (keep: Keep): string => KEEPS[keep],
  does: (does: Does): string => DOES[does],
  person: (who: string, does: Does): string => `${who}（${DOES[does]}）`,

  verdictEnded: (kind: 'stop' | 'redirect' | 'not-needed', says: string): string =>
    kind === 'stop' ? `暫不能受理：${says}` : kind === 'redirect' ? `改辦其他項目：${says}` : `不必申請：${says}`,
  verdictFacts: (facts: readonly string[], late: number): string =>
    [...facts, ...(late > 0 ? [`逾 ${late} 日`] : [])].join('、'),
  verdictWhole: (facts: string, result: string): string => (facts ? `${facts}：${result}` : result),
  verdictResult(v: OpenVerdict): string {
    const parts = [
      ...(v.lacking > 0 ? [`尚缺 ${v.lacking} 件`] : []),
      ...(v.lookups > 0 ? [`可當場查證 ${v.lookups} 件`] : []),
      ...(v.unchecked > 0 ? [`未查對 ${v.unchecked} 件`] : []),
      ...(v.questions > 0 ? [`還有 ${v.questions} 項案情待確認`] : []),
    ];
    if (parts.length === 0 || (v.lacking + v.unchecked + v.questions === 0 && v.lookups > 0))
      parts.push('今天可以辦妥');
    return v.referUp ? `${parts.join('，')}；請陳報主管` : parts.join('，');
  },

  because: (pairs: readonly (readonly [string, string])[]): string =>
    `因${pairs.map(([question, answer]) => `「${trim(question)}＝${answer}」`).join('、')}`,
  always: (): string => '一律需要',
  dependsOn: (questions: readonly string[]): string => `視${questions.map(each => `「${trim(each)}」`).join('、')}而定`,

  dateFault(fault: DateFault): string {
    switch (fault.kind) {
      case 'empty':
        return '請輸入日期，例如 1151121。';
      case 'no-such-month':
        return `沒有 ${fault.month} 月，請再看一次日期。`;
      case 'no-such-day':
        return `${rocYear(fault.year)} ${fault.month} 月沒有 ${fault.day} 日，請再看一次日期。`;
      case 'out-of-range':
        return `西元 ${fault.year} 年超出可用範圍，請再看一次年份。`;
      default:
        return `看不懂「${fault.text}」，請輸入 1151121、115/11/21 或民國115年11月21日。`;
    }
  },
  eventAfterApplication: (event: string): string => `${event}在申請日之後，請再看一次這兩個日期。`,
  badQuantity: (): string => '數量請輸入 0 到 9999 的整數。',

  weekday: (day: Day): string => `週${weekdayZh(day)}`,
  lastDay: (day: string): string => `法定期間末日 ${day}`,
  inTime: (days: number): string => (days === 0 ? '今天是最後一天' : `未逾期，還有 ${days} 日`),
  late: (days: number): string => `逾 ${days} 日`,
  fine: (amount: number): string => `罰鍰 ${money(amount)} 元`,
  fineApart: (): string => '罰鍰另立收據，不計入規費合計',
  unsure: (day: string): string => `末日最早為 ${day}；該年度辦公日曆表未收錄，是否順延、有無逾期請自行查對。`,

  money: (amount: number): string => `${money(amount)} 元`,
  feeLocal: (): string => '依本縣市收費標準',
  feeNoRate: (): string => '該日無費率資料，請查收費標準',
  payElsewhere: (amount: string, payTo: string): string => `${amount}（不在本所繳：${payTo}）`,
  feeTotal: (): string => '規費合計',

  noticeTitle: (): string => '一次告知單',
  lead: (procedure: string, count: number): string =>
    count === 0
      ? `您申辦${procedure}，請依下列說明準備，一次即可辦妥：`
      : `您申辦${procedure}，請補齊下列 ${count} 項，一次即可辦妥：`,
  leadEnded: (procedure: string): string => `您申辦${procedure}，今日無法受理，原因如下：`,
  mismatchReason: (): string => '今日所帶不符或查無資料，請帶符合的文件',
  anyOf: (min: number): string => (min === 1 ? '下列任一即可' : `下列任 ${min} 件`),
  groupOf: (name: string, min: number, members: readonly string[]): string =>
    `${name.replace(/[，、]?擇一$/, '')}（${min === 1 ? '任一即可' : `任 ${min} 件`}：${members.join('、')}）`,
  anyOfOffices: (): string => '各所做法不同，請先電洽',
  obtain: (where: string): string => `取得：${where}`,
  branchesTitle: (): string => '尚待確認的情形',
  branchIf: (question: string, answers: readonly string[]): string =>
    `「${trim(question)}」若為${answers.map(each => `「${each}」`).join('或')}，請另帶：`,
  branchOnly: (question: string, answers: readonly string[]): string =>
    `「${trim(question)}」若為${answers.map(each => `「${each}」`).join('或')}：`,
  branchPersons: (persons: readonly string[]): string => `到場或簽章：${persons.join('、')}。`,
  branchFees: (fees: readonly string[]): string => `規費另計：${fees.join('、')}。`,
  branchMayEnd: (reasons: readonly string[]): string => `可能無法受理：${reasons.join('；')}`,
  branchEnd: (question: string, answers: readonly string[], says: string): string =>
    `「${trim(question)}」若為${answers.map(each => `「${each}」`).join('或')}：${says}`,
  maybeTitle: (question: string): string => `視「${trim(question)}」可能另需：`,
  maybeOnly: (question: string): string => `視「${trim(question)}」而定：`,
  maybe: (paper: string, questions: readonly string[]): string =>
    `${paper}（視${questions.map(each => `「${trim(each)}」`).join('、')}而定）`,
  againTitle: (): string => '今日已驗、下次請再帶來',
  uncheckedTitle: (): string => '今日未查對、下次請一併帶來',
  notNeededTitle: (): string => '您不必準備（由本所查證）',
  laterTitle: (): string => '辦妥後另須補交',
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
};

function trim(question: string): string {
  return question.replace(/[？?：:]$/, '');
}

function rocYear(year: number): string {
  return year >= 1912 ? `${year - 1911} 年` : `民國前 ${1912 - year} 年`;
}

function money(amount: number): string {
  return amount.toLocaleString('en-US');
}
