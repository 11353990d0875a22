// 舊式系統的框架、目錄、待辦、查詢與申請畫面。
import {
  type Applicant,
  type Day,
  parseDay,
  roc7,
  rocLong,
  rocSlash,
  text,
  type Values,
  weekday,
} from '../applicants.ts';
import { FORMS, formFor, sections } from './fields.ts';
import { attachments, block, control, esc, grid, href, message, OFFICE, page, type Query, titleBar } from './html.ts';
import type { Form } from './kinds.ts';

export type Context = { today: Day; q: Query; people: readonly Applicant[] };

const SYSTEM = '戶籍櫃檯作業系統';
const button = (name: string, label: string, key: string, type = 'submit', more = ''): string =>
  `<input type="${type}" class="btn" name="${name}" value="${label}(${key})" accesskey="${key}"${more}>`;
const go = (url: string): string => ` onclick="location.href='${url}'"`;

export const where = (c: Context): string => `${OFFICE}　${rocSlash(c.today)}　櫃檯 03`;

export function frames(c: Context): string {
  const person = c.people.find(p => p.id === c.q.applicant);
  const form = person && formFor(person.wants);
  const work = form ? href(`${form.code}.do`, c.q) : href('work', c.q);
  return `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Frameset//EN">
<html lang="zh-Hant-TW"><head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>${OFFICE}　${SYSTEM}</title>
</head>
<frameset rows="58,*" border="0" frameborder="0" framespacing="0">
<frame name="banner" title="系統橫幅" src="${href('banner', c.q)}" scrolling="no" noresize>
<frameset cols="204,*" border="4" frameborder="1" framespacing="2">
<frame name="menu" title="作業目錄" src="${href('menu', c.q)}" scrolling="auto">
<frame name="work" title="作業畫面" src="${work}" scrolling="auto">
</frameset>
<noframes><body>本系統須使用支援框架的瀏覽器。</body></noframes>
</frameset></html>`;
}

export const banner = (c: Context): string =>
  page(
    `橫幅－${SYSTEM}`,
    `<table width="100%" height="56" border="0" cellspacing="0" cellpadding="0"><tr>
<td width="52" align="center"><table border="2" bordercolor="#C9DAF2" cellspacing="0" cellpadding="3" bgcolor="#5F86BD"><tr><td><font size="5" color="#FFFFFF"><b>戶</b></font></td></tr></table></td>
<td nowrap><font size="2" color="#C9DAF2">${OFFICE}</font><br><font size="5" color="#FFFFFF"><b>${SYSTEM}</b></font> <font size="1" color="#C9DAF2">Ver 4.2.07</font></td>
<td align="right" nowrap><font size="2" color="#FFE9A8"><b>【示範系統】資料與代號皆為虛構</b></font><br><font size="2" color="#FFFFFF">${rocLong(c.today)}　${weekday(c.today)}　櫃檯 03　操作員：示範○員</font>&nbsp;</td>
</tr></table>`,
    'bgcolor="#1F3F6E" class="banner"',
  );

const TREE: readonly { title: string; codes: readonly string[] }[] = [
  { title: '身分登記', codes: ['RL0110', 'RL0120', 'RL0130', 'RL0140', 'RL0180'] },
  { title: '遷徙登記', codes: ['RL0210', 'RL0230'] },
  { title: '國民身分證', codes: ['RL0310', 'RL0320', 'RL0330'] },
  { title: '簿證謄本', codes: ['RL0340', 'RL0410', 'RL0420'] },
  { title: '印鑑', codes: ['RL0510', 'RL0540'] },
];

export function menu(c: Context): string {
  const q = { ...c.q, applicant: '' };
  const leaf = (code: string, title: string, path: string): string =>
    `<tr><td nowrap><font size="2" color="#8090A8">　├</font> <a href="${href(path, q)}" target="work"><font size="2">${code} ${esc(title)}</font></a></td></tr>`;
  const node = (
    title: string,
    i: number,
    leaves: string,
  ): string => `<table border="0" cellspacing="0" cellpadding="1" width="100%">
<tr><td nowrap bgcolor="#BCC9DD"><font size="2"><b><span class="node" onclick="toggleNode('n${i}', this.firstChild)"><span>▼</span> ${title}</span></b></font></td></tr>
<tbody id="n${i}">${leaves}</tbody></table>`;
  const common = leaf('RL0001', '待辦案件', 'work') + leaf('RL0010', '資料查詢', 'RL0010.do');
  const money = leaf('RL0900', '規費收據', 'RL0900.do');
  const forms = TREE.map((n, i) =>
    node(
      n.title,
      i + 1,
      n.codes.map(code => leaf(code, FORMS.find(f => f.code === code)?.title ?? '', `${code}.do`)).join(''),
    ),
  );
  return page(
    '作業目錄',
    node('一般作業', 0, common) + forms.join('') + node('規費', TREE.length + 1, money),
    'bgcolor="#E4E9F1" class="menu"',
  );
}

