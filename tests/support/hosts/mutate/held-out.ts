// A second set, never looked at while the finder is made better: other ways to mark up, other words, other changes.
import type { Base } from './bases.ts';
import type { Field, Section } from './fields.ts';

type Kind = Field['kind'];
const field = (
  id: string,
  zh: string,
  en: string,
  reworded: readonly string[],
  value: string,
  kind: Kind = 'text',
  options?: readonly string[],
): Field => ({ id, zh, en, reworded, kind, value, ...(options ? { options } : {}) });

const MOVING: readonly Section[] = [
  {
    id: 'head',
    zh: '戶長資料',
    en: 'Head of household',
    reworded: '戶長相關資料',
    fields: [
      field('headName', '戶長姓名', 'Name of head', ['戶長之姓名'], '張大同'),
      field('headNo', '戶號', 'Household no.', ['戶籍編號'], 'F1234567'),
      field('headBirth', '出生年月日', 'Birth date', ['出生日期', '生日'], '050/01/02'),
      field('headPhone', '行動電話', 'Mobile phone', ['手機號碼', '行動電話號碼'], '0912'),
    ],
  },
  {
    id: 'moving',
    zh: '遷徙資料',
    en: 'Change of residence',
    reworded: '遷徙登記資料',
    fields: [
      field('moveKind', '遷徙別', 'Kind of move', ['遷徙種類'], '遷入', 'select', ['遷入', '遷出', '住址變更']),
      field('movedOn', '遷入日期', 'Date moved in', ['遷入日', '遷入年月日'], '115/10/30'),
      field('fromAddress', '遷出地址', 'Former address', ['原住址', '遷出地'], '新北市板橋區'),
      field('toAddress', '遷入地址', 'New address', ['新住址', '遷入地'], '臺中市西區'),
      field('wholeHousehold', '全戶遷徙', 'Whole household', ['是否全戶遷徙'], '否', 'choice', ['是', '否']),
    ],
  },
  {
    id: 'proxy',
    zh: '受委託人資料',
    en: 'Representative',
    reworded: '受託人資料',
    fields: [
      field('proxyName', '受委託人姓名', 'Name of representative', ['受託人姓名'], '李小華'),
      field('proxyBirth', '出生年月日', 'Birth date', ['出生日期', '生日'], '080/07/07'),
      field('proxyPhone', '行動電話', 'Mobile phone', ['手機號碼', '行動電話號碼'], '0933'),
      field('received', '收件日期', 'Date received', ['收件日'], '115/11/25'),
      field('fee', '規費金額', 'Fee', ['規費'], '20'),
    ],
  },
];

const mark = ({ id }: Field): string => `data-truth="${id}"`;
const said = ({ id, zh }: Field | Section): string => `<x-label data-of="${id}">${zh}</x-label>`;
const page = (part: (section: Section) => string): string => MOVING.map(part).join('\n');
const all = (section: Section, one: (field: Field) => string): string => section.fields.map(one).join('');
const options = (field: Field): string =>
  (field.options ?? []).map(each => `<option${each === field.value ? ' selected' : ''}>${each}</option>`).join('');
const radios = (field: Field, name: string): string =>
  (field.options ?? [])
    .map(
      (each, at) =>
        `<input type="radio" name="${name}" ${at === 0 ? mark(field) : ''}${each === field.value ? ' checked' : ''}><label>${each}</label>`,
    )
    .join('');

let last = 30;
const made = (): number => {
  last += 3;
  return last;
};

