// Makes sure of what the machine itself must have: the browsers, a Chinese font, and the PDF tools.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findBrowser, findFirefox } from './find-browser.mjs';
import { run } from './node.mjs';
import { Stop, say } from './say.mjs';

const THAI = 'fonts-tlwg-loma-otf';
const AGAIN = '再執行一次同樣的指令。';

/** A browser that draws Chinese and Thai; installs them on Debian as root, else says what to install. */
export async function ensureBrowser() {
  const wanted = process.env['CHROMIUM'];
  if (wanted && !existsSync(wanted)) {
    throw new Stop(`環境變數 CHROMIUM 指的瀏覽器 ${wanted} 不存在。請改成正確的路徑，或取消這個變數，${AGAIN}`);
  }
  const missing = [...(findBrowser() ? [] : ['chromium']), ...(hasFont('zh') ? [] : ['fonts-noto-cjk', 'fontconfig'])];
  if (missing.length === 0 && hasFont('th')) return;
  // Without Thai letters all else works: nobody is kept from starting.
  if (missing.length === 0 && !canInstall())
    return say(`這台電腦沒有泰文字型，加印的泰文會印成方框。要看泰文請安裝（例如 sudo apt install ${THAI}）。`);
  if (canInstall() && !hasFont('th')) missing.push(THAI);
  if (canInstall()) await aptInstall(missing);
  else throw new Stop(whatToInstall(missing));
  if (!findBrowser()) throw new Stop(`裝了 chromium，卻仍找不到瀏覽器。請以環境變數 CHROMIUM 指出它的路徑，${AGAIN}`);
}

/** A Firefox for its part of the tests; installs it on Debian as root. Elsewhere that part is left out, and a sentence says so. */
export async function ensureFirefox() {
  const wanted = process.env['FIREFOX'];
  if (wanted && !existsSync(wanted)) {
    throw new Stop(`環境變數 FIREFOX 指的瀏覽器 ${wanted} 不存在。請改成正確的路徑，或取消這個變數，${AGAIN}`);
  }
  if (findFirefox()) return;
  if (!canInstall()) {
    say(
      '這台電腦沒有 Firefox 140 以上，所以 Firefox 的測試這次沒有執行；裝了以後（或以環境變數 FIREFOX 指出路徑）就會一起執行。',
    );
    return;
  }
  await aptInstall(['firefox-esr']);
  if (!findFirefox())
    throw new Stop(`裝了 firefox-esr，卻仍找不到 140 以上的 Firefox。請以環境變數 FIREFOX 指出它的路徑，${AGAIN}`);
}

/** pdftotext and pdftoppm, with which the tests read printed pages. */
export async function ensurePdfTools() {
  if (['pdftotext', 'pdftoppm'].every(hasProgram)) return;
  if (canInstall()) return aptInstall(['poppler-utils']);
  const how = {
    darwin: '以 Homebrew 安裝 poppler（brew install poppler）',
    win32: '安裝 Poppler for Windows，並把它的 bin 資料夾加入 PATH',
  }[process.platform];
  throw new Stop(
    `少了檢查列印結果用的 pdftotext 與 pdftoppm。請${how ?? '安裝 poppler-utils（例如 sudo apt install poppler-utils）'}，${AGAIN}`,
  );
}

function hasFont(language) {
  if (process.platform !== 'linux') return true;
  const { status, stdout } = spawnSync('fc-list', [`:lang=${language}`], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

// poppler's tools answer -v with 0 or 99; only a program that is not there has no status.
const hasProgram = name => spawnSync(name, ['-v'], { stdio: 'ignore' }).status !== null;

function canInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && isDebian() && hasProgram('apt-get');
}

function isDebian() {
  try {
    return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

async function aptInstall(names) {
  say(`這台電腦少了 ${names.join('、')}，正在以 apt-get 安裝（約一分鐘）……`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update'], { quiet: true, env });
  const { code, output } = await run('apt-get', ['install', '-y', '--no-install-recommends', ...names], {
    quiet: true,
    env,
  });
  if (code !== 0) {
    const tail = `${update.code === 0 ? '' : update.output}${output}`.trim().split('\n').slice(-8).join('\n');
    throw new Stop(`apt-get 沒有裝成 ${names.join('、')}，說明如下。請排除後${AGAIN}\n${tail}`);
  }
}

function whatToInstall(missing) {
  if (process.platform === 'darwin' || process.platform === 'win32') {
    return `找不到瀏覽器。請安裝 Chromium、Google Chrome 或 Microsoft Edge（或執行 npx playwright install chromium），${AGAIN}`;
  }
  const what = [
    ...(missing.includes('chromium') ? ['Chromium 瀏覽器'] : []),
    ...(missing.includes('fontconfig') ? ['中文字型'] : []),
  ];
  const playwright = missing.includes('chromium')
    ? '；沒有這個套件時，瀏覽器可用 npx playwright install chromium 裝'
    : '';
  return `這台電腦少了 ${what.join('和')}。請安裝（例如 sudo apt install ${missing.join(' ')}${playwright}），${AGAIN}`;
}
