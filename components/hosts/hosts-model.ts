import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { KeptHost } from '../../lib/core/host/kept.ts';
import { MOST_FILE_BYTES } from '../../lib/core/layers/bounds.ts';
import { AskFailed, type Client } from '../../lib/messaging/client.ts';
import type { Answer } from '../../lib/messaging/protocol.ts';
import type { Files } from '../../lib/platform/page.ts';
import type { Content } from '../bind/profile-edits.ts';
import type { Problem } from '../rules/transfer-model.ts';
import { deskStrings } from '../strings/desk.ts';
import { strings } from '../strings/strings.ts';
import type { HostNews } from './NewsList.tsx';

/** What was done, and what takes it back. */
export interface Said {
  readonly tone: 'done' | 'fault';
  readonly text: string;
  readonly undo?: (() => Promise<void>) | undefined;
}
/** A file somebody chose: what it would bring, or why it is refused. */
export type Incoming =
  | { readonly kind: 'refused'; readonly name: string; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'read';
      readonly name: string;
      readonly from: { readonly office: string; readonly made: string };
      readonly news: HostNews;
    };

/** The systems the panel knows: looked through, edited, given out and taken in. */
export interface HostsModel {
  /** Nothing while they are loading. */
  readonly hosts: ReadonlySignal<readonly KeptHost[] | null>;
  readonly damaged: ReadonlySignal<number>;
  readonly said: ReadonlySignal<Said | null>;
  /** Ids of those chosen to be given out. */
  readonly chosen: Signal<ReadonlySet<string>>;
  readonly incoming: ReadonlySignal<Incoming | null>;
  /** Saves another content in place of a system's; says so, and how it is taken back. */
  readonly change: (host: KeptHost, to: Content, text: string) => Promise<boolean>;
  /** Removes the office's own; one that came along is then as it came. */
  readonly remove: (host: KeptHost) => Promise<boolean>;
  readonly warn: (text: string) => void;
  readonly give: (ids: readonly string[]) => Promise<void>;
  readonly choose: () => Promise<void>;
  readonly accept: () => Promise<void>;
  readonly cancel: () => void;
}

export function createHosts({
  client,
  files,
  today,
}: {
  readonly client: Client;
  readonly files: Files;
  readonly today: () => string;
}): HostsModel {
  const hosts = signal<readonly KeptHost[] | null>(null);
  const damaged = signal(0);
  const said = signal<Said | null>(null);
  const chosen = signal<ReadonlySet<string>>(new Set());
  const incoming = signal<Incoming | null>(null);
  let text = '';
  const done = (what: string, undo?: Said['undo']) => (said.value = { tone: 'done', text: what, undo });
  const warn = (what: string) => (said.value = { tone: 'fault', text: what });
  const failed = (error: unknown) => {
    warn(strings().faults[error instanceof AskFailed ? error.fault : 'failed']);
    return false;
  };
  const load = async () => {
    const loaded = await client.ask('hosts.load', {});
    hosts.value = loaded.hosts;
    damaged.value = loaded.damaged;
  };
  const contentOf = ({ profile, off, marks }: KeptHost): Content => ({ profile, off, marks });
  const save = async (host: Content, base: number): Promise<number | undefined> => {
    const answer: Answer<'hosts.save'> = await client.ask('hosts.save', { host, base });
    await load();
    const t = deskStrings().hosts;
    if (answer.kind === 'saved') return answer.rev;
    warn(answer.kind === 'full' ? t.full : answer.current ? t.stale : t.gone);
    return undefined;
  };
  const takeAway = async (id: string, base: number): Promise<boolean> => {
    const { kind } = await client.ask('hosts.remove', { id, base });
    await load();
    if (kind === 'stale') warn(deskStrings().hosts.stale);
    return kind === 'removed';
  };
  /** Puts a system back as it was; one that came along is as it came without a row of its own. */
  const putBack = async (before: KeptHost, rev: number) => {
    const { id } = before.profile;
    try {
      const back = before.rev === 0 ? await takeAway(id, rev) : (await save(contentOf(before), rev)) !== undefined;
      if (back) done(deskStrings().hosts.undone);
    } catch (error) {
      failed(error);
    }
  };
  client.onChange(change => {
    if (change === 'hosts') void load().catch(() => undefined);
  });
  void load().catch(failed);
  return {
    hosts,
    damaged,
    said,
    chosen,
    incoming,
    warn,
    change: async (host, to, what) => {
      try {
        const rev = await save(to, host.rev);
        if (rev === undefined) return false;
        done(what, () => putBack(host, rev));
        return true;
      } catch (error) {
        return failed(error);
      }
    },
    remove: async host => {
      const t = deskStrings().hosts;
      try {
        if (!(await takeAway(host.profile.id, host.rev))) return false;
        done(host.shipped ? t.restored(host.profile.name) : t.removed(host.profile.name), () => putBack(host, 0));
        return true;
      } catch (error) {
        return failed(error);
      }
    },
    give: async ids => {
      try {
        const made = await client.ask('hosts.export', { ids: [...ids] });
        files.save(`onetrip-hosts-${today()}.json`, made.text);
        done(deskStrings().hosts.exported(made.count));
      } catch (error) {
        failed(error);
      }
    },
    choose: async () => {
      incoming.value = null;
      try {
        const file = await files.open('.json,application/json', MOST_FILE_BYTES);
        if (!file) return;
        const { name } = file;
        said.value = null;
        if ('tooLarge' in file) {
          incoming.value = { kind: 'refused', name, problems: [{ kind: 'too-large' }] };
          return;
        }
        text = file.text;
        const read = await client.ask('hosts.read', { text });
        if (read.kind === 'refused') incoming.value = { kind: 'refused', name, problems: read.problems };
        else if (read.hosts.every(each => each.news === 'same')) done(deskStrings().hosts.nothingNew(name));
        else {
          const { office, made, hosts: news } = read;
          incoming.value = { kind: 'read', name, from: { office, made }, news };
        }
      } catch (error) {
        failed(error);
      }
    },
    accept: async () => {
      const t = deskStrings().hosts;
      const before = incoming.value;
      if (before?.kind !== 'read') return;
      try {
        const answer = await client.ask('hosts.import', { text });
        incoming.value = null;
        if (answer.kind === 'saved') done(t.taken(answer.hosts));
        else if (answer.kind === 'full') warn(t.full);
        else incoming.value = { kind: 'refused', name: before.name, problems: answer.problems };
        text = '';
        await load();
      } catch (error) {
        failed(error);
      }
    },
    cancel: () => {
      incoming.value = null;
      text = '';
      done(deskStrings().hosts.cancelled);
    },
  };
}
