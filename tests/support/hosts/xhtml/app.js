// Fills the page in; there is no innerHTML of loose tags in XML.
window.fakeSystem.begin(person => {
  document.getElementById('no').textContent = person.caseNo;
  document.getElementById('item').textContent = `${person.code} ${person.title}`;
  document.getElementById('who').value = person.applicant;
  document.getElementById('event').value = window.fakeSystem.days.spoken(person.event);
  document.getElementById('place').value = person.place;
});
