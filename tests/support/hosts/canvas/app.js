// Draws the screen of a terminal: there is no text in the page.
const screen = document.getElementById('screen').getContext('2d');
window.fakeSystem.begin(person => {
  screen.fillStyle = '#000';
  screen.fillRect(0, 0, 800, 480);
  screen.fillStyle = '#3f3';
  screen.font = '18px monospace';
  const lines = [
    `案件編號 ${person.caseNo}`,
    `申辦項目 ${person.code} ${person.title}`,
    `申請人　 ${person.applicant}`,
    `事件日期 ${person.event}`,
    `出生地　 ${person.place}`,
  ];
  for (const [index, line] of lines.entries()) screen.fillText(line, 40, 60 + index * 32);
});
