// The least a worker can do to lay a page over another, and to open one in a tab.
chrome.action.onClicked.addListener(tab => {
  chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['frame.js'] });
});
chrome.runtime.onMessage.addListener(message => {
  if (message === 'print') chrome.tabs.create({ url: chrome.runtime.getURL('print.html') });
});
