import type { BrowserContext } from '@playwright/test';
import type { Launched } from '../../support/browser/launch.ts';
import { EMPTY } from '../lib/bench.ts';
import { median, p95, shown } from '../lib/numbers.ts';
import type { Row } from '../lib/row.ts';
import { nextStamp, now, stampWhenDrawn } from '../lib/stamps.ts';

export const panelOpen: Row = {
  name: 'panel-open',
  says: '按快速鍵到面板可用（游標在搜尋框、項目已列出，背景程式已醒）',
  unit: 'ms',
  budget: 150,
  budgetFor: 'value',
  rounds: 20,
  measure: async (bench, rounds) => {
    const { url } = await bench.demo();
    const ours = await bench.launch(bench.built);
    const empty = await bench.launch(EMPTY);
    await stampWhenDrawn(ours.context, 'open', '/panel.html?surface=drawer', [
      '#search:focus',
      '.catalogue-row button',
    ]);
    await stampWhenDrawn(empty.context, 'open', '/panel.html', ['#search:focus']);
    const samples: number[] = [];
    const baseline: number[] = [];
    // The first of each is cold.
    for (let round = -1; round < rounds; round += 1) {
      const [our, other] = [await timeOpening(ours, url), await timeOpening(empty, url)];
      if (round < 0) continue;
      samples.push(our);
      baseline.push(other);
    }
    await ours.close();
    await empty.close();
    const opened = samples.filter(Number.isFinite);
    const never = samples.length - opened.length;
    return {
      value: median(samples),
      baseline: median(baseline),
      note: `95% 在 ${shown(p95(opened))} ms 以內`,
      fault: never > 0 ? `${samples.length} 次中有 ${never} 次沒有打開` : undefined,
    };
  },
};

/** Opens a fresh page, and the drawer over it by its key; milliseconds from the key to a panel that can be used, infinite if it never came. */
export async function timeOpening(ext: Launched, url: string): Promise<number> {
  const page = await ext.context.newPage();
  await page.goto(url);
  await page.waitForTimeout(300);
  const press = await keyPress(ext.context, page, await shortcutOf(ext));
  const drawn = nextStamp(ext.context, 'open');
  const start = now();
  await press();
  const time = (await drawn.catch(() => Number.POSITIVE_INFINITY)) - start;
  await page.close();
  return time;
}

async function shortcutOf(ext: Launched): Promise<string> {
  const worker = await ext.worker();
  const commands = await worker.evaluate(() => chrome.commands.getAll());
  const key = commands.find(({ name }) => name === '_execute_action')?.shortcut;
  if (!key) throw new Error('瀏覽器沒有把快速鍵給延伸模組');
  return key;
}

/** A press of Alt and a digit, made ready beforehand so that making it takes no time. */
async function keyPress(
  context: BrowserContext,
  page: Parameters<BrowserContext['newCDPSession']>[0],
  shortcut: string,
): Promise<() => Promise<void>> {
  const protocol = await context.newCDPSession(page);
  const key = shortcut.at(-1) ?? '';
  const virtual = key.charCodeAt(0);
  const event = {
    key,
    code: `Digit${key}`,
    windowsVirtualKeyCode: virtual,
    nativeVirtualKeyCode: virtual,
    modifiers: 1,
  };
  return async () => {
    await protocol.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await protocol.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  };
}
