import { partsOf } from '../../days/day.ts';
import { rocShort } from '../../days/roc.ts';
import type { Day, Does, Form } from '../../pack.ts';
import type { Sentences } from './speaker.ts';

const FORMS: Readonly<Record<Form, string>> = {
  original: '原本',
  copy: '写し',
  show: '原本の提示',
  either: '原本または写し',
};
const DOES: Readonly<Record<Does, string>> = {
  come: '本人の来所が必要',
  sign: '署名または押印が必要、来所は不要',
  'come-and-sign': '本人の来所と署名または押印が必要',
  'may-send-agent': 'すべて代理人に委任可',
};

/** The sentences printed for citizens, in Japanese. */
export const ja: Sentences = {
  join: parts => parts.join('、'),
  form: form => FORMS[form],
  does: does => DOES[does],
  person: (who, does) => `${who}（${DOES[does]}）`,
  badQuantity: () => '数量は 0 から 9999 までの整数で入力してください。',
  day: day => `${western(day)}（民国暦 ${rocShort(day)}）`,

  fine: amount => `過料 ${money(amount)}`,
  fineApart: () => '過料は領収書が別で、手数料の合計には含まれません',
  money: amount => money(amount),
  feeLocal: () => '県・市の定める額',
  feeNoRate: () => '当日の料金が不明のため、料金表をご確認ください',
  payElsewhere: (amount, payTo) => `${amount}（当所では納付不可、納付先：${payTo}）`,
  feeOf: (name, amount) => `${name} ${amount}`,

  noticeTitle: () => '必要書類のお知らせ',
  lead: (procedure, count) =>
    count === 0
      ? `お手続き：${procedure}。下記のとおりご準備いただければ、次の一回のご来所で完了します。`
      : `お手続き：${procedure}。下記の ${count} 点をそろえていただければ、次の一回のご来所で完了します。`,
  leadEnded: procedure => `お手続き：${procedure}。次の理由により、本日は受理できません。`,
  leadGentle: count =>
    count === 0
      ? 'お越しいただきありがとうございます。次のとおりご準備いただければ、あと一度のご来所でお手続きが済みます。'
      : `お越しいただきありがとうございます。次の${count}点をご用意いただければ、あと一度のご来所でお手続きが済みます。`,
  leadEndedGentle: () =>
    'お越しいただきありがとうございます。本日は次の理由により受け付けることができません。ご不明な点は、いつでも窓口でお尋ねください。',
  mismatchReason: () =>
    '本日お持ちの書類は要件に合わないか、記録が確認できませんでした。要件に合う書類をお持ちください',
  anyOf: min => (min === 1 ? '次のいずれか一つ' : `次のうち ${min} 点`),
  groupOf: (name, min, members) =>
    `${name}（${min === 1 ? '次のいずれか一つ' : `次のうち ${min} 点`}：${members.join('、')}）`,
  anyOfOffices: () => '取扱いは戸政事務所により異なるため、事前に電話でご確認ください',
  obtain: where => `入手先：${where}`,
  branchesTitle: () => 'まだ確認が必要な事項',
  branchIf: (question, answers) => `「${question}」の答えが${either(answers)}の場合は、次の書類もお持ちください：`,
  branchOnly: (question, answers) => `「${question}」の答えが${either(answers)}の場合：`,
  branchPersons: persons => `来所または署名が必要な方：${persons.join('、')}。`,
  branchFees: fees => `別途かかる手数料：${fees.join('、')}。`,
  branchMayEnd: reasons => `受理できないことがあります：${reasons.join('／')}`,
  branchEnd: (question, answers, says) => `「${question}」の答えが${either(answers)}の場合：${says}`,
  maybeTitle: question => `「${question}」の答えによっては、次の書類も必要です：`,
  maybeOnly: question => `「${question}」の答えによります：`,
  maybe: (paper, questions) => `${paper}（${questions.map(quoted).join('と')}の答えによる）`,
  againTitle: () => '本日確認済み、次回もお持ちください',
  uncheckedTitle: () => '本日は未確認、次回あわせてお持ちください',
  notNeededTitle: () => 'お持ちいただく必要のないもの（当所で確認します）',
  laterTitle: () => '手続き後に追って提出するもの',
  withNote: (name, note) => `${name}（${note}）`,
  personsTitle: () => '来所または署名が必要な方',
  feesTitle: () => 'お支払いいただく手数料',
  periodTitle: () => '法定期間',
  periodWarning: day => `${day}までにお手続きください。期限を過ぎると過料に処されることがあります。`,
  officeTitle: () => 'お手続きの場所',
  office: rule =>
    ({
      any: '台湾全国どこの戸政事務所でも可',
      registered: '戸籍地の戸政事務所',
      residence: '転入先の戸政事務所',
      special: 'お手続きのできる戸政事務所は当所にお尋ねください',
    })[rule],
  processingTitle: () => '所要時間',
  lawTitle: () => '根拠法令',
  notADecision: () =>
    '本紙は不足書類のご案内であり、許可・不許可の決定ではありません。書面による決定が必要な場合は窓口にお申し出ください。',
  bringSlip: () => '次回ご来所の際は本紙をご提示ください。',

  visitPlace: no => `${no} 件目`,
  visitGentle: lead => `お越しいただきありがとうございます。${lead}`,
  visitNth: (title, no) => `${title}（${no}）`,
  visitLead: (procedures, count) => {
    const what = `今回のお手続きは ${procedures.length} 件です：${titled(procedures)}。`;
    return count === 0
      ? `${what}下記のとおりご準備いただければ、次の一回のご来所ですべて完了します。`
      : `${what}下記の ${count} 点をそろえていただければ、次の一回のご来所ですべて完了します。`;
  },
  visitUses: procedures => `使用する手続き：${titled(procedures)}`,
  visitNamed: (text, procedures) => `${text}（${titled(procedures)}）`,
  visitOf: (procedures, text) => `${titled(procedures)}：${text}`,
  visitEnded: (procedure, says) => `${procedure}は本日受理できません：${says}`,

  heading: () => '日本語',
  item: (name, form, reason) =>
    `${name}${form === undefined ? '' : `（${form}）`}${reason === undefined ? '' : `：${reason}。`}`,
  itemAnyOf: (name, anyOf, papers) => `${name}（${anyOf}）：${papers.join('、')}`,
  branchPapers: (says, papers) => `${says}${papers.join('、')}。`,
  listed: (title, items) => `${title}：${items.join('、')}。`,
  feesDue: total => `お支払いいただく手数料：${total}。`,
  fact: (title, says) => `${title}：${says}`,
};

const quoted = (text: string): string => `「${text}」`;

function titled(procedures: readonly string[]): string {
  return procedures.length === 1 ? procedures.join('') : procedures.map(quoted).join('、');
}

function either(answers: readonly string[]): string {
  return answers.map(quoted).join('または');
}

function western(iso: Day): string {
  const { year, month, day } = partsOf(iso);
  return `${year}年${month}月${day}日`;
}

function money(amount: number): string {
  return `${amount.toLocaleString('en-US')}台湾元`;
}
