// The same questions marked up in the ways such systems are: each gives the page as HTML, the readable element of every field marked.
import { type Field, SECTIONS, type Section } from './fields.ts';

export interface Base {
  readonly name: string;
  readonly sections: readonly Section[];
  readonly html: string;
}

/** Marks the element that is read; taken off before anything looks at the page. */
const mark = (field: Field): string => `data-truth="${field.id}"`;
const said = (field: Field): string => `<x-label data-of="${field.id}">${field.zh}</x-label>`;
const headed = (section: Section): string => `<x-label data-of="${section.id}">${section.zh}</x-label>`;
const options = (field: Field): string =>
  (field.options ?? []).map(each => `<option${each === field.value ? ' selected' : ''}>${each}</option>`).join('');
const all = (section: Section, one: (field: Field, at: number) => string): string => section.fields.map(one).join('');
const page = (part: (section: Section) => string): string => SECTIONS.map(part).join('\n');

/** Rows of so many fields. */
const rows = (section: Section, wide: number, cells: (field: Field) => string): string => {
  let html = '';
  for (let at = 0; at < section.fields.length; at += wide)
    html += `<tr>${section.fields
      .slice(at, at + wide)
      .map(cells)
      .join('')}</tr>`;
  return html;
};

function input(field: Field, attributes: string, radioName = field.id): string {
  if (field.kind === 'select') return `<select ${mark(field)} ${attributes}>${options(field)}</select>`;
  if (field.kind === 'choice')
    return (field.options ?? [])
      .map(
        (each, at) =>
          `<label><input type="radio" name="${radioName}" value="${at}" ${at === 0 ? mark(field) : ''}${each === field.value ? ' checked' : ''}>${each}</label>`,
      )
      .join(' ');
  return `<input type="text" value="${field.value}" ${mark(field)} ${attributes}>`;
}

/** WebForms: tables in tables, titles in a cell across, long names. */
const webforms = page(
  section =>
    `<table class="outer"><tr><td><table width="100%"><tr><td colspan="4" class="bar">${headed(section)}</td></tr>${rows(
      section,
      2,
      field =>
        `<td class="lab">${said(field)}：</td><td>${input(field, `name="ctl00$Main$txt${field.id}" id="ctl00_Main_txt${field.id}"`, `ctl00$Main$rbl${field.id}`)}</td>`,
    )}</table></td></tr></table>`,
);

/** A page that only shows: th beside td. */
const grid = page(
  section =>
    `<h3>${headed(section)}</h3><table border="1">${rows(section, 2, field => `<th>${said(field)}</th><td ${mark(field)}>${field.value}</td>`)}</table>`,
);

/** Labels and texts side by side in plain cells, one below another. */
const pairs = page(
  section =>
    `<h3>${headed(section)}</h3><table border="1">${rows(section, 1, field => `<td>${said(field)}</td><td ${mark(field)}>${field.value}</td>`)}</table>`,
);

/** PrimeFaces: a choice is a label over a select that is hidden, behind an input for the keyboard. */
const primefaces = page(
  section =>
    `<div class="ui-panel"><div class="ui-panel-titlebar"><span class="ui-panel-title">${headed(section)}</span></div><table class="ui-panelgrid">${rows(
      section,
      1,
      field =>
        `<td><label class="ui-outputlabel">${said(field)}</label></td><td>${field.kind === 'select' ? `<div class="ui-selectonemenu"><div class="ui-helper"><input type="text" role="combobox"></div><div class="ui-helper">${input(field, '')}</div><label class="ui-selectonemenu-label">${field.value}</label></div>` : input(field, '')}</td>`,
    )}</table></div>`,
);

const bootstrap = page(
  section =>
    `<div class="card"><div class="card-header"><h5>${headed(section)}</h5></div><div class="card-body">${all(
      section,
      field =>
        field.kind === 'choice'
          ? `<fieldset class="form-group"><legend>${said(field)}</legend>${input(field, '')}</fieldset>`
          : `<div class="form-group row"><label class="col" for="${field.id}">${said(field)}</label><div class="col">${input(field, `id="${field.id}" name="${section.id}.${field.id}" class="form-control"`)}</div></div>`,
    )}</div></div>`,
);

const terms = page(
  section =>
    `<section><h2>${headed(section)}</h2><dl>${all(section, field => `<dt>${said(field)}</dt><dd ${mark(field)}>${field.value}</dd>`)}</dl></section>`,
);

