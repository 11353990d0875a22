// 舊式系統的網址：/legacy/<畫面>；GET 開畫面，POST 由同一畫面收下再畫一次。
import { roc7 } from '../applicants.ts';
import { formOf } from './fields.ts';
import { esc, message, page } from './html.ts';
import {
  application,
  banner,
  type Context,
  filled,
  frames,
  menu,
  posted,
  query,
  record,
  search,
  work,
} from './pages.ts';
import { postedSlip, receipt, slipPage, usualSlip } from './receipt.ts';

/** 認得的網址回 html，不認得的回 undefined。 */
export function legacy(path: string, c: Context, body: URLSearchParams | undefined): string | undefined {
  const person = c.people.find(p => p.id === c.q.applicant);
  switch (path) {
    case '':
      return frames(c);
    case 'banner':
      return banner(c);
    case 'menu':
      return menu(c);
    case 'work':
      return work(c);
    case 'RL0010.do': {
      const [id, name] = [body?.get('id') ?? '', body?.get('name') ?? ''];
      const found = search(c.people, id, name);
      const only = found.length === 1 ? found[0] : undefined;
      return only ? record({ ...c, q: { ...c.q, applicant: only.id } }, only) : query(c, id, name, body !== undefined);
    }
    case 'RL0020.do':
      return person
        ? record(c, person)
        : page('RL0020 個人基本資料', message('error', 'E014　查無資料，請由資料查詢進入。'));
    case 'RL0900.do': {
      if (!body) return receipt(c, usualSlip(person), false, []);
      const { slip, errors } = postedSlip(body);
      return body.has('print') && !errors.length ? slipPage(c, slip) : receipt(c, slip, true, errors);
    }
  }
  const form = formOf(path.replace(/\.do$/, ''));
  if (!form || !path.endsWith('.do')) return undefined;
  if (!body) {
    const note =
      person && person.wants !== form.procedure
        ? message('info', `提醒：${esc(person.name)} 登記的來意不是${form.title}。`)
        : '';
    return application(c, form, filled(c, form), note);
  }
  const { values, errors } = posted(form, body);
  if (errors.length) return application(c, form, values, message('error', errors.map(esc).join('<br>')));
  const caseNo = esc(String(values['caseNo'] || `${form.code}-${roc7(c.today)}-0000`));
  if (body.has('save') && values['status'] === '受理中') values['status'] = '存檔';
  const done = body.has('check') ? '檢核完成，無錯誤。' : `存檔完成。案件編號：${caseNo}`;
  return application(c, form, values, message('ok', `<b>${done}</b>`));
}
