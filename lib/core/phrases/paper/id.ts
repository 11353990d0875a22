import { partsOf } from '../../days/day.ts';
import { rocShort } from '../../days/roc.ts';
import type { Day, Does, Form } from '../../pack.ts';
import type { Sentences } from './speaker.ts';

const FORMS: Readonly<Record<Form, string>> = {
  original: 'asli',
  copy: 'fotokopi',
  show: 'asli, cukup diperlihatkan',
  either: 'asli atau fotokopi',
};
const DOES: Readonly<Record<Does, string>> = {
  come: 'harus datang sendiri',
  sign: 'harus membubuhkan tanda tangan atau stempel, tidak perlu datang',
  'come-and-sign': 'harus datang sendiri dan membubuhkan tanda tangan atau stempel',
  'may-send-agent': 'boleh dikuasakan sepenuhnya kepada orang lain',
};
const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];

/** The sentences printed for citizens, in Indonesian. */
export const id: Sentences = {
  join: parts => parts.join(', '),
  form: form => FORMS[form],
  does: does => DOES[does],
  person: (who, does) => `${who} (${DOES[does]})`,
  badQuantity: () => 'Jumlah harus berupa bilangan bulat dari 0 sampai 9999.',
  day: day => `${western(day)} (kalender Taiwan: ${rocShort(day)})`,

  fine: amount => `Denda ${money(amount)}`,
  fineApart: () => 'Denda memiliki kuitansi tersendiri dan tidak termasuk jumlah biaya',
  money: amount => money(amount),
  feeLocal: () => 'sesuai tarif kabupaten atau kota setempat',
  feeNoRate: () => 'tarif untuk hari itu belum ada, silakan lihat daftar tarif',
  payElsewhere: (amount, payTo) => `${amount} (tidak dibayar di sini, dibayar kepada: ${payTo})`,
  feeOf: (name, amount) => `${name}: ${amount}`,

  noticeTitle: () => 'Surat Pemberitahuan Satu Kali',
  lead: (procedure, count) =>
    count === 0
      ? `Urusan yang Anda ajukan: ${procedure}. Mohon siapkan sesuai penjelasan di bawah ini, cukup satu kali datang lagi.`
      : `Urusan yang Anda ajukan: ${procedure}. Mohon lengkapi ${count} hal di bawah ini, cukup satu kali datang lagi.`,
  leadEnded: procedure => `Urusan yang Anda ajukan: ${procedure}. Hari ini belum dapat diterima karena alasan berikut:`,
  leadGentle: count =>
    count === 0
      ? 'Terima kasih atas kedatangan Anda. Mohon siapkan sesuai petunjuk di bawah ini; cukup datang satu kali lagi.'
      : `Terima kasih atas kedatangan Anda. Mohon lengkapi ${count} hal di bawah ini; cukup datang satu kali lagi.`,
  leadEndedGentle: () =>
    'Terima kasih atas kedatangan Anda. Keperluan Anda belum dapat kami terima hari ini karena alasan berikut; silakan bertanya kepada kami bila ada yang belum jelas:',
  mismatchReason: () =>
    'Dokumen yang dibawa hari ini tidak sesuai atau datanya tidak ditemukan, mohon bawa dokumen yang sesuai',
  anyOf: min => (min === 1 ? 'cukup salah satu dari yang berikut' : `${min} dari yang berikut`),
  groupOf: (name, min, members) => `${name} (${min === 1 ? 'cukup salah satu' : `${min}`} dari: ${members.join(', ')})`,
  anyOfOffices: () => 'ketentuan tiap kantor berbeda, mohon telepon terlebih dahulu',
  obtain: where => `Tempat memperoleh: ${where}`,
  branchesTitle: () => 'Hal yang masih perlu dipastikan',
  branchIf: (question, answers) => `Jika jawaban atas “${question}” adalah ${either(answers)}, mohon bawa juga:`,
  branchOnly: (question, answers) => `Jika jawaban atas “${question}” adalah ${either(answers)}:`,
  branchPersons: persons => `Yang harus datang atau tanda tangan: ${persons.join(', ')}.`,
  branchFees: fees => `Biaya tambahan: ${fees.join('; ')}.`,
  branchMayEnd: reasons => `Permohonan mungkin tidak dapat diterima: ${reasons.join('; ')}`,
  branchEnd: (question, answers, says) => `Jika jawaban atas “${question}” adalah ${either(answers)}: ${says}`,
  maybeTitle: question => `Tergantung jawaban atas “${question}”, mungkin juga diperlukan:`,
  maybeOnly: question => `Tergantung jawaban atas “${question}”:`,
  maybe: (paper, questions) => `${paper} (tergantung jawaban atas ${questions.map(quoted).join(' dan ')})`,
  againTitle: () => 'Sudah diperiksa hari ini, mohon dibawa lagi',
  uncheckedTitle: () => 'Belum diperiksa hari ini, mohon dibawa sekalian',
  notNeededTitle: () => 'Tidak perlu Anda bawa (diperiksa sendiri oleh kantor)',
  laterTitle: () => 'Diserahkan menyusul setelah urusan selesai',
  withNote: (name, note) => `${name} (${note})`,
  personsTitle: () => 'Yang harus datang atau tanda tangan',
  feesTitle: () => 'Biaya yang harus dibayar',
  periodTitle: () => 'Batas waktu menurut undang-undang',
  periodWarning: day => `Mohon diurus paling lambat ${day}; jika terlambat dapat dikenai denda.`,
  officeTitle: () => 'Tempat mengurus',
  office: rule =>
    ({
      any: 'Kantor Catatan Sipil mana pun di seluruh Taiwan',
      registered: 'Kantor Catatan Sipil di alamat yang terdaftar',
      residence: 'Kantor Catatan Sipil di alamat baru',
      special: 'Mohon tanyakan kepada Kantor Catatan Sipil ini di mana dapat diurus',
    })[rule],
  processingTitle: () => 'Lama pengurusan',
  lawTitle: () => 'Dasar hukum',
  notADecision: () =>
    'Surat ini hanya menjelaskan dokumen yang kurang, bukan keputusan menerima atau menolak; jika memerlukan keputusan tertulis, mohon minta di loket.',
  bringSlip: () => 'Mohon tunjukkan surat ini ketika datang lagi.',

  visitPlace: no => `urusan ke-${no}`,
  visitGentle: lead => `Terima kasih atas kedatangan Anda. ${lead}`,
  visitNth: (title, no) => `${title} (${no})`,
  visitLead: (procedures, count) => {
    const what = `Kali ini Anda mengajukan ${procedures.length} urusan: ${titled(procedures)}.`;
    return count === 0
      ? `${what} Mohon siapkan sesuai penjelasan di bawah ini, cukup satu kali datang lagi untuk semuanya.`
      : `${what} Mohon lengkapi ${count} hal di bawah ini, cukup satu kali datang lagi untuk semuanya.`;
  },
  visitUses: procedures => `Untuk: ${titled(procedures)}`,
  visitNamed: (text, procedures) => `${text} (${titled(procedures)})`,
  visitOf: (procedures, text) => `${titled(procedures)}: ${text}`,
  visitEnded: (procedure, says) => `${procedure}: hari ini belum dapat diterima. ${says}`,

  heading: () => 'Dalam bahasa Indonesia',
  item: (name, form, reason) =>
    `${name}${form === undefined ? '' : ` (${form})`}${reason === undefined ? '' : `: ${reason}`}.`,
  itemAnyOf: (name, anyOf, papers) => `${name} – ${anyOf}: ${papers.join('; ')}.`,
  branchPapers: (says, papers) => `${says} ${papers.join('; ')}.`,
  listed: (title, items) => `${title}: ${items.join('; ')}.`,
  feesDue: total => `Biaya yang harus dibayar: ${total}.`,
  fact: (title, says) => `${title}: ${says}`,
};

const quoted = (text: string): string => `“${text}”`;

function titled(procedures: readonly string[]): string {
  return procedures.join('; ');
}

function either(answers: readonly string[]): string {
  return answers.map(quoted).join(' atau ');
}

function western(iso: Day): string {
  const { year, month, day } = partsOf(iso);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

function money(amount: number): string {
  return `NT$${amount.toLocaleString('de-DE')}`;
}
