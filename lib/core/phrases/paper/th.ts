import { partsOf } from '../../days/day.ts';
import { rocShort } from '../../days/roc.ts';
import type { Day, Does, Form } from '../../pack.ts';
import type { Sentences } from './speaker.ts';

const FORMS: Readonly<Record<Form, string>> = {
  original: 'ฉบับจริง',
  copy: 'สำเนา',
  show: 'แสดงฉบับจริง',
  either: 'ฉบับจริงหรือสำเนา',
};
const DOES: Readonly<Record<Does, string>> = {
  come: 'ต้องมาด้วยตนเอง',
  sign: 'ต้องลงลายมือชื่อหรือประทับตรา ไม่ต้องมา',
  'come-and-sign': 'ต้องมาด้วยตนเองและลงลายมือชื่อหรือประทับตรา',
  'may-send-agent': 'มอบอำนาจให้ผู้อื่นทำแทนได้ทั้งหมด',
};
const MONTHS = [
  'มกราคม',
  'กุมภาพันธ์',
  'มีนาคม',
  'เมษายน',
  'พฤษภาคม',
  'มิถุนายน',
  'กรกฎาคม',
  'สิงหาคม',
  'กันยายน',
  'ตุลาคม',
  'พฤศจิกายน',
  'ธันวาคม',
];

