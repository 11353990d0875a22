// Fills the page in.
window.fakeSystem.begin(person => {
  document.getElementById('no').textContent = person.caseNo;
  document.getElementById('item').textContent = `${person.code} ${person.title}`;
  document.getElementById('who').textContent = person.applicant;
  document.getElementById('event').value = window.fakeSystem.days.slashed(person.event);
  document.getElementById('place').value = person.place;
});
