import { hostAllowed } from '../core/host/allowed.ts';
import type { KeptHost } from '../core/host/kept.ts';
import type { HostProfile } from '../core/host/profile.ts';
import { isOff } from '../core/policy.ts';
import type { Asker, Handlers } from '../messaging/server.ts';
import { hostFileText, readHostFile } from '../schema/host-file.ts';
import { loadHosts, removeHost, saveHost } from '../store/hosts.ts';
import { newsOf, takeIn } from '../store/hosts-in.ts';
import { type Context, SwitchedOff } from './context.ts';

type HostsAsk = Extract<keyof Handlers, `hosts.${string}`>;

/** The use cases of what is known of the systems the panel lies over. */
export function hostsDesk(context: Context): Pick<Handlers, HostsAsk> {
  const { store, moment, settings, outside, demand } = context;
  return {
    'hosts.load': async () =>
      isOff(await context.policy(), 'binding') ? { hosts: [], damaged: 0 } : knownHosts(context),
    // From a panel over a page too: that is where the clerk points.
    'hosts.save': async ({ host, base }) => {
      await demand('binding');
      await demandSites(context, host.profile);
      const result = await saveHost((await store()).db, host, base, moment().at);
      if (result.kind === 'saved') outside.announce('hosts');
      return result;
    },
    'hosts.remove': async ({ id, base }, asker) => {
      notFromAPage(asker);
      const result = await removeHost((await store()).db, id, base);
      if (result.kind === 'removed') outside.announce('hosts');
      return result;
    },
    'hosts.read': async ({ text }, asker) => {
      notFromAPage(asker);
      const read = readHostFile(text);
      if (!read.ok) return { kind: 'refused', problems: read.problems };
      const { made, office, hosts } = read.file;
      return { kind: 'read', made, office, hosts: newsOf((await knownHosts(context)).hosts, hosts) };
    },
    'hosts.import': async ({ text }, asker) => {
      notFromAPage(asker);
      await demand('binding');
      const read = readHostFile(text);
      if (!read.ok) return { kind: 'refused', problems: read.problems };
      const { hosts } = read.file;
      const result = await takeIn((await store()).db, { hosts }, await shippedHosts(context), moment().at);
      if (result.kind === 'full') return result;
      outside.announce('hosts');
      return { kind: 'saved', hosts: result.hosts };
    },
    'hosts.export': async ({ ids }, asker) => {
      notFromAPage(asker);
      const [{ hosts }, { office }] = await Promise.all([knownHosts(context), settings()]);
      const chosen = hosts.map(each => each.profile).filter(({ id }) => ids.includes(id));
      return {
        text: hostFileText({ made: moment().at, office: office.name, hosts: chosen }),
        count: chosen.length,
      };
    },
  };
}

/** Refuses a site that a policy does not let be read, unless it was there before. */
async function demandSites(context: Context, { id, sites }: HostProfile): Promise<void> {
  const policy = await context.policy();
  const forbidden = sites.filter(({ origin }) => hostAllowed(origin, policy) !== 'allowed');
  if (forbidden.length === 0) return;
  const before = (await knownHosts(context)).hosts.find(each => each.profile.id === id)?.profile.sites ?? [];
  if (forbidden.some(({ origin }) => !before.some(site => site.origin === origin))) throw new SwitchedOff('binding');
}

/** Those that came with the extension, as nobody changed them. */
export async function shippedHosts({ outside }: Pick<Context, 'outside'>): Promise<KeptHost[]> {
  const profiles = await outside.loadHosts();
  return profiles.map(profile => ({ profile, rev: 0, at: '', off: false, marks: true, shipped: true }));
}

/** The office's own and those that came along, by name; of one id the office's holds. */
export async function knownHosts(context: Context): Promise<{ hosts: KeptHost[]; damaged: number }> {
  const { db } = await context.store();
  const [{ hosts: own, damaged }, shipped] = await Promise.all([loadHosts(db), shippedHosts(context)]);
  const known = new Map(shipped.map(each => [each.profile.id, each]));
  for (const each of own) known.set(each.profile.id, known.has(each.profile.id) ? { ...each, shipped: true } : each);
  return { hosts: [...known.values()].sort((a, b) => (a.profile.name < b.profile.name ? -1 : 1)), damaged };
}

/** What is known is taken away, given out and taken in only in pages of our own, never from a panel laid over somebody's page. */
function notFromAPage({ tabId }: Asker): void {
  if (tabId !== undefined) throw new Error('profiles are not removed, given out or taken in from over a page');
}
