// 自訂元件：選單（combobox／listbox）、民國日期欄、訊息泡泡。

let serial = 0;

/** 建一個元素；props 裡的 text 是文字，其餘是屬性。 */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(props)) {
    if (key === 'text') node.textContent = value;
    else if (value !== undefined && value !== false) node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children);
  return node;
}

function wrap(field, control, labelId) {
  const label = el('span', { class: 'label', id: labelId, text: field.label });
  if (field.required) label.append(el('em', { text: '＊', 'aria-hidden': 'true' }));
  const error = el('div', { class: 'error', id: `${labelId}-error` });
  const root = el('div', { class: field.wide ? 'field wide' : 'field', 'data-field': field.id }, label, control, error);
  return { root, error };
}

function showError(target, error, message) {
  error.textContent = message;
  if (message) {
    target.setAttribute('aria-invalid', 'true');
    target.setAttribute('aria-describedby', error.id);
  } else {
    target.removeAttribute('aria-invalid');
    target.removeAttribute('aria-describedby');
  }
}

/** 單行文字。 */
export function textField(field, value) {
  const id = `f${++serial}`;
  const input = el('input', {
    type: 'text',
    'aria-labelledby': id,
    autocomplete: 'off',
    readonly: field.readonly === true,
    'aria-required': field.required ? 'true' : undefined,
  });
  input.value = value;
  const { root, error } = wrap(field, input, id);
  return {
    root,
    get: () => input.value.trim(),
    focus: () => input.focus(),
    fail: message => showError(input, error, message),
  };
}

const slash = digits => `${Number(digits.slice(0, -4))}/${digits.slice(-4, -2)}/${digits.slice(-2)}`;

/** 讀「115/11/21」「115-11-21」「1151121」；不成日期回空字串。 */
export function readRoc(text) {
  const hit =
    /^(\d{1,3})[/.\-年](\d{1,2})[/.\-月](\d{1,2})日?$/.exec(text.trim()) ??
    /^(\d{2,3})(\d{2})(\d{2})$/.exec(text.trim());
  if (!hit) return '';
  const [y, m, d] = hit.slice(1).map(Number);
  const at = new Date(Date.UTC(y + 1911, m - 1, d));
  if (y < 1 || at.getUTCMonth() !== m - 1 || at.getUTCDate() !== d) return '';
  return `${String(y).padStart(3, '0')}${String(m).padStart(2, '0')}${String(d).padStart(2, '0')}`;
}

/** 民國日期：一格，離開時整理成 115/11/21。 */
export function dateField(field, value) {
  const id = `f${++serial}`;
  const input = el('input', {
    type: 'text',
    inputmode: 'numeric',
    placeholder: '年/月/日',
    'aria-labelledby': id,
    autocomplete: 'off',
    'aria-required': field.required ? 'true' : undefined,
  });
  input.value = value ? slash(value) : '';
  const { root, error } = wrap(field, input, id);
  const check = () => {
    const text = input.value.trim();
    const day = readRoc(text);
    if (day) input.value = slash(day);
    showError(input, error, text && !day ? '請輸入民國年月日，例如 115/11/21。' : '');
  };
  input.addEventListener('blur', check);
  return {
    root,
    get: () => readRoc(input.value) || input.value.trim(),
    valid: () => !input.value.trim() || readRoc(input.value) !== '',
    focus: () => input.focus(),
    fail: message => showError(input, error, message),
  };
}

/** 自訂選單：用 div 做，鍵盤可操作。 */
export function comboField(field, value) {
  const id = `f${++serial}`;
  let current = field.options.includes(value) ? value : '';
  let active = -1;
  const shown = el('span');
  const list = el('div', {
    role: 'listbox',
    id: `${id}-list`,
    class: 'combo-list',
    'aria-labelledby': id,
    hidden: true,
  });
  const box = el(
    'div',
    {
      role: 'combobox',
      tabindex: '0',
      class: 'combo-box',
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      'aria-controls': `${id}-list`,
      'aria-labelledby': `${id} ${id}-value`,
      'aria-required': field.required ? 'true' : undefined,
    },
    shown,
  );
  shown.id = `${id}-value`;
  const items = field.options.map((text, i) => {
    const item = el('div', { role: 'option', id: `${id}-${i}`, text });
    item.addEventListener('mousedown', e => e.preventDefault());
    item.addEventListener('click', () => choose(i));
    item.addEventListener('mousemove', () => mark(i));
    return item;
  });
  list.append(...items);

  function paint() {
    shown.textContent = current || '請選擇';
    shown.className = current ? '' : 'hint';
    for (const [i, item] of items.entries()) item.setAttribute('aria-selected', String(field.options[i] === current));
  }
  function mark(i) {
    active = i;
    for (const [at, item] of items.entries()) item.classList.toggle('active', at === i);
    if (i >= 0) {
      box.setAttribute('aria-activedescendant', items[i].id);
      items[i].scrollIntoView({ block: 'nearest' });
    } else box.removeAttribute('aria-activedescendant');
  }
  function open(on) {
    list.hidden = !on;
    list.classList.toggle('up', on && box.getBoundingClientRect().bottom + list.offsetHeight + 80 > innerHeight);
    box.setAttribute('aria-expanded', String(on));
    mark(on ? Math.max(0, field.options.indexOf(current)) : -1);
  }
  function choose(i) {
    current = field.options[i];
    paint();
    open(false);
    showError(box, error, '');
    box.focus();
  }
  box.addEventListener('click', () => open(list.hidden));
  box.addEventListener('blur', () => open(false));
  box.addEventListener('keydown', e => {
    if (e.isComposing || e.ctrlKey || e.altKey || e.metaKey) return;
    if (list.hidden) {
      if (['ArrowDown', 'ArrowUp', 'Enter', ' '].includes(e.key)) open(true);
      else return;
    } else if (e.key === 'ArrowDown') mark(Math.min(items.length - 1, active + 1));
    else if (e.key === 'ArrowUp') mark(Math.max(0, active - 1));
    else if (e.key === 'Home') mark(0);
    else if (e.key === 'End') mark(items.length - 1);
    else if (e.key === 'Enter' || e.key === ' ') choose(active);
    else if (e.key === 'Escape') open(false);
    else return;
    e.preventDefault();
  });
  const { root, error } = wrap(field, el('div', { class: 'combo' }, box, list), id);
  paint();
  return { root, get: () => current, focus: () => box.focus(), fail: message => showError(box, error, message) };
}

/** 訊息泡泡：六秒後收起。 */
export function toast(message, bad = false) {
  const node = el('div', { class: bad ? 'toast bad' : 'toast', text: message });
  document.getElementById('toasts').append(node);
  setTimeout(() => node.remove(), 6000);
}
