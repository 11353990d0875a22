// npm test: everything, in order, to the first failure. `npm test -- check|unit|build|e2e […]` runs one part; what follows goes to its runner.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser, ensureFirefox, ensurePdfTools } from './lib/browser.mjs';
import { build, isBuilt } from './lib/build.mjs';
import { findFirefox } from './lib/find-browser.mjs';
import { program, runNode } from './lib/node.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { RESULTS } from './lib/places.mjs';
import { checkQuality } from './lib/quality.mjs';
import { main, Stop, say, secondsSince } from './lib/say.mjs';
import { playwrightTally, vitestTally } from './lib/tally.mjs';

const UNIT = join(RESULTS, 'unit.json');
const E2E = join(RESULTS, 'e2e.json');
const PARTS = {
  check: { name: '格式、型別與沒人用的程式', needs: [], run: checkQuality, tally: () => ({ passed: 0, failed: 0 }) },
  unit: { name: '單元測試', needs: [], run: unit, tally: () => vitestTally(UNIT) },
  build: { name: '建置', needs: [], run: freshBuild, tally: () => ({ passed: 0, failed: 0 }) },
  e2e: {
    name: '瀏覽器測試',
    needs: [ensureBrowser, ensurePdfTools, ensureFirefox],
    run: e2e,
    tally: () => playwrightTally(E2E),
  },
};

await main(async () => {
  const [wanted, ...args] = process.argv.slice(2);
  if (wanted !== undefined && !Object.hasOwn(PARTS, wanted)) {
    throw new Stop(`沒有「${wanted}」這一部分。可以用的是 ${Object.keys(PARTS).join('、')}；什麼都不加就全部執行。`, 2);
  }
  const parts = wanted === undefined ? Object.values(PARTS) : [PARTS[wanted]];
  await ensurePackages();
  for (const need of new Set(parts.flatMap(part => part.needs))) await need();
  mkdirSync(RESULTS, { recursive: true });
  for (const report of [UNIT, E2E]) rmSync(report, { force: true });

  const start = performance.now();
  let passed = 0;
  let failed = 0;
  for (const part of parts) {
    const began = performance.now();
    say(`▶ ${part.name}……`);
    const good = await part.run(args).catch(error => {
      if (!(error instanceof Stop)) throw error;
      say(error.message);
      return false;
    });
    const tally = part.tally();
    passed += tally.passed;
    failed += good ? tally.failed : Math.max(tally.failed, 1);
    if (!good) {
      say(`✗ ${part.name}沒有通過（${secondsSince(began)}），後面的部分沒有執行。請看上面的說明，改好後再執行一次。`);
      break;
    }
    say(`✓ ${part.name}通過（${secondsSince(began)}）。`);
  }
  if (failed === 0) say(`全部通過，共 ${secondsSince(start)}。`);
  say(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

async function unit(args) {
  // Coverage says nothing about a few chosen files.
  const coverage = args.length === 0 ? ['--coverage'] : [];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT}`];
  const { code } = await runNode([
    program('vitest'),
    'run',
    '-c',
    'tests/vitest.config.ts',
    ...coverage,
    ...reporters,
    ...args,
  ]);
  return code === 0;
}

async function freshBuild() {
  if (isBuilt()) say('延伸模組已是最新，不必再建置。');
  else await build();
  return true;
}

async function e2e(args) {
  await freshBuild();
  const named = args.filter(arg => !arg.startsWith('-'));
  const forFirefox = named.length === 0 || named.some(name => name.includes('firefox'));
  if (forFirefox && findFirefox() && !isBuilt('firefox')) await build('firefox');
  const { code } = await runNode([
    program('@playwright/test', 'playwright'),
    'test',
    '-c',
    'tests/playwright.config.ts',
    ...args,
  ]);
  return code === 0;
}
