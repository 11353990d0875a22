// Opens a browser with the extension over the demonstration counter systems, and stays until it is closed.
// With --check, or where there is no screen, it walks through the extension unseen instead.
import type { Page } from '@playwright/test';
import { panelShortcut } from '../browser/drive.ts';
import { type Launched, launchExtension } from '../browser/launch.ts';
import { type Demo, startDemo } from '../demo/server.ts';
import { walk } from './walk.ts';

const say = (sentence: string): void => console.log(sentence);
const hasScreen = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
const check = process.argv.includes('--check');

const demo = await startDemo();
try {
  if (check || !hasScreen) {
    if (!check) say('這台電腦沒有螢幕（沒有 DISPLAY 或 WAYLAND_DISPLAY），改為不開視窗，走一遍主要步驟。');
    process.exitCode = await checkUnseen(demo);
  } else {
    await stayOpen(demo);
  }
} catch (error) {
  say(`✗ 瀏覽器沒有開成：${sentenceOf(error)}`);
  process.exitCode = 1;
} finally {
  await demo.close();
}

/** Walks through it without a window; exit code 0 when all went well. */
async function checkUnseen(demo: Demo): Promise<number> {
  const ext = await launchExtension();
  try {
    await walk({ ext, demo, say });
    if (ext.errors.length === 0) {
      say('✓ 走完一遍，沒有發現問題。');
      return 0;
    }
    say(`✗ 走完了，但瀏覽器裡出了錯：\n${ext.errors.join('\n')}`);
  } catch (error) {
    say(`✗ 沒有走完：${sentenceOf(error)}`);
    if (ext.errors.length > 0) say(`瀏覽器裡的錯誤：\n${ext.errors.join('\n')}`);
  } finally {
    await ext.close();
  }
  return 1;
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Shows the browser and waits until it is closed. */
async function stayOpen(demo: Demo): Promise<void> {
  const ext = await launchExtension({ headless: false, welcome: true });
  const closed = new Promise<void>(done => {
    ext.context.on('close', () => done());
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
    // Where the program outlives its last window, the last page closed is the end.
    const endWithLast = (page: Page): void => {
      page.on('close', () => ext.context.pages().length === 0 && done());
    };
    ext.context.pages().forEach(endWithLast);
    ext.context.on('page', endWithLast);
  });
  const page = ext.context.pages()[0] ?? (await ext.context.newPage());
  await page.goto(demo.url);
  await page.bringToFront();
  say(`示範系統已開啟：${demo.url}`);
  say(`${await howToOpen(ext)}打開一趟辦。`);
  say('這是全新的暫時設定檔，關閉瀏覽器就結束，什麼都不會留下。');
  await closed;
  await ext.close();
}

/** How to open the panel, with its key where the browser granted one. */
async function howToOpen(ext: Launched): Promise<string> {
  const shortcut = await panelShortcut(ext);
  return shortcut ? `按 ${shortcut}，或按工具列上的「一趟辦」圖示，就能` : '按工具列上的「一趟辦」圖示，就能';
}