let made = 0;
const id = (): string => {
  made += 7;
  return `rc_${made}`;
};

/** Ant Design: generated ids, a choice shown beside an empty input. */
const ant = page(
  section =>
    `<div class="ant-card"><div class="ant-card-head"><div class="ant-card-head-title">${headed(section)}</div></div><div class="ant-card-body">${all(
      section,
      field =>
        `<div class="ant-row ant-form-item"><div class="ant-col ant-form-item-label"><label>${said(field)}</label></div><div class="ant-col ant-form-item-control"><div class="ant-form-item-control-input">${antControl(field)}</div></div></div>`,
    )}</div></div>`,
);
function antControl(field: Field): string {
  if (field.kind === 'select')
    return `<div class="ant-select"><div class="ant-select-selector"><span class="ant-select-selection-search"><input ${mark(field)} role="combobox" type="search" id="${id()}" class="ant-select-selection-search-input"></span><span class="ant-select-selection-item" title="${field.value}">${field.value}</span></div></div>`;
  if (field.kind === 'choice')
    return `<div class="ant-radio-group">${input(field, '', id())
      .replaceAll('<label>', '<label class="ant-radio-wrapper"><span class="ant-radio">')
      .replaceAll(/>(男|女)/g, '></span><span>$1</span>')}</div>`;
  return input(field, `id="${id()}" class="ant-input"`);
}

/** EasyUI: the original input hidden, the visible one beside it, its value in a third. */
const easyui = page(
  section =>
    `<div class="panel"><div class="panel-header"><div class="panel-title">${headed(section)}</div></div><div class="panel-body"><table>${all(
      section,
      field =>
        `<tr><td>${said(field)}:</td><td>${field.kind === 'choice' ? input(field, '') : `<input class="easyui-combobox" style="display:none"><span class="textbox combo"><span class="textbox-addon"><a class="combo-arrow" href="#"></a></span><input ${mark(field)} id="_easyui_${id()}" type="text" class="textbox-text" value="${field.value}"><input type="hidden" class="textbox-value" name="${field.id}" value="${field.value}"></span>`}</td></tr>`,
    )}</table></div></div>`,
);

/** Spans with ids of their own, label and value in plain elements. */
const spans = page(
  section =>
    `<div class="box"><div class="box-title">${headed(section)}</div>${all(section, field => `<div class="item"><span class="item-label">${said(field)}：</span><span class="item-value" id="lbl${field.id}" ${mark(field)}>${field.value}</span></div>`)}</div>`,
);

/** Labels in a row above, fields in the row below. */
const stacked = page(
  section =>
    `<fieldset><legend>${headed(section)}</legend><table><tr>${all(section, field => `<td>${said(field)}</td>`)}</tr><tr>${all(section, field => `<td>${input(field, `name="${field.id}"`)}</td>`)}</tr></table></fieldset>`,
);

/** People in a list: a row each, a header above each column. */
const list = `<h3>${headed(SECTIONS[2] as Section)}</h3><table><thead><tr><th>稱謂</th>${all(SECTIONS[0] as Section, field => `<th>${said(field)}</th>`)}</tr></thead><tbody><tr><th>當事人</th>${all(SECTIONS[0] as Section, field => `<td ${mark(field)}>${field.value}</td>`)}</tr><tr><th>配偶</th>${all(SECTIONS[0] as Section, field => `<td>${field.value}</td>`)}</tr><tr><th>申請人</th>${all(SECTIONS[1] as Section, field => `<td>${field.value}</td>`)}<td></td></tr></tbody></table>`;

/** A list to choose from, its header apart; the chosen row is the case in hand. */
const chosen = `<div class="grid"><div class="grid-header"><table><tr>${all(SECTIONS[0] as Section, field => `<td>${said(field)}</td>`)}</tr></table></div><div class="grid-body"><table><tr class="row">${all(SECTIONS[1] as Section, field => `<td>${field.value}</td>`)}<td></td></tr><tr class="row row-selected">${all(SECTIONS[0] as Section, field => `<td ${mark(field)}>${field.value}</td>`)}</tr></table></div></div>`;

export const BASES: readonly Base[] = Object.entries({
  webforms,
  grid,
  pairs,
  primefaces,
  bootstrap,
  terms,
  ant,
  easyui,
  spans,
  stacked,
  list,
  chosen,
}).map(([name, html]) => ({ name, html, sections: SECTIONS }));
