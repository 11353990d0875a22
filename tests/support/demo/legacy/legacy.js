// 舊式系統的小程式：Enter 跳欄、F8 存檔、目錄開合、規費試算。
function fieldKeys(e) {
  const f = document.forms[0];
  if (!f) return;
  if (e.key === 'F8') {
    const save = f.elements.namedItem('save');
    if (save) {
      e.preventDefault();
      save.click();
    }
    return;
  }
  const t = e.target;
  if (e.key !== 'Enter' || e.isComposing || f.className === 'query') return;
  if (t.tagName !== 'INPUT' || t.type === 'submit' || t.type === 'button' || t.type === 'reset') return;
  e.preventDefault();
  for (let i = Array.prototype.indexOf.call(f.elements, t) + 1; i < f.elements.length; i++) {
    const next = f.elements[i];
    if (next.type !== 'hidden' && !next.readOnly && !next.disabled) {
      next.focus();
      return;
    }
  }
}

window.toggleNode = (id, mark) => {
  const box = document.getElementById(id);
  const open = box.style.display === 'none';
  box.style.display = open ? '' : 'none';
  mark.innerHTML = open ? '▼' : '▶';
};

window.sumFees = () => {
  const f = document.forms[0];
  let total = 0;
  for (let i = 0; i < f.elements.length; i++) {
    const el = f.elements[i];
    if (el.name.indexOf('qty_') !== 0) continue;
    const n = /^\d{1,3}$/.test(el.value) ? Number(el.value) : 0;
    const sum = n * Number(el.getAttribute('data-price'));
    document.getElementById(`sum_${el.name.slice(4)}`).innerHTML = n ? String(sum) : '&nbsp;';
    total += sum;
  }
  document.getElementById('total').innerHTML = String(total);
};

document.onkeydown = fieldKeys;
