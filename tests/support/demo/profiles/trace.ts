// The profiles of the demonstration systems as somebody who points at their fields would make them.
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import type { Binding, HostProfile } from '../../../../lib/core/host/profile.ts';
import type { DemoInPage, FoundHere } from './in-page.ts';
import { applicantFor, type Pointed, type System } from './systems.ts';

/** The script that finds fields, made anew. */
export async function finderScript(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: fileURLToPath(new URL('./in-page.ts', import.meta.url)), formats: ['iife'], name: 'made' },
    },
  });
  const [output] = [made].flat();
  if (!output || !('output' in output)) throw new Error('Nothing was bundled.');
  return output.output[0].code;
}

type World = { demo: DemoInPage };

/** Opens a page of a system with the finder in it. */
export async function openWith(page: Page, script: string, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('h1, form').first().waitFor();
  await page.evaluate(script);
}

/** The address of a procedure's page, with somebody who wants it. */
export function pageOf(url: string, system: System, procedure: string): string {
  return `${url.replace(/\/$/, '')}${system.path(procedure)}?applicant=${applicantFor(procedure)}`;
}

/** What the page that is open is found to have of these fields. */
export function findIn(page: Page, system: System, bindings: readonly Binding[]): Promise<FoundHere[]> {
  const wanted = bindings.map(({ id, trace }) => ({
    id,
    trace,
    at: system.fields.find(each => each.id === id)?.at ?? '',
  }));
  return page.evaluate(all => (globalThis as unknown as World).demo.found(all), wanted);
}

/** Points at every field of a system, each on the page it is bound on. */
export async function tracedProfile(page: Page, url: string, script: string, system: System): Promise<HostProfile> {
  const bindings: Binding[] = [];
  for (const { id, target, reading, on, at } of system.fields) {
    const path = system.path(on);
    await openWith(page, script, pageOf(url, system, on));
    const trace = await page.evaluate(where => (globalThis as unknown as World).demo.traceAt(where), at);
    if (!trace) throw new Error(`${system.id}: nobody can point at ${id} (${at}) on ${path}`);
    bindings.push({ id, target, reading, trace, page: path });
  }
  const { id, name, prefix } = system;
  return { id, name, sites: [{ origin: 'http://127.0.0.1:*', path: prefix }], bindings };
}

/** Where the fields of a system stand on one of its pages; those that are not there are left out. */
export function fieldsOn(system: System, procedure: string): readonly Pointed[] {
  return system.fields.filter(({ only }) => !only || only.includes(procedure));
}
