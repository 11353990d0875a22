// What the mutated pages ask: fields as such systems have them, in two languages, and one citizen's values.

export interface Field {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** Other words for the same. */
  readonly reworded: readonly string[];
  readonly kind: 'text' | 'select' | 'choice';
  readonly value: string;
  readonly options?: readonly string[];
}
export interface Section {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly reworded: string;
  readonly fields: readonly Field[];
}

const field = (
  id: string,
  zh: string,
  en: string,
  reworded: readonly string[],
  value: string,
  kind: Field['kind'] = 'text',
  options?: readonly string[],
): Field => ({ id, zh, en, reworded, kind, value, ...(options ? { options } : {}) });

/** A page that asks about the person concerned, who applies, and the case: two parts have fields of the same labels. */
export const SECTIONS: readonly Section[] = [
  {
    id: 'party',
    zh: '當事人資料',
    en: 'Person concerned',
    reworded: '當事人基本資料',
    fields: [
      field('partyName', '姓名', 'Name', ['中文姓名', '姓名（中文）'], '陳怡君'),
      field('partyId', '身分證統一編號', 'National ID No.', ['國民身分證統一編號', '身分證字號'], 'A200000003'),
      field('partyBirth', '出生日期', 'Date of birth', ['出生年月日', '生日'], '075/03/12'),
      field('partySex', '性別', 'Sex', ['性別（男／女）'], '女', 'choice', ['男', '女']),
      field('partyNation', '國籍', 'Nationality', ['國籍別'], '中華民國', 'select', ['中華民國', '越南', '日本']),
      field('partyAddress', '戶籍地址', 'Registered address', ['戶籍地址（現戶）'], '臺北市中正區'),
    ],
  },
  {
    id: 'applicant',
    zh: '申請人資料',
    en: 'Applicant',
    reworded: '申請人基本資料',
    fields: [
      field('applicantName', '姓名', 'Name', ['中文姓名', '姓名（中文）'], '林志明'),
      field('applicantId', '身分證統一編號', 'National ID No.', ['國民身分證統一編號', '身分證字號'], 'A100000001'),
      field('applicantBirth', '出生日期', 'Date of birth', ['出生年月日', '生日'], '071/05/20'),
      field('relation', '申請人身分', 'Capacity of applicant', ['申請人身分別'], '本人', 'select', [
        '本人',
        '配偶',
        '受託人',
      ]),
      field('phone', '聯絡電話', 'Telephone', ['電話', '連絡電話'], '02-2345'),
    ],
  },
  {
    id: 'case',
    zh: '案件資料',
    en: 'Case',
    reworded: '案件基本資料',
    fields: [
      field('item', '申請項目', 'Service item', ['申辦項目', '申請案件項目'], '出生登記', 'select', [
        '出生登記',
        '死亡登記',
      ]),
      field('applied', '申請日期', 'Application date', ['申請日', '申請年月日'], '115/11/21'),
      field('event', '事實發生日期', 'Date of event', ['事實發生日'], '115/11/02'),
      field('copies', '申請份數', 'Copies', ['份數'], '2'),
      field('memo', '備註', 'Remarks', ['備註說明'], '無'),
    ],
  },
];
