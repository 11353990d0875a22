// Writes down whatever goes wrong in Firefox's pages and in the extension: console errors, uncaught errors, policy violations, requests that leave the machine.

/** Runs in every process of pages: hands on what is said to their consoles. */
const LISTEN = `Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage).addLogEventListener(said => {
  const { level, arguments: args, filename } = said.wrappedJSObject;
  if (level === 'error') sendAsyncMessage('onetrip', 'console: ' + Array.from(args, String).join(' ') + ' (' + filename + ')');
}, Services.scriptSecurityManager.getSystemPrincipal());`;

/** Runs in the browser's own window. What Firefox finds fault with in itself is not our concern. */
const WATCH = `
  const [listen, hosts] = arguments;
  const wrong = window.onetripWrong = [];
  Services.ppmm.addMessageListener('onetrip', ({ data }) => { if (!/\\((?:chrome|resource):/.test(data)) wrong.push(data) });
  Services.ppmm.loadProcessScript('data:,' + encodeURIComponent(listen), true);
  Services.console.registerListener({ observe: said => {
    if (!(said instanceof Ci.nsIScriptError) || said.flags & Ci.nsIScriptError.infoFlag) return;
    // A background that is ended in the middle of its work says so; what it did not finish is asked again.
    if (said.errorMessage.includes('after context unloaded')) return;
    const warning = said.flags & Ci.nsIScriptError.warningFlag && !/^CSP/.test(said.category);
    const where = said.sourceName || said.errorMessage;
    if (!warning && /(?:moz-extension|https?):/.test(where)) wrong.push(said.category + ': ' + said.errorMessage + ' (' + said.sourceName + ')');
  } });
  Services.obs.addObserver(subject => {
    const { URI, loadInfo } = subject.QueryInterface(Ci.nsIHttpChannel);
    const ours = loadInfo.triggeringPrincipal && !loadInfo.triggeringPrincipal.isSystemPrincipal;
    if (ours && !hosts.includes(URI.host)) wrong.push('request: ' + URI.spec);
  }, 'http-on-opening-request');`;

/** Starts watching; gives what tells the wrongs noticed since it was last called. */
export async function watch(
  inside: <T>(script: string, args: readonly unknown[]) => Promise<T>,
  hosts: readonly string[],
): Promise<() => Promise<string[]>> {
  await inside(WATCH, [LISTEN, ['127.0.0.1', ...hosts]]);
  // Whichever window is looked at, the first one keeps them.
  const first = `Services.wm.getEnumerator('navigator:browser').getNext()`;
  return () => inside<string[]>(`return ${first}.onetripWrong.splice(0)`, []);
}
