// Changes to a profile, as plain values: what is saved is always a whole profile.
import type { KeptHost } from '../../lib/core/host/kept.ts';
import { hostFor } from '../../lib/core/host/match.ts';
import type { Binding } from '../../lib/core/host/profile.ts';
import type { Whereabouts } from './ports.ts';

/** What is saved of a profile. */
export type Content = Pick<KeptHost, 'profile' | 'off' | 'marks'>;

/** Fields of one profile at most, and its addresses. */
export const MOST_FIELDS = 100;
export const MOST_SITES = 20;

/** A profile for a system nothing is known of. */
export function freshHost(id: string, place: Whereabouts): Content {
  const name = place.origin.replace(/^https?:\/\//, '').slice(0, 60);
  return {
    profile: { id, name, sites: [{ origin: place.origin, path: beginningOf(place.path) }], bindings: [] },
    off: false,
    marks: true,
  };
}

/** With a field added, or changed in its place. */
export function withBinding({ profile, off, marks }: Content, binding: Binding): Content {
  const there = profile.bindings.some(({ id }) => id === binding.id);
  const bindings = there
    ? profile.bindings.map(each => (each.id === binding.id ? binding : each))
    : [...profile.bindings, binding];
  return { profile: { ...profile, bindings }, off, marks };
}

/** Without a field. */
export function without({ profile, off, marks }: Content, id: string): Content {
  return { profile: { ...profile, bindings: profile.bindings.filter(each => each.id !== id) }, off, marks };
}

/** Holding for a place as well; nothing where it has no room for one more. */
export function withSite(content: Content, { origin, path }: Whereabouts): Content | undefined {
  const { profile, off, marks } = content;
  if (hostFor([{ profile, off: false }], origin, path)) return content;
  if (profile.sites.length >= MOST_SITES) return undefined;
  const sites = [...profile.sites, { origin, path: beginningOf(path) }];
  return { profile: { ...profile, sites }, off, marks };
}

/** How the paths of a system begin: its first folder, as one server often has several. */
export function beginningOf(path: string): string {
  return /^\/[^/\s?#]+\//.exec(path)?.[0] ?? '/';
}

/** The profile that holds for a place; one that is switched off as well, as it is worked on all the same. */
export function hostIdAt(hosts: readonly KeptHost[], { origin, path }: Whereabouts): string | undefined {
  return hostFor(
    hosts.map(each => ({ ...each, off: false })),
    origin,
    path,
  )?.profile.id;
}
