import type { HostProfile, HostSite } from './profile.ts';

/** A profile, and whether it was switched off for its sites. */
interface Switched {
  readonly profile: HostProfile;
  readonly off: boolean;
}

/** The profile that holds for a page by its origin and path: that of the longest path, an exact port before any. Where that one is switched off none holds. */
export function hostFor<T extends Switched>(hosts: readonly T[], origin: string, path: string): T | undefined {
  const fitting = hosts.flatMap(host =>
    host.profile.sites
      .filter(site => holds(site, origin, path))
      .map(site => ({ host, long: site.path.length, exact: site.origin === origin })),
  );
  const [best] = fitting.sort(
    (a, b) => b.long - a.long || Number(b.exact) - Number(a.exact) || Number(a.host.off) - Number(b.host.off),
  );
  return best?.host.off === false ? best.host : undefined;
}

function holds(site: HostSite, origin: string, path: string): boolean {
  return path.startsWith(site.path) && (site.origin === origin || holdsForAnyPort(site.origin, origin));
}

function holdsForAnyPort(pattern: string, origin: string): boolean {
  return pattern.endsWith(':*') && pattern.slice(0, -2) === origin.replace(/:\d+$/, '');
}
