// Bundles the systems that are built with a framework, as their makers would; what was built once is kept.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { RESULTS, ROOT } from '../run/lib/places.mjs';

const KEPT = join(RESULTS, 'hosts');
const building = new Map<string, Promise<string>>();

/** The program of a system as one script; built anew only when it or a package is another. */
export function bundleOf(entry: string): Promise<string> {
  const known = building.get(entry) ?? made(entry);
  building.set(entry, known);
  return known;
}

async function made(entry: string): Promise<string> {
  const hash = createHash('sha256');
  for (const path of [entry, import.meta.filename, join(ROOT, 'package-lock.json')]) hash.update(readFileSync(path));
  const kept = join(KEPT, `${hash.digest('hex').slice(0, 32)}.js`);
  try {
    return readFileSync(kept, 'utf8');
  } catch {
    const code = await bundled(entry);
    mkdirSync(KEPT, { recursive: true });
    const whole = `${kept}.${process.pid}`;
    writeFileSync(whole, code);
    // Another worker may have been as fast; it has written the same.
    renameSync(whole, kept);
    return code;
  }
}

async function bundled(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    publicDir: false,
    // The build of Vue that reads templates, as pages without a build step of their own use it.
    resolve: { alias: { vue: 'vue/dist/vue.esm-bundler.js' } },
    define: {
      'process.env.NODE_ENV': '"production"',
      ngDevMode: 'false',
      ngServerMode: 'false',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    build: {
      write: false,
      modulePreload: false,
      lib: { entry, formats: ['iife'], name: 'fakeProgram', fileName: 'bundle' },
    },
  });
  const chunks = [result].flat().flatMap(each => ('output' in each ? each.output : []));
  const code = chunks.find(each => each.type === 'chunk')?.code;
  if (code === undefined) throw new Error(`Nothing came of ${entry}.`);
  return code;
}
