import { partsOf } from '../../days/day.ts';
import { rocShort } from '../../days/roc.ts';
import type { Day, Does, Form } from '../../pack.ts';
import type { Sentences } from './speaker.ts';

const FORMS: Readonly<Record<Form, string>> = {
  original: 'bản chính',
  copy: 'bản sao',
  show: 'xuất trình bản chính',
  either: 'bản chính hoặc bản sao',
};
const DOES: Readonly<Record<Does, string>> = {
  come: 'phải đích thân đến',
  sign: 'phải ký tên hoặc đóng dấu, không cần đến',
  'come-and-sign': 'phải đích thân đến và ký tên hoặc đóng dấu',
  'may-send-agent': 'có thể ủy quyền toàn bộ cho người khác',
};

/** The sentences printed for citizens, in Vietnamese. */
export const vi: Sentences = {
  join: parts => parts.join(', '),
  form: form => FORMS[form],
  does: does => DOES[does],
  person: (who, does) => `${who} (${DOES[does]})`,
  badQuantity: () => 'Số lượng phải là số nguyên từ 0 đến 9999.',
  day: day => `ngày ${western(day)} (lịch Đài Loan: ${rocShort(day)})`,

  fine: amount => `Tiền phạt ${money(amount)}`,
  fineApart: () => 'Tiền phạt có biên lai riêng, không tính vào tổng lệ phí',
  money: amount => money(amount),
  feeLocal: () => 'theo mức thu của huyện, thành phố',
  feeNoRate: () => 'chưa có mức thu của ngày đó, vui lòng xem biểu lệ phí',
  payElsewhere: (amount, payTo) => `${amount} (không nộp tại đây, nơi nộp: ${payTo})`,
  feeOf: (name, amount) => `${name}: ${amount}`,

  noticeTitle: () => 'Giấy thông báo một lần',
  lead: (procedure, count) =>
    count === 0
      ? `Thủ tục quý vị đang làm: ${procedure}. Vui lòng chuẩn bị theo hướng dẫn dưới đây, chỉ cần đến thêm một lần là xong.`
      : `Thủ tục quý vị đang làm: ${procedure}. Vui lòng bổ sung đủ ${count} mục dưới đây, chỉ cần đến thêm một lần là xong.`,
  leadEnded: procedure => `Thủ tục quý vị đang làm: ${procedure}. Hôm nay chưa thể thụ lý vì lý do sau:`,
  leadGentle: count =>
    count === 0
      ? 'Cảm ơn quý vị đã đến. Vui lòng chuẩn bị theo hướng dẫn dưới đây, chỉ cần đến thêm một lần là xong.'
      : `Cảm ơn quý vị đã đến. Vui lòng bổ sung đủ ${count} mục dưới đây, chỉ cần đến thêm một lần là xong.`,
  leadEndedGentle: () =>
    'Cảm ơn quý vị đã đến. Hôm nay chúng tôi chưa thể thụ lý việc của quý vị vì lý do sau; nếu có gì chưa rõ, xin cứ hỏi chúng tôi:',
  mismatchReason: () => 'Giấy tờ mang đến hôm nay không phù hợp hoặc không tra cứu được, vui lòng mang giấy tờ phù hợp',
  anyOf: min => (min === 1 ? 'chỉ cần một trong các loại sau' : `cần ${min} trong các loại sau`),
  groupOf: (name, min, members) =>
    `${name} (${min === 1 ? 'chỉ cần một loại' : `cần ${min} loại`} trong số: ${members.join(', ')})`,
  anyOfOffices: () => 'mỗi văn phòng áp dụng khác nhau, vui lòng gọi điện hỏi trước',
  obtain: where => `Nơi cấp: ${where}`,
  branchesTitle: () => 'Những điểm còn phải xác nhận',
  branchIf: (question, answers) =>
    `Nếu câu trả lời cho câu hỏi “${question}” là ${either(answers)}, vui lòng mang thêm:`,
  branchOnly: (question, answers) => `Nếu câu trả lời cho câu hỏi “${question}” là ${either(answers)}:`,
  branchPersons: persons => `Người phải đến hoặc ký tên: ${persons.join(', ')}.`,
  branchFees: fees => `Lệ phí nộp thêm: ${fees.join('; ')}.`,
  branchMayEnd: reasons => `Có thể không thụ lý được: ${reasons.join('; ')}`,
  branchEnd: (question, answers, says) => `Nếu câu trả lời cho câu hỏi “${question}” là ${either(answers)}: ${says}`,
  maybeTitle: question => `Tùy theo câu hỏi “${question}”, có thể cần thêm:`,
  maybeOnly: question => `Tùy theo câu hỏi “${question}”:`,
  maybe: (paper, questions) => `${paper} (tùy theo câu hỏi ${questions.map(quoted).join(' và ')})`,
  againTitle: () => 'Hôm nay đã kiểm tra, lần sau vui lòng mang lại',
  uncheckedTitle: () => 'Hôm nay chưa kiểm tra, lần sau vui lòng mang theo',
  notNeededTitle: () => 'Quý vị không cần mang (văn phòng tự tra cứu)',
  laterTitle: () => 'Nộp bổ sung sau khi làm xong thủ tục',
  withNote: (name, note) => `${name} (${note})`,
  personsTitle: () => 'Người phải đến hoặc ký tên',
  feesTitle: () => 'Lệ phí phải nộp',
  periodTitle: () => 'Thời hạn theo luật',
  periodWarning: day => `Vui lòng làm thủ tục trước hoặc đúng ${day}; quá hạn có thể bị phạt tiền.`,
  officeTitle: () => 'Nơi làm thủ tục',
  office: rule =>
    ({
      any: 'Bất kỳ Văn phòng Hộ chính nào trên toàn Đài Loan',
      registered: 'Văn phòng Hộ chính nơi đăng ký hộ tịch',
      residence: 'Văn phòng Hộ chính nơi chuyển đến',
      special: 'Vui lòng hỏi Văn phòng Hộ chính này để biết nơi có thể làm thủ tục',
    })[rule],
  processingTitle: () => 'Thời gian giải quyết',
  lawTitle: () => 'Căn cứ pháp luật',
  notADecision: () =>
    'Giấy này chỉ hướng dẫn bổ sung hồ sơ, không phải quyết định chấp thuận hay từ chối; nếu cần quyết định bằng văn bản, vui lòng đề nghị tại quầy.',
  bringSlip: () => 'Khi đến lần sau, vui lòng xuất trình giấy này.',

  visitPlace: no => `thủ tục thứ ${no}`,
  visitGentle: lead => `Cảm ơn quý vị đã đến. ${lead}`,
  visitNth: (title, no) => `${title} (${no})`,
  visitLead: (procedures, count) => {
    const what = `Lần này quý vị làm ${procedures.length} thủ tục: ${titled(procedures)}.`;
    return count === 0
      ? `${what} Vui lòng chuẩn bị theo hướng dẫn dưới đây, chỉ cần đến thêm một lần là xong tất cả.`
      : `${what} Vui lòng bổ sung đủ ${count} mục dưới đây, chỉ cần đến thêm một lần là xong tất cả.`;
  },
  visitUses: procedures => `Dùng cho: ${titled(procedures)}`,
  visitNamed: (text, procedures) => `${text} (${titled(procedures)})`,
  visitOf: (procedures, text) => `${titled(procedures)}: ${text}`,
  visitEnded: (procedure, says) => `${procedure}: hôm nay chưa thể thụ lý. ${says}`,

  heading: () => 'Bằng tiếng Việt',
  item: (name, form, reason) =>
    `${name}${form === undefined ? '' : ` (${form})`}${reason === undefined ? '' : `: ${reason}`}.`,
  itemAnyOf: (name, anyOf, papers) => `${name} – ${anyOf}: ${papers.join('; ')}.`,
  branchPapers: (says, papers) => `${says} ${papers.join('; ')}.`,
  listed: (title, items) => `${title}: ${items.join('; ')}.`,
  feesDue: total => `Lệ phí phải nộp: ${total}.`,
  fact: (title, says) => `${title}: ${says}`,
};

const quoted = (text: string): string => `“${text}”`;

function titled(procedures: readonly string[]): string {
  return procedures.join('; ');
}

function either(answers: readonly string[]): string {
  return answers.map(quoted).join(' hoặc ');
}

function western(iso: Day): string {
  const { year, month, day } = partsOf(iso);
  return `${day}/${month}/${year}`;
}

function money(amount: number): string {
  return `${amount.toLocaleString('de-DE')} Đài tệ`;
}
