import type { ForeignLang } from '../../../../lib/core/pack.ts';
import type { CheckWords } from './zh.ts';

/** What the self-check sheet says to readers of other languages; the sentences of the rules are lib/core/phrases/paper. */
export const FOREIGN_WORDS: Readonly<Record<ForeignLang, CheckWords>> = {
  vi: {
    titleOf: procedure => `${procedure}: phiếu tự kiểm tra`,
    how: 'Trước khi đi, hãy đọc hết phiếu này: ở mỗi câu hỏi, đánh dấu trường hợp của quý vị, mang đủ giấy tờ ghi bên dưới và đánh dấu từng loại đã có.',
    always: 'Mọi người đều phải mang',
    alwaysNone: 'Không có giấy tờ nào mọi người đều phải mang; hãy xem trường hợp của quý vị.',
    situations: 'Trường hợp của quý vị',
    no: (no, ask) => `${no}. ${ask}`,
    again: no => `Giống câu hỏi ${no} ở trên; hãy chuẩn bị theo hướng dẫn ở đó.`,
    nothing: 'Không cần mang thêm giấy tờ',
    anyOf: (group, min) => `${group} (${min === 1 ? 'chỉ cần một loại' : `cần ${min} loại`})`,
    helps: 'có thì tốt hơn, không có vẫn làm được',
    maybe: 'Tùy trường hợp có thể cần thêm',
    mayEnd: 'Những trường hợp có thể không được tiếp nhận',
    kinds: { stop: 'Không thể tiếp nhận', redirect: 'Phải làm thủ tục khác', 'not-needed': 'Không cần nộp đơn' },
    range: (from, below) =>
      from === undefined
        ? `dưới ${below}`
        : below === undefined
          ? `từ ${from} trở lên`
          : `từ ${from} đến dưới ${below}`,
    each: (amount, unit) => `${amount} / ${unit}`,
    bySituation: 'Tùy trường hợp của quý vị, xem ở trên.',
    noFees: 'Miễn lệ phí.',
    onRequest: 'chỉ thu khi quý vị yêu cầu',
    period: (event, years, months, days) =>
      `Phải nộp đơn trong vòng ${[years > 0 ? `${years} năm` : '', months > 0 ? `${months} tháng` : '', days > 0 ? `${days} ngày` : ''].filter(Boolean).join(' ')} kể từ: ${event}.`,
    ask: 'Nếu không chắc mình thuộc trường hợp nào, hoặc trường hợp của quý vị không có trong phiếu, vui lòng gọi điện hỏi trước.',
    hours: hours => `Giờ làm việc: ${hours}`,
    inForce: day => `Theo quy định ${day}`,
    rules: fingerprint => `quy định ${fingerprint}`,
    pages: { before: 'Trang ', between: ' / ', after: '' },
  },
  id: {
    titleOf: procedure => `${procedure}: lembar periksa mandiri`,
    how: 'Sebelum berangkat, bacalah lembar ini: pada setiap pertanyaan centang keadaan Anda, bawa dokumen yang tertulis di bawahnya, dan centang yang sudah ada.',
    always: 'Harus dibawa semua orang',
    alwaysNone: 'Tidak ada dokumen yang harus dibawa semua orang; lihat keadaan Anda.',
    situations: 'Keadaan Anda',
    no: (no, ask) => `${no}. ${ask}`,
    again: no => `Sama dengan pertanyaan ${no} di atas; siapkan sesuai petunjuk di sana.`,
    nothing: 'Tidak perlu dokumen tambahan',
    anyOf: (group, min) => `${group} (${min === 1 ? 'cukup salah satu' : `perlu ${min}`})`,
    helps: 'lebih baik dibawa, tetapi tidak wajib',
    maybe: 'Tergantung keadaan mungkin juga perlu',
    mayEnd: 'Keadaan yang mungkin tidak dapat diterima',
    kinds: {
      stop: 'Tidak dapat diterima',
      redirect: 'Urus dengan prosedur lain',
      'not-needed': 'Tidak perlu mengajukan',
    },
    range: (from, below) =>
      from === undefined
        ? `di bawah ${below}`
        : below === undefined
          ? `${from} atau lebih`
          : `${from} atau lebih, di bawah ${below}`,
    each: (amount, unit) => `${amount} / ${unit}`,
    bySituation: 'Tergantung keadaan Anda; lihat di atas.',
    noFees: 'Tanpa biaya.',
    onRequest: 'hanya jika Anda memintanya',
    period: (event, years, months, days) =>
      `Ajukan dalam ${[years > 0 ? `${years} tahun` : '', months > 0 ? `${months} bulan` : '', days > 0 ? `${days} hari` : ''].filter(Boolean).join(' ')} sejak: ${event}.`,
    ask: 'Jika Anda tidak yakin termasuk keadaan yang mana, atau keadaan Anda tidak ada di lembar ini, mohon telepon kami dahulu.',
    hours: hours => `Jam pelayanan: ${hours}`,
    inForce: day => `Menurut peraturan tanggal ${day}`,
    rules: fingerprint => `peraturan ${fingerprint}`,
    pages: { before: 'Halaman ', between: ' dari ', after: '' },
  },
  th: {
    titleOf: procedure => `${procedure}: แบบตรวจสอบด้วยตนเอง`,
    how: 'ก่อนออกจากบ้าน โปรดอ่านแบบนี้ให้ครบ: ในแต่ละคำถามให้ทำเครื่องหมายหน้ากรณีของท่าน นำเอกสารที่อยู่ใต้กรณีนั้นมา และทำเครื่องหมายเอกสารที่มีแล้ว',
    always: 'ทุกคนต้องนำมา',
    alwaysNone: 'ไม่มีเอกสารที่ทุกคนต้องนำมา โปรดดูกรณีของท่าน',
    situations: 'กรณีของท่าน',
    no: (no, ask) => `${no}. ${ask}`,
    again: no => `เหมือนข้อ ${no} ข้างต้น โปรดเตรียมตามที่ระบุไว้ในข้อนั้น`,
    nothing: 'ไม่ต้องนำเอกสารเพิ่ม',
    anyOf: (group, min) => `${group} (${min === 1 ? 'อย่างใดอย่างหนึ่ง' : `ต้องมี ${min} อย่าง`})`,
    helps: 'มีก็ดี ไม่มีก็ยื่นได้',
    maybe: 'อาจต้องใช้เพิ่มตามกรณี',
    mayEnd: 'กรณีที่อาจไม่สามารถรับเรื่องได้',
    kinds: { stop: 'ไม่สามารถรับเรื่องได้', redirect: 'ต้องยื่นเรื่องอื่น', 'not-needed': 'ไม่ต้องยื่น' },
    range: (from, below) =>
      from === undefined ? `ต่ำกว่า ${below}` : below === undefined ? `${from} ขึ้นไป` : `${from} ขึ้นไป แต่ต่ำกว่า ${below}`,
    each: (amount, unit) => `${amount} / ${unit}`,
    bySituation: 'ขึ้นอยู่กับกรณีของท่าน โปรดดูด้านบน',
    noFees: 'ไม่มีค่าธรรมเนียม',
    onRequest: 'เก็บเฉพาะเมื่อท่านขอ',
    period: (event, years, months, days) =>
      `ต้องยื่นภายใน ${[years > 0 ? `${years} ปี` : '', months > 0 ? `${months} เดือน` : '', days > 0 ? `${days} วัน` : ''].filter(Boolean).join(' ')} นับจาก: ${event}`,
    ask: 'หากไม่แน่ใจว่าเป็นกรณีใด หรือไม่พบกรณีของท่านในแบบนี้ โปรดโทรสอบถามก่อน',
    hours: hours => `เวลาทำการ: ${hours}`,
    inForce: day => `ตามระเบียบ ณ วันที่ ${day}`,
    rules: fingerprint => `ระเบียบ ${fingerprint}`,
    pages: { before: 'หน้า ', between: ' จาก ', after: '' },
  },
  ja: {
    titleOf: procedure => `${procedure}　セルフチェック表`,
    how: 'お出かけの前に、この表をひととおりご確認ください。質問ごとに当てはまるものに印を付け、その下の書類をお持ちください。用意できた書類にも印を付けてください。',
    always: '全員が持参するもの',
    alwaysNone: '全員が持参する書類はありません。当てはまる場合をご確認ください。',
    situations: '当てはまる場合',
    no: (no, ask) => `${no}. ${ask}`,
    again: no => `上の質問 ${no} と同じです。そちらの説明に従ってご用意ください。`,
    nothing: '追加の書類は不要です',
    anyOf: (group, min) => `${group}（${min === 1 ? 'いずれか一つ' : `いずれか ${min} 点`}）`,
    helps: 'あれば便利ですが、なくても手続きできます',
    maybe: '場合によって必要なもの',
    mayEnd: '受理できない可能性がある場合',
    kinds: { stop: '受理できません', redirect: '別の手続きになります', 'not-needed': '申請は不要です' },
    range: (from, below) =>
      from === undefined ? `${below} 未満` : below === undefined ? `${from} 以上` : `${from} 以上 ${below} 未満`,
    each: (amount, unit) => `${amount} / ${unit}`,
    bySituation: '当てはまる場合によります。上をご覧ください。',
    noFees: '手数料はかかりません。',
    onRequest: '別に申請した場合のみ',
    period: (event, years, months, days) =>
      `${event}から ${[years > 0 ? `${years} 年` : '', months > 0 ? `${months} か月` : '', days > 0 ? `${days} 日` : ''].join('')}以内に申請してください。`,
    ask: 'どれに当てはまるか分からないとき、または当てはまる場合がこの表にないときは、先にお電話でお尋ねください。',
    hours: hours => `受付時間：${hours}`,
    inForce: day => `${day} 現在の規定による`,
    rules: fingerprint => `規定 ${fingerprint}`,
    pages: { before: '', between: ' ／ ', after: ' ページ' },
  },
};
