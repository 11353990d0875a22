// What a clerk does in Firefox: keys as the browser itself sees them, the drawer's panel, the tabs.
import type { Firefox } from './launch.ts';

const KEYS: Readonly<Record<string, string>> = {
  Alt: '\uE00A',
  Control: '\uE009',
  Shift: '\uE008',
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  F6: '\uE036',
};
const WAIT_MS = 10_000;
/** The key that opens the panel; on Linux Alt+1 is the browser's own. */
export const PANEL_KEY = process.platform === 'linux' ? 'Alt+0' : 'Alt+1';

/** Presses keys, one after another, or together as in `Alt+1`: the extension's commands, the page and its frames all get them. */
export async function press(firefox: Firefox, ...strokes: readonly string[]): Promise<void> {
  const actions = strokes.flatMap(stroke => {
    const values = stroke.split('+').map(name => KEYS[name] ?? name);
    return [
      ...values.map(value => ({ type: 'keyDown', value })),
      ...values.toReversed().map(value => ({ type: 'keyUp', value })),
    ];
  });
  const key = { type: 'key', id: 'keys', actions };
  await firefox.within(() => firefox.send('WebDriver:PerformActions', { actions: [key] }));
}

/** Presses a key at which the window that has it closes: it may be gone before it says so. */
export async function pressAway(firefox: Firefox, stroke: string): Promise<void> {
  await press(firefox, stroke).catch((error: Error) => {
    if (!error.message.includes('no such window')) throw error;
  });
}

/** Opens an address in the tab looked at. */
export async function visit(firefox: Firefox, url: string): Promise<void> {
  await firefox.send('WebDriver:SwitchToFrame', {});
  await firefox.send('WebDriver:Navigate', { url });
}

/** Looks into the panel in the drawer over the page, once it can be typed into. */
export function intoDrawer(firefox: Firefox): Promise<void> {
  return eventually('the panel over the page', async () => {
    await firefox.send('WebDriver:SwitchToFrame', {});
    const host = idOf(
      await firefox.look<object>('return Array.from(document.querySelectorAll("div[popover=manual]")).at(-1)'),
    );
    const root = await firefox.send<{ value: object }>('WebDriver:GetShadowRoot', { id: host });
    const inRoot = { shadowRoot: idOf(root.value), using: 'css selector', value: 'iframe' };
    const frame = await firefox.send<{ value: object }>('WebDriver:FindElementFromShadowRoot', inRoot);
    await firefox.send('WebDriver:SwitchToFrame', { element: idOf(frame.value) });
    return firefox.look<boolean>('return document.querySelector("[role=combobox]") !== null');
  });
}

/** Looks into the tab whose address has these words in it. */
export function intoTab(firefox: Firefox, words: string): Promise<void> {
  return eventually(`a tab of ${words}`, async () => {
    for (const handle of await firefox.send<string[]>('WebDriver:GetWindowHandles')) {
      await firefox.send('WebDriver:SwitchToWindow', { handle });
      if ((await firefox.look<string>('return location.href')).includes(words)) return true;
    }
    return false;
  });
}

/** The texts of all that is seen in a place, by selector; a page between two documents shows none. */
export function texts(firefox: Firefox, selector: string): Promise<string[]> {
  const seen = 'element.checkVisibility() && element.innerText.trim() !== ""';
  const script = `return Array.from(document.querySelectorAll(arguments[0])).filter(element => ${seen}).map(element => element.innerText.trim())`;
  return firefox.look<string[]>(script, [selector]).catch(() => []);
}

/** The role of what has the keyboard. */
export function focused(firefox: Firefox): Promise<string> {
  const script = 'return document.activeElement?.getAttribute("role") ?? document.activeElement?.localName ?? ""';
  return firefox.look<string>(script).catch(() => '');
}

/** The page in the sidebar as it is written; nothing while there is none. No driver looks into it, so Firefox is asked itself. */
export function insideSidebar(firefox: Firefox): Promise<string> {
  return firefox.inside(`
    const page = document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser');
    const actor = page?.browsingContext?.currentWindowGlobal?.getActor('MarionetteCommands');
    return actor ? actor.sendQuery('MarionetteCommandsParent:getPageSource').catch(() => '') : ''`);
}

async function eventually(what: string, done: () => Promise<boolean>): Promise<void> {
  let why: unknown = '';
  for (const until = Date.now() + WAIT_MS; Date.now() < until; ) {
    try {
      if (await done()) return;
    } catch (error) {
      why = error;
    }
    await new Promise(next => setTimeout(next, 30));
  }
  throw new Error(`Firefox does not show ${what}. ${String(why)}`);
}

/** The name Firefox gives an element: the one value of what stands for it. */
function idOf(reference: object): string {
  return String(Object.values(reference)[0]);
}