const primefaces = page(
  section =>
    `<div class="ui-panel"><div class="ui-panel-titlebar"><span class="ui-panel-title">${said(section)}</span></div><div class="ui-panel-content"><table class="ui-panelgrid"><tbody>${all(
      section,
      field => {
        const id = `form:j_idt${made()}`;
        const control =
          field.kind === 'select'
            ? `<div id="${id}" class="ui-selectonemenu"><div class="ui-helper-hidden-accessible"><input id="${id}_focus" type="text" readonly="readonly"></div><div class="ui-helper-hidden-accessible"><select id="${id}_input" name="${id}_input" ${mark(field)}>${options(field)}</select></div><label id="${id}_label" class="ui-selectonemenu-label">${field.value}</label></div>`
            : field.kind === 'choice'
              ? radios(field, id)
              : `<input id="${id}" name="${id}" type="text" class="ui-inputfield" value="${field.value}" ${mark(field)}>`;
        return `<tr><td class="ui-panelgrid-cell"><label>${said(field)}</label></td><td class="ui-panelgrid-cell">${control}</td></tr>`;
      },
    )}</tbody></table></div></div>`,
);

const element = page(
  section =>
    `<div class="el-card"><div class="el-card__header">${said(section)}</div><div class="el-card__body">${all(
      section,
      field => {
        const control =
          field.kind === 'choice'
            ? radios(field, `el-${made()}`)
            : field.kind === 'select'
              ? `<div class="el-select"><div class="el-select__wrapper"><div class="el-select__selection"><div class="el-select__selected-item el-select__input-wrapper is-hidden"><input class="el-select__input" role="combobox" id="el-id-${made()}" ${mark(field)}></div><div class="el-select__selected-item el-select__placeholder"><span>${field.value}</span></div></div></div></div>`
              : `<div class="el-input"><div class="el-input__wrapper"><input class="el-input__inner" id="el-id-${made()}" value="${field.value}" ${mark(field)}></div></div>`;
        return `<div class="el-form-item"><div class="el-form-item__label">${said(field)}</div><div class="el-form-item__content">${control}</div></div>`;
      },
    )}</div></div>`,
);

const extjs = page(
  section =>
    `<div class="x-panel"><div class="x-panel-header"><span class="x-panel-header-text">${said(section)}</span></div><div class="x-panel-body">${all(
      section,
      field => {
        const id = `ext-comp-${made()}`;
        return `<div class="x-form-item"><label for="${id}" class="x-form-item-label">${said(field)}:</label><div class="x-form-element">${field.kind === 'choice' ? radios(field, id) : `<div class="x-form-field-wrap"><input type="hidden" name="${field.id}" value="${field.value}"><input type="text" id="${id}" class="x-form-text" value="${field.value}" ${mark(field)}></div>`}</div></div>`;
      },
    )}</div></div>`,
);

/** A printed form: cells of labels told by their class only, three fields in a row. */
const report = page(section => {
  let rows = `<tr><td class="hd" colspan="6">${said(section)}</td></tr>`;
  for (let at = 0; at < section.fields.length; at += 3)
    rows += `<tr>${section.fields
      .slice(at, at + 3)
      .map(field => `<td class="c1">${said(field)}</td><td class="c2" ${mark(field)}>${field.value}</td>`)
      .join('')}</tr>`;
  return `<table class="report">${rows}</table>`;
});

const wrapped = page(
  section =>
    `<section aria-label="${section.zh}"><header><h4>${said(section)}</h4></header>${all(section, field =>
      field.kind === 'choice'
        ? `<div role="radiogroup"><div>${said(field)}</div>${radios(field, field.id)}</div>`
        : `<label class="sc-${made()}">${said(field)} ${field.kind === 'select' ? `<select name="${field.id}" ${mark(field)}>${options(field)}</select>` : `<input name="${field.id}" value="${field.value}" ${mark(field)}>`}</label>`,
    )}</section>`,
);

const cards = page(
  section =>
    `<div class="block"><p class="block-title"><b>${said(section)}</b></p><ul>${all(section, field => `<li><em class="k">${said(field)}</em><strong class="v" ${mark(field)}>${field.value}</strong></li>`)}</ul></div>`,
);

/** Pages that are held out. */
export const HELD_OUT: readonly Base[] = Object.entries({ primefaces, element, extjs, report, wrapped, cards }).map(
  ([name, html]) => ({ name: `held out: ${name}`, html, sections: MOVING }),
);
