// The least that lays an extension's page over another one.
{
  const host = document.createElement('div');
  host.style.cssText = 'position:fixed;inset:0 0 0 auto;width:420px;z-index:2147483647';
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width:100%;height:100%;border:0';
  frame.src = chrome.runtime.getURL('panel.html');
  host.attachShadow({ mode: 'closed' }).append(frame);
  document.documentElement.append(host);
  frame.focus();
}
