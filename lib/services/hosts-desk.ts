import type { Asker, Handlers } from '../messaging/server.ts';
import { loadHosts, removeHost, saveHost } from '../store/hosts.ts';
import type { Context } from './context.ts';

type HostsAsk = Extract<keyof Handlers, `hosts.${string}`>;

/** The use cases of what is known of the systems the panel lies over. */
export function hostsDesk({ store, moment, outside }: Context): Pick<Handlers, HostsAsk> {
  return {
    'hosts.load': async () => {
      const { hosts, damaged } = await loadHosts((await store()).db);
      return { hosts: [...hosts], damaged };
    },
    // From a panel over a page too: that is where the clerk points.
    'hosts.save': async ({ host, base }) => {
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
  };
}

/** What is known is taken away only in pages of our own, never from a panel laid over somebody's page. */
function notFromAPage({ tabId }: Asker): void {
  if (tabId !== undefined) throw new Error('profiles are not removed from over a page');
}
