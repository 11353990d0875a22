// Every drawing makes all elements anew, with ids that count on.
let count = 1002;
const id = (prefix = 'ext-gen') => {
  count += 1;
  return `${prefix}${count}`;
};
const at = (x, y, inner) => `<div class="x-abs-layout-item" style="left:${x}px;top:${y}px">${inner}</div>`;
const label = (x, y, text) =>
  at(x, y, `<label id="${id('label-')}" class="x-component x-form-item-label">${text}:</label>`);
const wrapped = (type, inner) =>
  `<table class="x-field x-form-type-${type}" id="${id(`${type}field-`)}"><tbody><tr><td class="x-form-item-body">${inner}</td></tr></tbody></table>`;
const field = (x, y, text, value, type = 'text') => {
  const shown =
    type === 'display'
      ? `<div id="${id()}" class="x-form-display-field">${value}</div>`
      : `<input id="${id()}" type="text" class="x-form-field x-form-text" value="${value}" autocomplete="off"${type === 'combo' ? ' readonly' : ''}>${type === 'combo' ? `<div class="x-trigger-index-0 x-form-trigger" id="${id()}"></div>` : ''}`;
  return label(x, y, text) + at(x + 120, y, wrapped(type, shown));
};
window.fakeSystem.begin(person => {
  document.querySelector('.x-panel').innerHTML = [
    field(10, 10, '案件編號', person.caseNo, 'display'),
    field(320, 10, '申辦項目', `${person.code} ${person.title}`, 'display'),
    field(10, 50, '申請人', person.applicant),
    field(320, 50, '事件發生日期', window.fakeSystem.days.slashed(person.event)),
    field(10, 90, '出生地', person.place, 'combo'),
    field(320, 90, '申報日期', '115/11/21'),
  ].join('');
});
