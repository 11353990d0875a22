// Draws the rows of the grid anew for every applicant; what is typed into is not what is sent.
let drawn = 1;
window.fakeSystem.begin(person => {
  drawn += 1;
  const cell = (field, text) =>
    `<td field="${field}"><div class="datagrid-cell datagrid-cell-c${drawn}-${field}">${text}</div></td>`;
  document.getElementById('rows').innerHTML =
    `<tr id="datagrid-row-r${drawn}-2-0" datagrid-row-index="0" class="datagrid-row datagrid-row-selected">${cell('no', person.caseNo)}${cell('item', `${person.code} ${person.title}`)}${cell('who', person.applicant)}</tr>`;
  const put = (name, shown, sent) => {
    const hidden = document.querySelector(`.textbox-value[name=${name}]`);
    hidden.value = sent;
    hidden.previousElementSibling.value = shown;
  };
  put('evt', window.fakeSystem.days.slashed(person.event), person.event);
  put('plc', person.place, String(person.place.length));
});
