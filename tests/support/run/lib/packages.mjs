// Installs the packages when they are missing or not those of package-lock.json.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newNode, run } from './node.mjs';
import { MODULES, ROOT } from './places.mjs';
import { Stop, say, secondsSince } from './say.mjs';

const LOCK = join(ROOT, 'package-lock.json');
/** Written by us after a whole install: the hash of the lock it came from. */
const STAMP = join(MODULES, '.installed-lock');
/** Written by npm at the end of a whole install. */
const NPM_LOCK = join(MODULES, '.package-lock.json');

/** Makes node_modules what package-lock.json says, and makes sure there is a Node that can run it. */
export async function ensurePackages() {
  if (!areInstalled()) {
    const start = performance.now();
    say('正在安裝套件（只在第一次和套件更新後需要，約一分鐘）……');
    await install();
    say(`套件已裝好（${secondsSince(start)}）。`);
  }
  newNode();
}

function areInstalled() {
  if (!existsSync(NPM_LOCK)) return false;
  const hash = lockHash();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return true;
  if (statSync(NPM_LOCK).mtimeMs < statSync(LOCK).mtimeMs) return false;
  writeFileSync(STAMP, hash);
  return true;
}

const lockHash = () => createHash('sha256').update(readFileSync(LOCK)).digest('hex');

async function install() {
  const args = [
    'ci',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--fetch-retries=2',
    '--fetch-retry-mintimeout=2000',
  ];
  // Called through npm, the same npm does it, with the Node it runs on; called directly, the npm on the PATH.
  const npm = process.env.npm_execpath;
  const { code, output } =
    npm?.endsWith('.js') && !process.execPath.startsWith(MODULES)
      ? await run(process.execPath, [npm, ...args], { quiet: true })
      : await run('npm', args, { quiet: true, shell: process.platform === 'win32' });
  if (code === 0) {
    writeFileSync(STAMP, lockHash());
    return;
  }
  if (code === 127)
    throw new Stop(
      '找不到 npm，無法安裝套件。請到 https://nodejs.org 安裝 Node.js 24 LTS（內含 npm），再執行一次同樣的指令。',
    );
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|EHOSTUNREACH/.test(output)
  ) {
    throw new Stop(
      '連不上套件來源，套件沒有裝成。請確認這台電腦能上網（或 npm 的 registry、proxy 設定正確），再執行一次同樣的指令。',
    );
  }
  if (/EACCES|EPERM/.test(output)) {
    throw new Stop(
      '沒有權限寫入 node_modules，套件沒有裝成。請確認這個資料夾屬於您、沒有被其他程式占用，再執行一次同樣的指令。',
    );
  }
  if (/ENOSPC/.test(output)) throw new Stop('磁碟空間不足，套件沒有裝成。請騰出約 1 GB 空間，再執行一次同樣的指令。');
  throw new Stop(`套件沒有裝成，npm 的說明如下；照它處理後再執行一次同樣的指令。\n${output.trim()}`);
}
