// Where the drawer lies on each site, and the sites it is not laid over. Kept outside the database, so that it is known before that is open.
import {
  type Site,
  type SiteChange,
  type SiteChoice,
  siteChangeSchema,
  siteNameSchema,
  siteSchema,
  USUAL_CHOICE,
} from '../schema/site.ts';
import type { Keep } from './open-store.ts';

export interface Sites {
  /** What was chosen for a site; as shipped for one not known. */
  readonly of: (site: string) => Promise<SiteChoice>;
  /** The same without waiting; nothing before the sites were first read. */
  readonly known: (site: string) => SiteChoice | undefined;
  /** Remembers a change for a site; what does not fit is not remembered. */
  readonly change: (site: string, change: unknown) => Promise<void>;
}

const KEY = 'sites';
const MOST_SITES = 200;

/** The sites as kept; read once at the start. */
export function createSites(keep: Keep): Sites {
  let sites: readonly Site[] | undefined;
  // One after the other, so that no change is lost to another.
  let last: Promise<unknown> = keep.get(KEY).then(
    kept => (sites = sitesOf(kept)),
    () => (sites = []),
  );
  const choiceOf = (site: string): SiteChoice => {
    const { site: _name, ...choice } = sites?.find(each => each.site === site) ?? { site, ...USUAL_CHOICE };
    return choice;
  };
  const change = async (site: string, { side, width, off }: SiteChange) => {
    const before = choiceOf(site);
    const choice = { side: side ?? before.side, width: width ?? before.width, off: off ?? before.off };
    const usual = JSON.stringify(choice) === JSON.stringify(USUAL_CHOICE);
    const others = (sites ?? []).filter(each => each.site !== site);
    // As shipped needs no record; the longest untouched go first.
    sites = [...(usual ? [] : [{ site, ...choice }]), ...others].slice(0, MOST_SITES);
    await keep.set(KEY, sites);
  };
  return {
    of: async site => {
      await last;
      return choiceOf(site);
    },
    known: site => (sites ? choiceOf(site) : undefined),
    change: (site, wanted) => {
      const named = siteNameSchema.safeParse(site);
      const parsed = siteChangeSchema.safeParse(wanted);
      if (!named.success || !parsed.success) return Promise.resolve();
      const done = last.then(() => change(named.data, parsed.data));
      last = done.catch(() => undefined);
      return done;
    },
  };
}

/** What can be used of what was kept. */
function sitesOf(kept: unknown): readonly Site[] {
  return (Array.isArray(kept) ? kept : []).flatMap(each => {
    const parsed = siteSchema.safeParse(each);
    return parsed.success ? [parsed.data] : [];
  });
}
