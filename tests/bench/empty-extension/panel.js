document.getElementById('search').focus();
document.addEventListener('keydown', event => {
  if (!event.ctrlKey || event.key !== 'p') return;
  event.preventDefault();
  chrome.runtime.sendMessage('print');
});
