// An answer of the server puts one part of the page in place of another.
let part = 30;
window.fakeSystem.begin(person => {
  part += 1;
  const cells = [
    ['案件編號', `<span>${person.caseNo}</span>`],
    ['申辦項目', `<span class="ui-outputtext">${person.code} ${person.title}</span>`],
    [
      '申請人',
      `<input id="j_idt12:j_idt${part}" name="j_idt12:j_idt${part}" type="text" value="${person.applicant}" class="ui-inputfield ui-inputtext ui-widget">`,
    ],
    [
      '事件發生日期',
      `<span id="j_idt12:cal${part}" class="ui-calendar ui-trigger-calendar"><input id="j_idt12:cal${part}_input" type="text" value="${window.fakeSystem.days.slashed(person.event)}" class="ui-inputfield ui-widget hasDatepicker"><button type="button" class="ui-datepicker-trigger ui-button"><span>ui-button</span></button></span>`,
    ],
    [
      '出生地',
      `<div id="j_idt12:place" class="ui-selectonemenu ui-widget"><div class="ui-helper-hidden-accessible"><input id="j_idt12:place_focus" type="text" autocomplete="off" role="combobox" aria-haspopup="true" aria-expanded="false"></div><div class="ui-helper-hidden-accessible"><select id="j_idt12:place_input" name="j_idt12:place_input" tabindex="-1" aria-hidden="true">${['', '臺灣地區', '國外'].map(each => `<option value="${each.length}"${each === person.place ? ' selected' : ''}>${each || '請選擇'}</option>`).join('')}</select></div><label id="j_idt12:place_label" class="ui-selectonemenu-label ui-inputfield">${person.place || '請選擇'}</label><div class="ui-selectonemenu-trigger"><span class="ui-icon"></span></div></div>`,
    ],
  ];
  const rows = cells.map(
    ([label, field], index) =>
      `<tr class="ui-widget-content" role="row"><td role="gridcell" class="ui-panelgrid-cell"><label id="j_idt12:j_idt${part}${index}l" class="ui-outputlabel ui-widget">${label}</label></td><td role="gridcell" class="ui-panelgrid-cell">${field}</td></tr>`,
  );
  document.getElementById('j_idt12:panel').innerHTML =
    `<table class="ui-panelgrid ui-widget" role="grid"><tbody>${rows.join('')}</tbody></table>`;
});