export function work(c: Context): string {
  const rows = c.people.map((p, i) => {
    const form = formFor(p.wants);
    return `<tr class="${i % 2 ? 'odd' : 'even'}"><td align="center">${String(i + 1).padStart(3, '0')}</td><td nowrap>${esc(p.name)}</td><td nowrap>${esc(text(p.fields['nationalId']) || '（未配賦）')}</td>
<td nowrap>${form?.code} ${form?.title}</td><td>${esc(p.zh)}</td><td nowrap><a href="${href(`${form?.code}.do`, { ...c.q, applicant: p.id })}">受理</a></td></tr>`;
  });
  return page(
    'RL0001 待辦案件',
    `${titleBar('RL0001', '待辦案件', where(c))}
${message('info', `公告：本日${weekday(c.today) === '星期六' ? '為週六上午延時服務，' : ''}受理案件請於離櫃前完成存檔。如有系統問題請洽資訊人員。`)}
${block(`等候中　共 ${c.people.length} 件`, `<table class="list" width="100%" border="1" bordercolor="#B8C4D6" cellspacing="0" bgcolor="#FFFFFF"><tr bgcolor="#C4D0E2"><th nowrap>號次</th><th>當事人</th><th>統一編號</th><th>申辦項目</th><th align="left">來意</th><th>作業</th></tr>${rows.join('')}</table>`)}`,
  );
}

export function search(people: readonly Applicant[], id: string, name: string): Applicant[] {
  const key = id.trim().toUpperCase();
  const who = name.trim();
  if (!key && !who) return [];
  return people.filter(
    p => (!key || text(p.fields['nationalId']).toUpperCase().includes(key)) && (!who || p.name.includes(who)),
  );
}

export function query(c: Context, id: string, name: string, asked: boolean): string {
  const found = search(c.people, id, name);
  const rows = found.map(
    p =>
      `<tr><td nowrap>${esc(text(p.fields['nationalId']) || '（未配賦）')}</td><td nowrap>${esc(p.name)}</td><td nowrap>${dayText(p.fields['birthday'])}</td><td nowrap>${esc(text(p.fields['address']))}</td><td><a href="${href('RL0020.do', { ...c.q, applicant: p.id })}">開啟</a></td></tr>`,
  );
  const note = !asked
    ? ''
    : !id.trim() && !name.trim()
      ? message('error', 'E001　統號或姓名至少輸入一項。')
      : found.length
        ? ''
        : message('error', 'E014　查無資料，請確認輸入條件。');
  return page(
    'RL0010 資料查詢',
    `${titleBar('RL0010', '資料查詢', where(c))}${note}
<form class="query" method="post" action="${href('RL0010.do', { ...c.q, applicant: '' })}">
${block(
  '查詢條件',
  grid(
    [
      { id: 'id', label: '統號', kind: 'text', size: 14 },
      { id: 'name', label: '姓名', kind: 'text', size: 14 },
    ],
    { id, name },
  ),
)}
<table border="0" cellpadding="4"><tr><td>${button('find', '查詢', 'Q')} ${button('clear', '清除', 'C', 'reset')} <font size="2" color="#666666">統號可輸入遮蔽後的號碼或末四碼，例如 6789。</font></td></tr></table></form>
${rows.length ? block(`查詢結果　共 ${rows.length} 筆`, `<table class="list" width="100%" border="1" bordercolor="#B8C4D6" cellspacing="0" bgcolor="#FFFFFF"><tr bgcolor="#C4D0E2"><th>統一編號</th><th>姓名</th><th>出生年月日</th><th>戶籍地址</th><th>作業</th></tr>${rows.join('')}</table>`) : ''}`,
  );
}

const dayText = (v: string | string[] | undefined): string => {
  const day = parseDay(text(v));
  return day ? rocSlash(day) : '';
};

