import type { Change } from '../core/layers/change.ts';
import { resolve } from '../core/layers/resolve.ts';
import { isOff } from '../core/policy.ts';
import type { Asker, Handlers } from '../messaging/server.ts';
import type { Problem } from '../schema/file-problem.ts';
import { fileText, type LayersFile, readFile } from '../schema/layers-file.ts';
import { addChanges, loadChanges } from '../store/changes.ts';
import { newsOf, takeIn } from '../store/hosts-in.ts';
import type { Context } from './context.ts';
import { knownHosts, shippedHosts } from './hosts-desk.ts';

type LayersAsk = Extract<keyof Handlers, `layers.${string}`>;

/** The use cases of the office's own changes to the rules. */
export function layersDesk(context: Context): Pick<Handlers, LayersAsk> {
  const { store, settings, moment, outside, demand } = context;
  const load = async () => loadChanges((await store()).db);
  /** A file that may be taken in, or all that is wrong with it. */
  const read = async (text: string): Promise<LayersFile | Problem[]> => {
    const result = readFile(text);
    if (!result.ok) return result.problems;
    const { file } = result;
    const unknown = await unknownIn(file.changes);
    return unknown.length > 0 ? unknown : file;
  };
  /** Whatever hangs on a question nobody knows would never be settled at the counter. */
  const unknownIn = async (incoming: readonly Change[]): Promise<Problem[]> => {
    const [{ changes }, pack] = await Promise.all([load(), outside.loadPack()]);
    const known = new Set(incoming.map(change => change.id));
    const all = [...changes.filter(change => !known.has(change.id)), ...incoming];
    return resolve(pack, all).conflicts.flatMap(({ kind, change, what }): Problem[] => {
      const at = incoming.findIndex(each => each.id === change.id);
      return kind === 'unknown' && at >= 0 ? [{ kind: 'unknown', change: at + 1, what }] : [];
    });
  };
  return {
    'layers.load': load,
    'layers.add': async ({ base, changes }, asker) => {
      notFromAPage(asker);
      await demand('layers-edit');
      const { db } = await store();
      const stamp = { now: outside.now(), at: moment().at, random: () => outside.random(10) };
      const result = await addChanges(db, base, changes, stamp);
      if (result.kind === 'saved') outside.announce('layers');
      return result;
    },
    'layers.read': async ({ text }) => {
      const file = await read(text);
      if (!('changes' in file)) return { kind: 'refused', problems: file };
      const { hosts } = await knownHosts(context);
      return { kind: 'read', ...file, hosts: newsOf(hosts, file.hosts ?? []) };
    },
    'layers.import': async ({ text }, asker) => {
      notFromAPage(asker);
      await demand('layers-import');
      const file = await read(text);
      if (!('changes' in file)) return { kind: 'refused', problems: file };
      const { changes, hosts: along = [] } = file;
      // Where no page may be read, what is known of pages stays outside; the rules come in all the same.
      const hosts = isOff(await context.policy(), 'binding') ? [] : along;
      const result = await takeIn((await store()).db, { changes, hosts }, await shippedHosts(context), moment().at);
      if (result.kind === 'full') return result;
      outside.announce('layers');
      if (result.hosts > 0) outside.announce('hosts');
      return result;
    },
    'layers.export': async ({ personal, hosts: along }) => {
      const [{ changes }, { office }, pack] = await Promise.all([load(), settings(), outside.loadPack()]);
      // What came with the extension the other office has too.
      const own = along ? (await knownHosts(context)).hosts.filter(each => each.rev > 0) : [];
      const hosts = own.map(each => each.profile);
      const kept = changes.filter(change => personal || change.layer === 'office');
      const text = fileText({ made: moment().at, office: office.name, pack: pack.version, changes: kept, hosts });
      return { text, count: kept.length, hosts: hosts.length };
    },
  };
}

/** The rules are changed only in pages of our own, never from a panel laid over somebody's page. */
function notFromAPage({ tabId }: Asker): void {
  if (tabId !== undefined) throw new Error('the rules are not changed from over a page');
}
