// The finder and what tries it as one script, made anew for every run.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Bundles a module beside this one; gives the script's text. */
export async function scriptOf(entry: 'in-page.ts' | 'timed.ts'): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: fileURLToPath(new URL(entry, import.meta.url)), formats: ['iife'], name: 'made' },
    },
  });
  const [output] = [made].flat();
  if (!output || !('output' in output)) throw new Error('Nothing was bundled.');
  return output.output[0].code;
}
