// Finds a Chromium and a Firefox on this machine.
import { accessSync, constants, readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

/**
 * Path of the browser to use: env CHROMIUM, else the usual places, else the one Playwright installed.
 * @returns {string | undefined} nothing if there is none
 */
export function findBrowser(env = process.env, platform = process.platform) {
  if (env['CHROMIUM']) return env['CHROMIUM'];
  return [...places(env, platform), ...playwrights(), ...branded(env, platform)].find(isProgram);
}

/** The oldest Firefox the extension is for. */
const OLDEST_FIREFOX = 140;

/**
 * Path of the Firefox to use: env FIREFOX, else the usual places.
 * @returns {string | undefined} nothing if there is none that can be used
 */
export function findFirefox(env = process.env, platform = process.platform) {
  if (env['FIREFOX']) return env['FIREFOX'];
  return firefoxes(env, platform).find(path => isProgram(path) && isNewFirefox(path));
}

function firefoxes(env, platform) {
  if (platform === 'darwin') return inApplications(env, 'Firefox.app/Contents/MacOS/firefox');
  if (platform === 'win32') return inProgramFiles(env, 'Mozilla Firefox\\firefox.exe');
  return onPath(env, 'firefox-esr', 'firefox');
}

/** Its version lies beside it. Where none does, the program is a door to a snap, which may not read the folders given to it. */
function isNewFirefox(path) {
  const folder = dirname(realpathSync(path));
  for (const at of [folder, join(folder, '..', 'Resources')]) {
    try {
      const [, version] = /^Version=(\d+)/m.exec(readFileSync(join(at, 'application.ini'), 'utf8')) ?? [];
      return Number(version) >= OLDEST_FIREFOX;
    } catch {
      // Not here.
    }
  }
  return false;
}

function places(env, platform) {
  if (platform === 'darwin') return inApplications(env, 'Chromium.app/Contents/MacOS/Chromium');
  if (platform === 'win32') return inProgramFiles(env, 'Chromium\\Application\\chrome.exe');
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    ...onPath(env, 'chromium', 'chromium-browser'),
  ];
}

/** Chrome and Edge come last: of these, newer ones take an extension only over the debugging pipe. */
function branded(env, platform) {
  if (platform === 'darwin') {
    return [
      ...inApplications(env, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
      ...inApplications(env, 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'),
    ];
  }
  if (platform === 'win32') {
    return [
      ...inProgramFiles(env, 'Google\\Chrome\\Application\\chrome.exe'),
      ...inProgramFiles(env, 'Microsoft\\Edge\\Application\\msedge.exe'),
    ];
  }
  return onPath(env, 'google-chrome', 'google-chrome-stable', 'microsoft-edge');
}

const onPath = (env, ...names) =>
  names.flatMap(name =>
    (env['PATH'] ?? '')
      .split(delimiter)
      .filter(Boolean)
      .map(folder => join(folder, name)),
  );

const inApplications = (env, name) =>
  ['/Applications', join(env['HOME'] ?? '', 'Applications')].map(folder => join(folder, name));

const inProgramFiles = (env, name) =>
  ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(key => (env[key] ? [`${env[key]}\\${name}`] : []));

function playwrights() {
  try {
    return [createRequire(import.meta.url)('@playwright/test').chromium.executablePath()];
  } catch {
    return [];
  }
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
