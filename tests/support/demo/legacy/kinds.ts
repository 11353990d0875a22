// 舊式系統的畫面都由這一張欄位定義表產生；代號、欄位與編碼全是自己編的。

export type FieldKind = 'text' | 'select' | 'radio' | 'roc3' | 'roc7' | 'area' | 'readonly';

export type Field = {
  id: string;
  label: string;
  kind: FieldKind;
  options?: readonly string[];
  size?: number;
  note?: string;
  required?: boolean;
  wide?: boolean;
};

export type Form = {
  code: string;
  procedure: string;
  title: string;
  /** 事件發生日期指的是哪一天。 */
  event: string;
  who: readonly string[];
  fields: readonly Field[];
  attached: readonly string[];
};

export const text = (id: string, label: string, size = 12, more: Partial<Field> = {}): Field => ({
  id,
  label,
  kind: 'text',
  size,
  ...more,
});
export const pick = (id: string, label: string, ...options: string[]): Field => ({
  id,
  label,
  kind: 'select',
  options,
});
export const radio = (id: string, label: string, ...options: string[]): Field => ({
  id,
  label,
  kind: 'radio',
  options,
});
export const wide = (id: string, label: string): Field => text(id, label, 58, { wide: true });

export const copies = text('copies', '申請份數', 3);
export const photo = pick('photo', '相片', '二年內相片', '檔存影像', '逾二年相片', '未附');
export const identify = radio('identify', '人貌核對', '人貌相符', '待核對', '不符');
export const notified = pick('notified', '通報查對', '已接收通報', '尚未接收', '免通報');
export const cardNote = wide('cardNote', '情形說明');
export const transcriptKind = pick(
  'transcriptKind',
  '謄本種類',
  '現戶全戶謄本',
  '現戶部分謄本',
  '除戶全戶謄本',
  '除戶部分謄本',
);
export const move: readonly Field[] = [
  radio('moveScope', '遷徙範圍', '全戶遷徙', '部分遷徙'),
  text('moveCount', '遷徙人數', 3),
  wide('newAddress', '新址'),
  pick('newHousehold', '新址立戶情形', '單獨立戶', '併入他戶', '原戶照遷'),
  pick(
    'houseProof',
    '居住證明文件',
    '房屋所有權狀',
    '最近一期房屋稅單',
    '租賃契約（已公證）',
    '租賃契約（未公證）',
    '屋主同意書',
    '免附',
  ),
];
export const spouse: readonly Field[] = [text('spouseName', '配偶姓名'), text('spouseId', '配偶統一編號', 14)];
