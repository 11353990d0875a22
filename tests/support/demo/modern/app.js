// 新式系統：用瀏覽紀錄換頁的單頁程式。
import { FORMS, OTHERS } from './forms.js';
import { comboField, dateField, el, textField, toast } from './widgets.js';

const NAME = '晴川戶政 櫃檯服務平臺';
const view = document.getElementById('view');
const state = { today: '', weekday: '', applicants: [] };

const params = () => new URLSearchParams(location.search);
const slash = day => `${Number(day.slice(0, -4))}/${day.slice(-4, -2)}/${day.slice(-2)}`;

/** 換頁的網址都帶著原來的「今天」。 */
function to(path, applicant) {
  const next = new URLSearchParams();
  const today = params().get('today');
  if (today) next.set('today', today);
  if (applicant) next.set('applicant', applicant);
  return `/modern/${path}${next.size ? `?${next}` : ''}`;
}

function go(url) {
  history.pushState({}, '', url);
  render();
  view.focus();
  scrollTo(0, 0);
}

const link = (text, path, applicant, props = {}) =>
  el('a', { href: to(path, applicant), 'data-link': true, text, ...props });

function home() {
  const tiles = el(
    'div',
    { class: 'tiles' },
    ...FORMS.map(f => {
      const tile = el('a', { class: 'tile', href: to(`case/${f.id}`), 'data-link': true });
      tile.append(el('b', { text: f.title }), el('span', { text: f.lead }));
      return tile;
    }),
  );
  const queue = el(
    'ol',
    { class: 'queue' },
    ...state.applicants.map((p, i) => {
      const form = FORMS.find(f => f.id === p.wants);
      return el(
        'li',
        {},
        el('span', { class: 'no', text: String(i + 1).padStart(3, '0') }),
        el('b', { text: p.name }),
        el('span', { class: form ? 'chip' : 'chip other', text: form ? form.title : OTHERS[p.wants] }),
        el('span', { class: 'zh', text: p.zh }),
        form
          ? link('受理', `case/${p.wants}`, p.id, { 'aria-label': `受理 ${p.name} 的${form.title}` })
          : el('span', { class: 'zh', text: '舊系統' }),
      );
    }),
  );
  view.replaceChildren(
    el('h1', { text: '櫃檯服務' }),
    el('p', { class: 'lead', text: `${slash(state.today)} ${state.weekday}　選擇業務，或由等候名單受理。` }),
    tiles,
    el('section', { class: 'card' }, el('h2', { text: `等候名單（${state.applicants.length}）` }), queue),
  );
  return '首頁';
}

const MAKE = { text: textField, date: dateField, combo: comboField };

function openCase(form) {
  const id = params().get('applicant');
  const at = state.applicants.findIndex(p => p.id === id);
  const p = state.applicants[at];
  const values = p
    ? { ...p.fields, name: p.name, event: p.wants === form.id ? p.fields.event : state.today, accepted: state.today }
    : { accepted: state.today };
  const caseNo = `${form.code}-${state.today}-${String(at + 1).padStart(4, '0')}`;
  const made = [];
  const make = field => {
    const value = values[field.id];
    const control = MAKE[field.kind](field, typeof value === 'string' ? value : '');
    made.push({ field, control });
    return control.root;
  };
  const head = el(
    'section',
    { class: 'card' },
    el('h2', { text: '案件' }),
    el(
      'div',
      { class: 'fields' },
      textField({ id: 'caseNo', label: '案件編號', readonly: true }, caseNo).root,
      make({ id: 'accepted', label: '受理日期', kind: 'date', required: true }),
      textField({ id: 'clerk', label: '受理人員', readonly: true }, '示範○員').root,
    ),
  );
  const cards = form.sections.map(s =>
    el(
      'section',
      { class: 'card' },
      el('h2', { text: s.title }),
      el('div', { class: 'fields' }, ...s.fields.map(make)),
    ),
  );
  const save = el('button', { class: 'main', type: 'button', text: '儲存案件' });
  const back = el('button', { type: 'button', text: '返回' });
  back.addEventListener('click', () => go(to('')));
  save.addEventListener('click', () => submit(form, id, made, save));
  view.replaceChildren(
    el('div', { class: 'title' }, el('h1', { text: form.title }), el('code', { text: form.code })),
    el('p', { class: 'lead', text: p ? p.zh : form.lead }),
    head,
    ...cards,
    el('div', { class: 'bar' }, back, save),
  );
  return form.title;
}

async function submit(form, applicant, made, button) {
  let first;
  const values = {};
  for (const { field, control } of made) {
    const value = control.get();
    const wrong =
      field.required && !value
        ? `${field.label}不得空白。`
        : control.valid && !control.valid()
          ? '請輸入民國年月日，例如 115/11/21。'
          : '';
    control.fail(wrong);
    if (wrong) first ??= control;
    values[field.id] = value;
  }
  if (first) {
    first.focus();
    toast('有欄位尚未完成，請檢查標示紅框的欄位。', true);
    return;
  }
  button.disabled = true;
  try {
    const res = await fetch(`/api/cases${location.search}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ procedure: form.id, applicant, values }),
    });
    const done = await res.json();
    toast(res.ok ? `已儲存，案件編號 ${done.caseNo}。` : done.error, !res.ok);
  } catch {
    toast('連不上伺服器，請稍後再試。', true);
  } finally {
    button.disabled = false;
  }
}

function render() {
  const path = location.pathname.replace(/^\/modern\/?/, '');
  const form = FORMS.find(f => path === `case/${f.id}`);
  const title = form ? openCase(form) : path === '' ? home() : missing();
  document.title = `${title}｜${NAME}`;
  document.querySelector('.brand').href = to('');
  document
    .querySelector('.tabs')
    .replaceChildren(
      link('首頁', '', undefined, path === '' ? { 'aria-current': 'page' } : {}),
      ...FORMS.map(f => link(f.title, `case/${f.id}`, undefined, f === form ? { 'aria-current': 'page' } : {})),
    );
  document.getElementById('date').textContent = `${slash(state.today)} ${state.weekday}`;
}

function missing() {
  view.replaceChildren(el('h1', { text: '查無此頁' }), el('p', {}, link('回首頁', '')));
  return '查無此頁';
}

document.addEventListener('click', e => {
  const a = e.target instanceof Element ? e.target.closest('a[data-link]') : null;
  if (!a || e.defaultPrevented || e.button !== 0 || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return;
  e.preventDefault();
  go(a.getAttribute('href'));
});
addEventListener('popstate', render);

const given = await fetch(`/api/applicants${location.search}`);
Object.assign(state, await given.json());
render();
