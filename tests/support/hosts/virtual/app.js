// 5,000 rows of which thirty exist and are used again; the case in hand is one of them, called 目前.
const ROWS = 5000;
const SHOWN = 30;
const HEIGHT = 25;
const view = document.getElementById('view');
const body = document.getElementById('rows');
document.getElementById('all').style.height = `${ROWS * HEIGHT}px`;
for (let index = 0; index < SHOWN; index += 1) {
  const row = body.insertRow();
  for (let cell = 0; cell < 6; cell += 1) row.insertCell();
}
let current = 12;
let shown = window.fakeSystem.people[0];
const other = index => ({
  caseNo: `戶字第114○${index}號`,
  code: 'RL0210',
  title: '遷入登記',
  applicant: '○○○',
  event: '1150101',
  place: '臺灣地區',
});
const draw = () => {
  const first = Math.max(0, Math.min(ROWS - SHOWN, Math.floor(view.scrollTop / HEIGHT) - 5));
  body.parentElement.style.top = `${first * HEIGHT}px`;
  for (const [offset, row] of [...body.rows].entries()) {
    const index = first + offset;
    const person = index === current ? shown : other(index);
    row.setAttribute('aria-selected', String(index === current));
    const texts = [
      index === current ? '目前' : String(index + 1),
      person.caseNo,
      `${person.code} ${person.title}`,
      person.applicant,
      window.fakeSystem.days.slashed(person.event),
      person.place,
    ];
    for (const [cell, text] of texts.entries()) row.cells[cell].textContent = text;
  }
};
view.addEventListener('scroll', () => window.fakeSystem.own(draw));
window.fakeSystem.begin(person => {
  if (person.caseNo !== shown.caseNo) current = (current + 1703) % ROWS;
  shown = person;
  view.scrollTop = current * HEIGHT - 100;
  draw();
});
