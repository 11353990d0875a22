// A small form below a list that can be made as long as wanted: `build(1_000_000)` adds so many nodes.
const heap = document.getElementById('heap');
window.fakeSystem.build = count =>
  window.fakeSystem.own(() => {
    const hundred = document.createElement('div');
    for (let index = 0; index < 49; index += 1) hundred.append(document.createElement('i'));
    for (const each of hundred.children) each.append('列');
    hundred.append('。');
    // Each such part is a hundred nodes, the one that holds them included.
    const part = document.createDocumentFragment();
    for (let made = 0; made < count; made += 100) part.append(hundred.cloneNode(true));
    heap.append(part);
  });
const tree = window.fakeSystem.tree;
// All of it would be too much to be told: how many there are, and the rest in full.
window.fakeSystem.tree = () => {
  const parts = [...heap.childNodes];
  return window.fakeSystem.own(() => {
    const count = heap.querySelectorAll('*').length;
    if (parts.length > 1000)
      return [
        count,
        document.querySelector('dl').outerHTML,
        ...[...document.querySelectorAll('input, select')].map(each => each.outerHTML + each.value),
      ].join('\n');
    return tree();
  });
};
window.fakeSystem.begin(person => {
  document.getElementById('no').textContent = person.caseNo;
  document.getElementById('item').textContent = `${person.code} ${person.title}`;
  document.getElementById('who').value = person.applicant;
  document.getElementById('event').value = window.fakeSystem.days.slashed(person.event);
  document.getElementById('place').value = person.place;
});
