// The profiles of systems beside the pack: read and checked while the extension is built, and in tests; never in the browser.
import { readdirSync, readFileSync } from 'node:fs';
import type { HostProfile } from '../core/host/profile.ts';
import { hostProfileSchema } from '../schema/host.ts';

const HERE = new URL('hosts/', import.meta.url);

/** Where the profile of a system lies. */
export function hostFileOf(id: string): URL {
  return new URL(`${id}.json`, HERE);
}

/** The profiles that come with the extension; throws an error that names the file and place of the first fault. */
export function readHostProfiles(): readonly HostProfile[] {
  const names = readdirSync(HERE).filter(name => name.endsWith('.json'));
  return names.sort().map(name => {
    const read = hostProfileSchema.safeParse(JSON.parse(readFileSync(new URL(name, HERE), 'utf8')));
    const [issue] = read.error?.issues ?? [];
    if (!read.data) throw new Error(`lib/pack/hosts/${name} ${issue?.path.join('.')}: ${issue?.message}`);
    if (`${read.data.id}.json` !== name) throw new Error(`lib/pack/hosts/${name}: its id is ${read.data.id}`);
    return read.data;
  });
}
