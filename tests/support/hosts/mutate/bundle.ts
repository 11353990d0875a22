// The finder and the mutated pages as one script, made anew for every run.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ENTRY = fileURLToPath(new URL('./in-page.ts', import.meta.url));

/** The script's text. */
export async function mutateScript(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, target: 'esnext', lib: { entry: ENTRY, formats: ['iife'], name: 'made' } },
  });
  const [output] = [made].flat();
  if (!output || !('output' in output)) throw new Error('Nothing was bundled.');
  return output.output[0].code;
}
