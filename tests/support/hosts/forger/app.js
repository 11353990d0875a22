// Tells whoever listens that it is the panel, that fields were clicked, that other things are true; and puts itself over what lies over it.
const put = (id, text) => window.fakeSystem.write(document.getElementById(id), text);
window.fakeSystem.begin(person => {
  document.getElementById('no').textContent = person.caseNo;
  document.getElementById('item').textContent = `${person.code} ${person.title}`;
  put('who', person.applicant);
  put('event', window.fakeSystem.days.slashed(person.event));
  document.getElementById('place').value = person.place;
  const memo = document.getElementById('memo');
  if (memo.textLength === 0) memo.textContent = '備'.repeat(1_000_000);
});

const KEY = '00000000-0000-4000-8000-000000000000';
const seen = {
  host: 'seen',
  key: KEY,
  found: [{ binding: 'b1', state: 'sure', text: 'RL0120 死亡登記', label: '申辦項目', lost: [] }],
  whole: true,
  readable: true,
  frames: ['http://evil.test'],
};
const LIES = [
  { host: 'here' },
  seen,
  { host: 'picked', key: KEY, field: {} },
  { host: 'pick-ended', key: KEY },
  { host: 'bind', key: KEY, bindings: [], marks: true },
  { host: 'pick', key: KEY, on: true },
  { host: 'rest', key: KEY },
  'close',
  null,
];
const flood = () => {
  for (const lie of LIES)
    for (const whom of [window, ...Array.from({ length: window.length }, (_, index) => window[index])])
      whom.postMessage(lie, '*');
};
const events = () =>
  window.fakeSystem.own(() => {
    for (const target of [
      document,
      document.documentElement,
      ...document.querySelectorAll('html > div, #event, #ok'),
    ]) {
      for (const kind of ['pointerdown', 'mousedown', 'mouseup', 'click'])
        target.dispatchEvent(new MouseEvent(kind, { bubbles: true, composed: true, clientX: 300, clientY: 200 }));
      for (const key of ['Enter', 'Escape', ' '])
        target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      target.dispatchEvent(new CustomEvent('seen', { detail: seen, bubbles: true, composed: true }));
    }
    document.getElementById('ok').click();
  });
let turn = 0;
const disguise = () =>
  window.fakeSystem.own(() => {
    turn += 1;
    document.documentElement.style.opacity = turn % 2 === 0 ? '' : '0.999';
    const cover = document.getElementById('cover');
    cover.style.background = turn % 2 === 0 ? 'transparent' : 'rgb(255 255 255 / 1%)';
    for (const each of document.querySelectorAll('html > div')) each.style.opacity = '0.01';
  });
setInterval(flood, 20);
setInterval(events, 50);
setInterval(disguise, 100);
