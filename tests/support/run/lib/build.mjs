// Builds the extension, unless what is built is newer than everything it is made of.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { program, runNode } from './node.mjs';
import { EXTENSION, FIREFOX_EXTENSION, ROOT } from './places.mjs';
import { Stop } from './say.mjs';

/** Where what is built for each browser lies. */
const BUILT = { chrome: EXTENSION, firefox: FIREFOX_EXTENSION };
const SOURCES = [
  'entrypoints',
  'components',
  'lib',
  'public',
  'wxt.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/**
 * Whether the built extension is there and newer than every source file and folder.
 * @param {'chrome' | 'firefox'} browser
 */
export function isBuilt(browser = 'chrome') {
  const manifest = join(BUILT[browser], 'manifest.json');
  if (!existsSync(manifest)) return false;
  return Math.max(...SOURCES.map(name => newest(join(ROOT, name)))) <= statSync(manifest).mtimeMs;
}

/**
 * Builds .output/chrome-mv3, or firefox-mv3; says nothing unless it fails.
 * @param {'chrome' | 'firefox'} browser
 */
export async function build(browser = 'chrome') {
  // A test runner sets these for itself; in a build they would make it a build for testing.
  const env = {
    NODE_ENV: 'production',
    VITEST: undefined,
    MODE: undefined,
    DEV: undefined,
    PROD: undefined,
    TEST: undefined,
  };
  const { code, output } = await runNode([program('wxt'), 'build', '--browser', browser], { quiet: true, env });
  if (code !== 0)
    throw new Stop(`延伸模組沒有建置成功，建置工具的說明如下；照它修改後再執行一次同樣的指令。\n${output.trim()}`);
}

/** Newest change of a file, or of a folder and all in it, in ms; 0 if it is not there. */
function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  // A removed file shows in the folder's own time.
  return Math.max(found.mtimeMs, ...readdirSync(path).map(name => newest(join(path, name))));
}
