// What several commands need before they start.
import { ensureBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { ensurePackages } from './packages.mjs';
import { say, secondsSince } from './say.mjs';

/** Packages, browser and a fresh build. */
export async function ensureBuilt() {
  await ensurePackages();
  await ensureBrowser();
  await buildAloud();
}

/** Builds, with a sentence before and after. */
async function buildAloud() {
  const start = performance.now();
  say('正在建置延伸模組……');
  await build();
  say(`建置完成，放在 .output/chrome-mv3（${secondsSince(start)}）。`);
}