export function record(c: Context, p: Applicant): string {
  const f = p.fields;
  const row = (...pairs: [string, string][]): string =>
    `<tr>${pairs.map(([k, v]) => `<th bgcolor="#C4D0E2" align="right" nowrap>${k}</th><td bgcolor="#FFFFFF"${pairs.length === 1 ? ' colspan="3"' : ''}>${esc(v) || '&nbsp;'}</td>`).join('')}</tr>`;
  const form = formFor(p.wants);
  return page(
    `RL0020 個人基本資料－${p.name}`,
    `${titleBar('RL0020', '個人基本資料', where(c))}
${block(
  '戶籍資料',
  `<table width="100%" border="0" cellspacing="1" cellpadding="3" bgcolor="#8FA3BF">
${row(['姓名', p.name], ['統一編號', text(f['nationalId']) || '（未配賦）'])}
${row(['出生年月日', dayText(f['birthday'])], ['性別', text(f['sex'])])}
${row(['戶號', text(f['household'])], ['戶長姓名', text(f['head'])])}
${row(['戶籍地址', text(f['address'])])}
${row(['記事', '（示範資料，記事省略）'])}</table>`,
)}
${block('本次來意', `<table width="100%" bgcolor="#FFFFFF" cellpadding="4"><tr><td>${esc(p.zh)}</td></tr></table>`)}
<table border="0" cellpadding="4"><tr><td>${button('open', `受理${form?.title}`, 'A', 'button', go(href(`${form?.code}.do`, c.q)))}
${button('fee', '規費', 'F', 'button', go(href('RL0900.do', c.q)))} ${button('back', '回查詢', 'Q', 'button', go(href('RL0010.do', { ...c.q, applicant: '' })))}</td></tr></table>`,
  );
}

/** 沒有人時的空白案件，以及帶入申請人的值。 */
export function filled(c: Context, form: Form): Values {
  const at = c.people.findIndex(p => p.id === c.q.applicant);
  const p = c.people[at];
  const base: Values = {
    caseNo: `${form.code}-${roc7(c.today)}-${String(at + 1).padStart(4, '0')}`,
    accepted: roc7(c.today),
    clerk: '示範○員',
    status: '受理中',
  };
  return p
    ? {
        ...base,
        ...p.fields,
        name: p.name,
        event: p.wants === form.procedure ? (p.fields['event'] ?? '') : roc7(c.today),
      }
    : base;
}

export function application(c: Context, form: Form, values: Values, note: string): string {
  const body = sections(form)
    .map(s => block(s.title, grid(s.fields, values)))
    .join('\n');
  return page(
    `${form.code} ${form.title}`,
    `${titleBar(form.code, form.title, where(c))}${note}
<form method="post" action="${href(`${form.code}.do`, c.q)}">
${body}
${block('附繳證件', attachments(form.attached, values))}
${block('備註', `<table width="100%" bgcolor="#F4F6FA" cellpadding="2"><tr><td>${control({ id: 'remark', label: '備註', kind: 'area' }, values)}</td></tr></table>`)}
<table border="0" cellpadding="4"><tr><td nowrap>${button('save', '存檔', 'S')} ${button('check', '檢核', 'K')} ${button('clear', '復原', 'C', 'reset')}
${button('fee', '開立規費', 'F', 'button', go(href('RL0900.do', c.q)))} ${button('paper', '列印申請書', 'P', 'button', ' onclick="window.print()"')} ${button('back', '回查詢', 'Q', 'button', go(href('RL0010.do', { ...c.q, applicant: '' })))}
<font size="2" color="#666666">　<font color="#CC0000">*</font> 為必填　F8＝存檔　Enter＝下一欄</font></td></tr></table></form>`,
  );
}

/** 送出的欄位收成值（三格日期併成七碼），再檢查必填與日期。 */
export function posted(form: Form, body: URLSearchParams): { values: Values; errors: string[] } {
  const values: Values = { attached: body.getAll('attached'), remark: body.get('remark') ?? '' };
  const errors: string[] = [];
  for (const f of sections(form).flatMap(s => s.fields)) {
    const three = (['y', 'm', 'd'] as const).map(k => (body.get(`${f.id}_${k}`) ?? '').trim());
    const date = three.every(s => s === '') ? '' : three.map((s, i) => s.padStart(i === 0 ? 3 : 2, '0')).join('');
    const value = f.kind === 'roc3' ? date : (body.get(f.id) ?? '').trim();
    values[f.id] = value;
    if (f.kind === 'roc3')
      (['y', 'm', 'd'] as const).forEach((k, i) => {
        values[`${f.id}_${k}`] = three[i] ?? '';
      });
    if (f.required && !value) errors.push(`E102　${f.label}不得空白。`);
    else if ((f.kind === 'roc3' || f.kind === 'roc7') && value && !parseDay(value))
      errors.push(`E107　${f.label}格式錯誤，請輸入民國年月日。`);
  }
  return { values, errors };
}
