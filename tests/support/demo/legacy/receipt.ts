// 規費收據：項目乘數量，結算後可列印；收據字號由申請人次序推得，不隨時間變動。
import { type Applicant, roc7, rocLong, text } from '../applicants.ts';
import { block, esc, href, message, OFFICE, page, titleBar } from './html.ts';
import { type Context, where } from './pages.ts';
import { FEES } from './prices.ts';

export type Slip = { payer: string; payerId: string; quantities: Record<string, number> };

const USUAL: Record<string, Record<string, number>> = {
  birth: { '04': 1 },
  death: { '04': 1 },
  marriage: { '02': 2, '04': 1 },
  divorce: { '02': 1, '04': 1 },
  'name-change': { '02': 1, '04': 1 },
  'move-in': { '02': 1, '04': 1 },
  'address-change': { '02': 3, '04': 1 },
  'id-card-first': { '01': 1 },
  'id-card-reissue': { '03': 1 },
};

/** 帶入申請人時，先填上這一項常收的規費。 */
export function usualSlip(p: Applicant | undefined): Slip {
  if (!p) return { payer: '', payerId: '', quantities: {} };
  const copies = Number(text(p.fields['copies'])) || 1;
  const quantities =
    p.wants === 'transcript'
      ? { '05': copies }
      : p.wants === 'seal-certificate'
        ? { '09': copies }
        : (USUAL[p.wants] ?? {});
  return { payer: text(p.fields['applicantName']), payerId: text(p.fields['applicantId']), quantities };
}

export function postedSlip(body: URLSearchParams): { slip: Slip; errors: string[] } {
  const errors: string[] = [];
  const quantities: Record<string, number> = {};
  for (const fee of FEES) {
    const raw = (body.get(`qty_${fee.id}`) ?? '').trim();
    if (!raw) continue;
    if (/^\d{1,3}$/.test(raw)) quantities[fee.id] = Number(raw);
    else errors.push(`E201　${fee.label}數量須為 0 至 999 的整數。`);
  }
  const slip = { payer: (body.get('payer') ?? '').trim(), payerId: (body.get('payerId') ?? '').trim(), quantities };
  if (!slip.payer) errors.push('E202　繳款人不得空白。');
  if (!errors.length && total(slip) === 0) errors.push('E203　尚未輸入任何規費項目。');
  return { slip, errors };
}

const total = (slip: Slip): number => FEES.reduce((sum, fee) => sum + fee.price * (slip.quantities[fee.id] ?? 0), 0);

const number = (c: Context): string =>
  `晴戶規字第 ${roc7(c.today)}${String(c.people.findIndex(p => p.id === c.q.applicant) + 1).padStart(4, '0')} 號`;

export function receipt(c: Context, slip: Slip, saved: boolean, errors: readonly string[]): string {
  const rows = FEES.map((fee, i) => {
    const n = slip.quantities[fee.id] ?? 0;
    return `<tr class="${i % 2 ? 'odd' : 'even'}"><td align="center">${fee.id}</td><td nowrap>${esc(fee.label)}</td><td class="num">${fee.price}</td>
<td align="center"><input type="text" class="num" name="qty_${fee.id}" value="${n || ''}" size="3" maxlength="3" data-price="${fee.price}" onchange="sumFees()" onkeyup="sumFees()"></td><td class="num" id="sum_${fee.id}">${n ? n * fee.price : '&nbsp;'}</td></tr>`;
  });
  const note = errors.length
    ? message('error', errors.map(esc).join('<br>'))
    : saved
      ? message('ok', `結算完成。收據字號：${number(c)}，應收 ${total(slip)} 元。`)
      : '';
  return page(
    'RL0900 規費收據',
    `${titleBar('RL0900', '規費收據', where(c))}${note}
<form method="post" action="${href('RL0900.do', c.q)}">
${block(
  '收據資料',
  `<table class="receipt" width="100%" border="0" cellspacing="1" cellpadding="2" bgcolor="#8FA3BF"><tr>
<th bgcolor="#C4D0E2" align="right">收據字號</th><td bgcolor="#F4F6FA" nowrap>${number(c)}</td><th bgcolor="#C4D0E2" align="right">收費日期</th><td bgcolor="#F4F6FA"><input type="text" name="paidOn" value="${roc7(c.today)}" size="9" maxlength="7" readonly class="ro"></td></tr><tr>
<th bgcolor="#C4D0E2" align="right"><font color="#CC0000">*</font>繳款人</th><td bgcolor="#F4F6FA"><input type="text" name="payer" value="${esc(slip.payer)}" size="14"></td><th bgcolor="#C4D0E2" align="right">繳款人統號</th><td bgcolor="#F4F6FA"><input type="text" name="payerId" value="${esc(slip.payerId)}" size="14"></td></tr></table>`,
)}
${block(
  '收費項目',
  `<table class="list" width="100%" border="1" bordercolor="#B8C4D6" cellspacing="0" bgcolor="#FFFFFF"><tr bgcolor="#C4D0E2"><th>項次</th><th align="left">規費項目</th><th>單價</th><th>數量</th><th>小計</th></tr>${rows.join('\n')}
<tr bgcolor="#FFF6D8"><td colspan="4" align="right"><b>合計（新臺幣元）</b></td><td class="num"><b id="total">${total(slip)}</b></td></tr></table>`,
)}
<table border="0" cellpadding="4"><tr><td nowrap><input type="submit" class="btn" name="save" value="結算(S)" accesskey="S"> <input type="submit" class="btn" name="print" value="列印收據(P)" accesskey="P"> <input type="button" class="btn" value="清除(C)" accesskey="C" onclick="location.href='${href('RL0900.do', { ...c.q, applicant: '' })}'">
<font size="2" color="#666666">　逾期罰鍰另開裁處書，不在本畫面收繳。</font></td></tr></table></form>`,
  );
}

export function slipPage(c: Context, slip: Slip): string {
  const rows = FEES.filter(fee => slip.quantities[fee.id]).map(fee => {
    const n = slip.quantities[fee.id] ?? 0;
    return `<tr><td>${esc(fee.label)}</td><td class="num">${fee.price}</td><td class="num">${n}</td><td class="num">${fee.price * n}</td></tr>`;
  });
  return page(
    '規費收據',
    `<center><table class="slip" width="560" border="1" bordercolor="#000000" cellspacing="0" cellpadding="10" bgcolor="#FFFFFF"><tr><td>
<center><font size="4"><b>${OFFICE}</b></font><br><font size="5"><b>規　費　收　據</b></font><br><font size="2" color="#CC0000">示範收據，不具任何效力</font></center>
<p>${number(c)}<br>繳款人：${esc(slip.payer)}　${esc(slip.payerId)}<br>收費日期：${rocLong(c.today)}</p>
<table width="100%" border="1" bordercolor="#000000" cellspacing="0" cellpadding="4"><tr><th align="left">項目</th><th>單價</th><th>數量</th><th>金額</th></tr>${rows.join('')}
<tr><td colspan="3" align="right"><b>合計新臺幣</b></td><td class="num"><b>${total(slip)} 元</b></td></tr></table>
<p>經手人：示範○員　　　　　機關印章：（示範）</p></td></tr></table>
<p class="noprint"><input type="button" class="btn" value="列印(P)" accesskey="P" onclick="window.print()"> <input type="button" class="btn" value="返回(B)" accesskey="B" onclick="location.href='${href('RL0900.do', c.q)}'"></p></center>`,
  );
}
