// Each of the three pages shows what it has a place for.
window.fakeSystem.begin(person => {
  const put = (id, field, text) => {
    const found = document.getElementById(id);
    if (found) found[field] = text;
  };
  put('no', 'textContent', person.caseNo);
  put('item', 'textContent', `${person.code} ${person.title}`);
  put('who', 'value', person.applicant);
  put('event', 'value', window.fakeSystem.days.slashed(person.event));
  put('place', 'value', person.place);
});
