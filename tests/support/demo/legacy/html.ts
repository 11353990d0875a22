// 舊式畫面的外殼與欄位：刻意用表格、font 與 bgcolor，文件型別也停在怪異模式。
import { list, parseDay, text, type Values } from '../applicants.ts';
import type { Field } from './kinds.ts';

export const OFFICE = '臺○市晴川區戶政事務所';

const ENTITY: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const esc = (s: string): string => s.replace(/[&<>"']/g, c => ENTITY[c] ?? c);

export type Query = { today: string; applicant: string };

/** 帶著「今天」和申請人走的連結。 */
export function href(path: string, q: Query, more: Record<string, string> = {}): string {
  const search = new URLSearchParams({ today: q.today, ...(q.applicant ? { applicant: q.applicant } : {}), ...more });
  return esc(`/legacy/${path}?${search.toString()}`);
}

export function page(title: string, body: string, attrs = 'bgcolor="#D8DCE4" class="work"'): string {
  return `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html lang="zh-Hant-TW"><head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>${esc(title)}</title>
<link rel="stylesheet" type="text/css" href="/legacy/legacy.css">
<script type="text/javascript" src="/legacy/legacy.js"></script>
</head>
<body ${attrs} text="#000000" link="#003399" vlink="#003399" leftmargin="4" topmargin="4">
${body}
</body></html>`;
}

/** 作業畫面上緣的標題列：左邊代號與名稱，右邊單位。 */
export const titleBar = (
  code: string,
  title: string,
  right: string,
): string => `<table width="100%" border="0" cellspacing="0" cellpadding="2" bgcolor="#33527A"><tr>
<td nowrap><font color="#FFFFFF" size="3"><b>${code}　${esc(title)}</b></font></td>
<td align="right" nowrap><font color="#C9DAF2" size="2">${esc(right)}</font></td></tr></table>`;

export const message = (kind: 'ok' | 'error' | 'info', html: string): string => {
  const [bg, color] = { ok: ['#E2F3DC', '#006600'], error: ['#FBE3E0', '#CC0000'], info: ['#FFFBE0', '#665500'] }[
    kind
  ] as [string, string];
  return `<table width="100%" border="1" bordercolor="${color}" cellspacing="0" cellpadding="3" bgcolor="${bg}" class="msg"><tr><td><font color="${color}" size="2">${html}</font></td></tr></table>`;
};

const option = (value: string, label: string, on: boolean): string =>
  `<option value="${esc(value)}"${on ? ' selected' : ''}>${esc(label)}</option>`;

const code2 = (i: number): string => String(i + 1).padStart(2, '0');

/** 一個欄位的輸入元件；值一律用文字，日期用七碼。 */
export function control(f: Field, values: Values): string {
  const value = text(values[f.id]);
  switch (f.kind) {
    case 'readonly':
      return `<input type="text" name="${f.id}" value="${esc(value)}" size="20" readonly class="ro">`;
    case 'select':
      return `<select name="${f.id}">${option('', '　', value === '')}${(f.options ?? []).map((o, i) => option(o, `${code2(i)} ${o}`, o === value)).join('')}</select>`;
    case 'radio':
      return (f.options ?? [])
        .map(
          o =>
            `<input type="radio" name="${f.id}" value="${esc(o)}"${o === value ? ' checked' : ''}><font size="2">${esc(o)}</font>`,
        )
        .join('&nbsp;');
    case 'roc7':
      return `<input type="text" name="${f.id}" value="${esc(value)}" size="9" maxlength="7">${f.note ? ` <font size="1" color="#666666">(${esc(f.note)})</font>` : ''}`;
    case 'roc3': {
      const day = parseDay(value);
      const part = (key: string, n: number | undefined, size: number): string =>
        `<input type="text" name="${f.id}_${key}" value="${n ?? esc(text(values[`${f.id}_${key}`]))}" size="${size}" maxlength="${size}">`;
      return `<font size="2">民國${part('y', day && day.y - 1911, 3)}年${part('m', day?.m, 2)}月${part('d', day?.d, 2)}日</font>`;
    }
    case 'area':
      return `<textarea name="${f.id}" rows="2" cols="70">${esc(value)}</textarea>`;
    default:
      return `<input type="text" name="${f.id}" value="${esc(value)}" size="${f.size ?? 12}">`;
  }
}

const cell = (f: Field, values: Values, span: number): string =>
  `<th bgcolor="#C4D0E2" align="right" nowrap>${f.required ? '<font color="#CC0000">*</font>' : ''}${esc(f.label)}</th><td bgcolor="#F4F6FA"${span > 1 ? ` colspan="${span}"` : ' width="38%"'} nowrap>${control(f, values)}</td>`;

/** 兩欄一列的表格；wide 的欄位獨占一列。 */
export function grid(fields: readonly Field[], values: Values): string {
  const rows: string[] = [];
  let held: Field | undefined;
  const flush = (): void => {
    if (held) rows.push(`<tr>${cell(held, values, 3)}</tr>`);
    held = undefined;
  };
  for (const f of fields) {
    if (f.wide) {
      flush();
      rows.push(`<tr>${cell(f, values, 3)}</tr>`);
    } else if (held) {
      rows.push(`<tr>${cell(held, values, 1)}${cell(f, values, 1)}</tr>`);
      held = undefined;
    } else held = f;
  }
  flush();
  return `<table width="100%" border="0" cellspacing="1" cellpadding="2" bgcolor="#8FA3BF">${rows.join('\n')}</table>`;
}

/** 舊系統常見的框中框：外層表格畫線，內層才是內容。 */
export const block = (
  title: string,
  inner: string,
): string => `<table width="100%" border="0" cellspacing="0" cellpadding="0"><tr><td height="6"></td></tr></table>
<table width="100%" border="1" bordercolor="#8FA3BF" cellspacing="0" cellpadding="0"><tr><td bgcolor="#AEBFD8"><font size="2" color="#1F3350"><b>&nbsp;■ ${esc(title)}</b></font></td></tr><tr><td>${inner}</td></tr></table>`;

export const attachments = (names: readonly string[], values: Values): string => {
  const on = list(values['attached']);
  const boxes = names.map(
    n =>
      `<td nowrap><input type="checkbox" name="attached" value="${esc(n)}"${on.includes(n) ? ' checked' : ''}><font size="2">${esc(n)}</font></td>`,
  );
  return `<table border="0" cellspacing="0" cellpadding="2" width="100%" bgcolor="#F4F6FA"><tr>${boxes.join('')}<td width="99%"></td></tr></table>`;
};
