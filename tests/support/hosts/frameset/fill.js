// Either frame shows what it has a place for.
window.fakeSystem.begin(person => {
  const put = (id, text) => {
    const cell = document.getElementById(id);
    if (cell) cell.textContent = text;
  };
  put('no', person.caseNo);
  put('item', `${person.code} ${person.title}`);
  put('who', person.applicant);
  const form = document.forms.f;
  if (!form) return;
  form.evt_dt.value = person.event;
  for (const radio of form.plc) radio.checked = radio.nextElementSibling.textContent === person.place;
});
