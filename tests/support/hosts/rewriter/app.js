// Writes all of itself anew every second: once as another document, once as another body.
const cell = (label, field) => `<tr><td>${label}</td><td>${field}</td></tr>`;
const bodyOf = person => `<h1>即時案件</h1><p>更新：${new Date().toISOString()}</p><table>
${cell('案件編號', person.caseNo)}${cell('申辦項目', `${person.code} ${person.title}`)}${cell('申請人', `<input value="${person.applicant}">`)}
${cell('事件發生日期', `<input value="${window.fakeSystem.days.slashed(person.event)}">`)}${cell('出生地', `<span>${person.place}</span>`)}</table>`;
let shown = window.fakeSystem.people[0];
let turn = 0;
const write = () =>
  window.fakeSystem.own(() => {
    turn += 1;
    if (turn % 2 === 0) {
      document.body.innerHTML = bodyOf(shown);
      return;
    }
    document.open();
    document.write(
      `<!DOCTYPE html><html lang="zh-Hant-TW"><head><title>自動更新</title></head><body>${bodyOf(shown)}</body></html>`,
    );
    document.close();
    window.fakeSystem.listen();
  });
window.fakeSystem.begin(person => {
  shown = person;
});
// Not while the first document is still being read.
document.addEventListener('DOMContentLoaded', () => {
  window.fakeSystem.show = person => {
    shown = person;
    write();
  };
  write();
  setInterval(write, 1000);
});
