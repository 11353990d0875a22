// A page of nested tables that is sent whole to the server at every step and comes back with other ids.
import people from '../people.json' with { type: 'json' };

type State = { readonly at: number; readonly drawn: number; readonly corrected: boolean };

/** The page after what was sent: nothing at the first call. */
export function webforms(sent: URLSearchParams): string {
  const state = after(stateOf(sent.get('__VIEWSTATE') ?? ''), sent.get('__EVENTTARGET') ?? '');
  const person = people[state.at] ?? people[0];
  if (!person) throw new Error('There are no people.');
  const id = (name: string): string => `ctl00_cphMain_ctl${String(3 + state.drawn * 2).padStart(2, '0')}_${name}`;
  const name = (of: string): string => id(of).replaceAll('_', '$');
  const row = (label: string, field: string): string =>
    `<tr><td class="tdTitle" align="right"><font color="red">*</font><span id="${id(`lbl${label.length}`)}">${label}</span></td><td><table cellspacing="0" cellpadding="0" border="0"><tr><td>${field}</td></tr></table></td></tr>`;
  const text = (of: string, value: string): string =>
    `<input name="${name(of)}" type="text" value="${value}" id="${id(of)}" class="txtInput">`;
  const option = (value: string): string =>
    `<option${value === person.place ? ' selected="selected"' : ''} value="${value ? value.length : ''}">${value || '請選擇'}</option>`;
  const encoded = Buffer.from(JSON.stringify(state)).toString('base64');
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html><head><title>登記申請</title><script src="/kit.js"></script></head><body>
<form method="post" action="/" id="aspnetForm" name="aspnetForm"><input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value=""><input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="${encoded}">
<table width="100%"><tr><td><table id="ctl00_tblHead"><tr><td>案件編號：<span id="${id('lblNo')}">${person.caseNo}</span></td><td><a href="javascript:__doPostBack('ctl00$lnkNext','')" id="ctl00_lnkNext">下一位</a></td></tr></table></td></tr>
<tr><td><table><tr><td><table class="tbl" border="1"><tbody>
${row('申辦項目', `<span id="${id('lblItem')}">${person.code} ${person.title}</span>`)}
${row('申請人姓名', text('txtWho', person.applicant))}
${row('事件發生日期', text('txtDate1', state.corrected ? person.corrected : person.event))}
${row('申報日期', text('txtDate2', '1151121'))}
${row('出生地', `<select name="${name('ddlPlace')}" id="${id('ddlPlace')}">${['', '臺灣地區', '國外'].map(option).join('')}</select>`)}
</tbody></table></td></tr></table></td></tr></table></form><script src="/app.js"></script></body></html>`;
}

function after(state: State, target: string): State {
  if (target === '') return state;
  const drawn = state.drawn + 1;
  if (target.endsWith('txtDate1')) return { ...state, drawn, corrected: true };
  return { at: (state.at + 1) % people.length, drawn, corrected: false };
}

function stateOf(encoded: string): State {
  if (encoded === '') return { at: 0, drawn: 0, corrected: false };
  return JSON.parse(Buffer.from(encoded, 'base64').toString()) as State;
}
