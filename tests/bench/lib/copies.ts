// Copies of the built extension, and what is put into them.
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Pack } from '../../../lib/core/pack.ts';
import { EXTENSION } from '../../support/run/lib/places.mjs';

const HARNESS = fileURLToPath(new URL('./in-page/main.ts', import.meta.url));
const PAGE = '<!doctype html><meta charset="utf-8"><title>bench</title><script type="module" src="/bench.js"></script>';

/** A copy of an extension's folder, by default of the built one; gives its path. */
export function copyBuilt(folder: string, name: string, from = EXTENSION): string {
  if (!existsSync(join(from, 'manifest.json'))) throw new Error(`${from} 裡沒有延伸模組。請先執行 npm run build。`);
  const copy = join(folder, name);
  cpSync(from, copy, { recursive: true });
  return copy;
}

/** Puts bench.html beside the pages of a copy: our own modules bundled alone, to be called from a test. */
export async function addHarness(copy: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: copy,
      emptyOutDir: false,
      target: 'esnext',
      lib: { entry: HARNESS, formats: ['es'], fileName: () => 'bench.js' },
    },
  });
  writeFileSync(join(copy, 'bench.html'), PAGE);
  return copy;
}

/** The pack of a copy. */
export function packOf(copy: string): Pack {
  return JSON.parse(readFileSync(join(copy, 'pack.json'), 'utf8')) as Pack;
}

/** Puts another pack into a copy. */
export function setPack(copy: string, pack: Pack): void {
  writeFileSync(join(copy, 'pack.json'), JSON.stringify(pack));
}