/** The sentences printed for citizens, in Thai: no full stop ends a sentence, a space parts two. */
export const th: Sentences = {
  join: parts => parts.join(' '),
  form: form => FORMS[form],
  does: does => DOES[does],
  person: (who, does) => `${who} (${DOES[does]})`,
  badQuantity: () => 'จำนวนต้องเป็นจำนวนเต็มตั้งแต่ 0 ถึง 9999',
  day: day => `${western(day)} (ปฏิทินไต้หวัน ${rocShort(day)})`,

  fine: amount => `ค่าปรับ ${money(amount)}`,
  fineApart: () => 'ค่าปรับมีใบเสร็จแยกต่างหาก ไม่รวมในยอดค่าธรรมเนียม',
  money: amount => money(amount),
  feeLocal: () => 'ตามอัตราของเมืองหรือเทศมณฑลนั้น',
  feeNoRate: () => 'ไม่มีอัตราของวันนั้น โปรดดูตารางค่าธรรมเนียม',
  payElsewhere: (amount, payTo) => `${amount} (ไม่ได้ชำระที่นี่ ชำระที่ ${payTo})`,
  feeOf: (name, amount) => `${name} ${amount}`,

  noticeTitle: () => 'ใบแจ้งเอกสารครั้งเดียวครบ',
  lead: (procedure, count) =>
    count === 0
      ? `เรื่องที่ท่านยื่น: ${procedure} โปรดเตรียมตามคำอธิบายด้านล่าง มาอีกเพียงครั้งเดียวก็เสร็จ`
      : `เรื่องที่ท่านยื่น: ${procedure} โปรดนำเอกสารด้านล่างมาให้ครบ ${count} รายการ มาอีกเพียงครั้งเดียวก็เสร็จ`,
  leadEnded: procedure => `เรื่องที่ท่านยื่น: ${procedure} วันนี้ยังรับเรื่องไม่ได้ ด้วยเหตุผลดังนี้`,
  leadGentle: count =>
    count === 0
      ? 'ขอบคุณที่มาติดต่อ กรุณาเตรียมตามคำแนะนำด้านล่าง มาอีกเพียงครั้งเดียวก็เสร็จเรียบร้อย'
      : `ขอบคุณที่มาติดต่อ กรุณานำรายการด้านล่าง ${count} รายการมาให้ครบ มาอีกเพียงครั้งเดียวก็เสร็จเรียบร้อย`,
  leadEndedGentle: () => 'ขอบคุณที่มาติดต่อ วันนี้ยังไม่สามารถรับเรื่องของท่านได้ด้วยเหตุผลดังต่อไปนี้ หากมีข้อสงสัยโปรดสอบถามเจ้าหน้าที่ได้ทุกเมื่อ:',
  mismatchReason: () => 'เอกสารที่นำมาวันนี้ไม่ตรงหรือค้นไม่พบข้อมูล โปรดนำเอกสารที่ถูกต้องมา',
  anyOf: min => (min === 1 ? 'อย่างใดอย่างหนึ่งต่อไปนี้' : `${min} อย่างจากรายการต่อไปนี้`),
  groupOf: (name, min, members) =>
    `${name} (${min === 1 ? 'อย่างใดอย่างหนึ่ง' : `${min} อย่าง`}จาก: ${members.join(' / ')})`,
  anyOfOffices: () => 'แต่ละสำนักงานปฏิบัติต่างกัน โปรดโทรศัพท์สอบถามก่อน',
  obtain: where => `ขอได้ที่: ${where}`,
  branchesTitle: () => 'เรื่องที่ยังต้องยืนยัน',
  branchIf: (question, answers) => `หากคำตอบของ “${question}” คือ ${either(answers)} โปรดนำมาเพิ่ม:`,
  branchOnly: (question, answers) => `หากคำตอบของ “${question}” คือ ${either(answers)}:`,
  branchPersons: persons => `ผู้ที่ต้องมาหรือลงลายมือชื่อ: ${persons.join(' / ')}`,
  branchFees: fees => `ค่าธรรมเนียมเพิ่มเติม: ${fees.join(' / ')}`,
  branchMayEnd: reasons => `อาจรับเรื่องไม่ได้: ${reasons.join(' / ')}`,
  branchEnd: (question, answers, says) => `หากคำตอบของ “${question}” คือ ${either(answers)}: ${says}`,
  maybeTitle: question => `ขึ้นอยู่กับ “${question}” อาจต้องใช้เพิ่ม:`,
  maybeOnly: question => `ขึ้นอยู่กับ “${question}”:`,
  maybe: (paper, questions) => `${paper} (ขึ้นอยู่กับ ${questions.map(quoted).join(' และ ')})`,
  againTitle: () => 'ตรวจแล้ววันนี้ ครั้งหน้าโปรดนำมาอีก',
  uncheckedTitle: () => 'ยังไม่ได้ตรวจวันนี้ ครั้งหน้าโปรดนำมาด้วย',
  notNeededTitle: () => 'ไม่ต้องเตรียม (สำนักงานตรวจสอบเอง)',
  laterTitle: () => 'เอกสารที่ต้องยื่นเพิ่มภายหลัง',
  withNote: (name, note) => `${name} (${note})`,
  personsTitle: () => 'ผู้ที่ต้องมาหรือลงลายมือชื่อ',
  feesTitle: () => 'ค่าธรรมเนียมที่ต้องชำระ',
  periodTitle: () => 'กำหนดเวลาตามกฎหมาย',
  periodWarning: day => `โปรดดำเนินการภายในวันที่ ${day} หากเกินกำหนดอาจถูกปรับ`,
  officeTitle: () => 'สถานที่ยื่นเรื่อง',
  office: rule =>
    ({
      any: 'สำนักงานทะเบียนราษฎรแห่งใดก็ได้ทั่วไต้หวัน',
      registered: 'สำนักงานทะเบียนราษฎรตามที่อยู่ในทะเบียนบ้าน',
      residence: 'สำนักงานทะเบียนราษฎรของที่อยู่ใหม่',
      special: 'โปรดสอบถามสำนักงานทะเบียนราษฎรแห่งนี้ว่ายื่นเรื่องได้ที่ใด',
    })[rule],
  processingTitle: () => 'ระยะเวลาดำเนินการ',
  lawTitle: () => 'ข้อกฎหมาย',
  notADecision: () => 'ใบนี้อธิบายเอกสารที่ต้องนำมาเพิ่มเท่านั้น ไม่ใช่คำสั่งอนุมัติหรือปฏิเสธ หากต้องการคำสั่งเป็นหนังสือ โปรดแจ้งที่เคาน์เตอร์',
  bringSlip: () => 'เมื่อมาครั้งหน้า โปรดแสดงใบนี้',

  visitPlace: no => `เรื่องที่ ${no}`,
  visitGentle: lead => `ขอบคุณที่มาติดต่อ ${lead}`,
  visitNth: (title, no) => `${title} (${no})`,
  visitLead: (procedures, count) => {
    const what = `ครั้งนี้ท่านยื่น ${procedures.length} เรื่อง: ${titled(procedures)}`;
    return count === 0
      ? `${what} โปรดเตรียมตามคำอธิบายด้านล่าง มาอีกเพียงครั้งเดียวก็เสร็จทุกเรื่อง`
      : `${what} โปรดนำเอกสารด้านล่างมาให้ครบ ${count} รายการ มาอีกเพียงครั้งเดียวก็เสร็จทุกเรื่อง`;
  },
  visitUses: procedures => `ใช้สำหรับ: ${titled(procedures)}`,
  visitNamed: (text, procedures) => `${text} (${titled(procedures)})`,
  visitOf: (procedures, text) => `${titled(procedures)}: ${text}`,
  visitEnded: (procedure, says) => `${procedure}: วันนี้ยังรับเรื่องไม่ได้ ${says}`,

  heading: () => 'ภาษาไทย',
  item: (name, form, reason) =>
    `${name}${form === undefined ? '' : ` (${form})`}${reason === undefined ? '' : `: ${reason}`}`,
  itemAnyOf: (name, anyOf, papers) => `${name} – ${anyOf}: ${papers.join(' / ')}`,
  branchPapers: (says, papers) => `${says} ${papers.join(' / ')}`,
  listed: (title, items) => `${title}: ${items.join(' / ')}`,
  feesDue: total => `ค่าธรรมเนียมที่ต้องชำระ: ${total}`,
  fact: (title, says) => `${title}: ${says}`,
};

const quoted = (text: string): string => `“${text}”`;

function titled(procedures: readonly string[]): string {
  return procedures.join(' / ');
}

function either(answers: readonly string[]): string {
  return answers.map(quoted).join(' หรือ ');
}

/** With the year of both calendars of Thai readers. */
function western(iso: Day): string {
  const { year, month, day } = partsOf(iso);
  return `${day} ${MONTHS[month - 1]} ค.ศ. ${year} (พ.ศ. ${year + 543})`;
}

function money(amount: number): string {
  return `${amount.toLocaleString('en-US')} ดอลลาร์ไต้หวัน`;
}
