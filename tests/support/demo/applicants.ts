// 示範用的十二位申請人：日期以「今天」為準推算，其餘照檔案。
import raw from './applicants.json' with { type: 'json' };

export type Values = Record<string, string | string[]>;
export type Applicant = { id: string; wants: string; zh: string; name: string; fields: Values };
export type Day = { y: number; m: number; d: number };

export const DEFAULT_TODAY = '1151121';

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** 讀「1151121」「115/11/21」或「2026-11-21」；不成日期的回 undefined。 */
export function parseDay(text: string): Day | undefined {
  const s = text.trim();
  const hit = /^(\d{2,4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(s) ?? /^(\d{2,4})(\d{2})(\d{2})$/.exec(s);
  if (!hit) return undefined;
  const n = Number(hit[1]);
  const day = { y: n < 1000 ? n + 1911 : n, m: Number(hit[2]), d: Number(hit[3]) };
  if (day.y < 1912 || day.m < 1 || day.m > 12 || day.d < 1 || day.d > daysIn(day.y, day.m)) return undefined;
  return day;
}

/** 七碼：1151121、0810604。 */
export const roc7 = (day: Day): string => pad(day.y - 1911, 3) + pad(day.m, 2) + pad(day.d, 2);

/** 斜線：115/11/21、81/06/04。 */
export const rocSlash = (day: Day): string => `${day.y - 1911}/${pad(day.m, 2)}/${pad(day.d, 2)}`;

/** 中文：中華民國 115 年 11 月 21 日。 */
export const rocLong = (day: Day): string => `中華民國 ${day.y - 1911} 年 ${day.m} 月 ${day.d} 日`;

export const weekday = (day: Day): string =>
  `星期${'日一二三四五六'.charAt(new Date(Date.UTC(day.y, day.m - 1, day.d)).getUTCDay())}`;

/** 「today-14y-2m-12d」：先退年月（月底取末日），再退日。 */
function resolve(token: string, today: Day): string {
  const hit = /^today(?:-(\d+)y)?(?:-(\d+)m)?(?:-(\d+)d)?$/.exec(token);
  if (!hit) return token;
  const months = today.y * 12 + today.m - 1 - Number(hit[1] ?? 0) * 12 - Number(hit[2] ?? 0);
  const y = Math.floor(months / 12);
  const m = (months % 12) + 1;
  const at = new Date(Date.UTC(y, m - 1, Math.min(today.d, daysIn(y, m)) - Number(hit[3] ?? 0)));
  return roc7({ y: at.getUTCFullYear(), m: at.getUTCMonth() + 1, d: at.getUTCDate() });
}

/** 十二位申請人，日期都換成民國七碼。 */
export function applicantsOn(today: Day): Applicant[] {
  return raw.map(({ id, wants, zh, name, fields }) => ({
    id,
    wants,
    zh,
    name,
    fields: Object.fromEntries(
      Object.entries(fields as Values).map(([key, v]) => [key, typeof v === 'string' ? resolve(v, today) : v]),
    ),
  }));
}

export const text = (v: string | string[] | undefined): string => (typeof v === 'string' ? v : '');
export const list = (v: string | string[] | undefined): string[] => (Array.isArray(v) ? v : []);
