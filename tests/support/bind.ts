// A page beneath the panel and a store of profiles, both in memory.
import type { FrameAt, PageBelow, Whereabouts } from '../../components/bind/ports.ts';
import type { KeptHost } from '../../lib/core/host/kept.ts';
import type { Binding, Trace } from '../../lib/core/host/profile.ts';
import { AskFailed, type Client } from '../../lib/messaging/client.ts';
import type { FromPage, PickedField } from '../../lib/messaging/host-messages.ts';
import type { Fault } from '../../lib/messaging/protocol.ts';

export const KEY = '11111111-1111-4111-8111-111111111111';
export const TOP: FrameAt = { id: 0, origin: 'http://counter.test', path: '/legacy/RL0110.do' };

export function traceOf(label: string, parts: Partial<Trace> = {}): Trace {
  return {
    kind: 'field',
    tag: 'input:text',
    label,
    names: [],
    part: '',
    place: { at: 1, of: 1 },
    cell: { column: '', row: '' },
    near: { before: '', after: '' },
    css: 'input',
    ...parts,
  };
}

export function fieldOf(label: string, text: string, sure: PickedField['sure'] = 'high'): PickedField {
  return { trace: traceOf(label), label, text, sure };
}

export function bindingOf(id: string, parts: Partial<Binding> = {}): Binding {
  return { id, target: 'who', reading: { kind: 'same' }, trace: traceOf(id), page: TOP.path, ...parts };
}

export function keptOf(bindings: readonly Binding[] = [], parts: Partial<KeptHost> = {}): KeptHost {
  const profile = { id: 'legacy', name: '舊系統', sites: [{ origin: TOP.origin, path: '/legacy/' }], bindings };
  return { profile, rev: 1, at: '2026-11-21T09:00', off: false, marks: true, ...parts };
}

/** A page that grants what it is asked, and notes what is done with it. */
export function fakeBelow(place: Whereabouts | null = TOP, granted: readonly string[] = [TOP.origin]) {
  const allowed = new Set(granted);
  const done: string[] = [];
  const ears = new Set<(said: FromPage, frame: FrameAt) => void>();
  const gone = new Set<(frame?: number) => void>();
  let told: KeptHost | undefined;
  const page = { place: place as Whereabouts | null, allows: true as boolean | 'throws', reachable: true };
  const below: PageBelow = {
    where: async () => page.place ?? undefined,
    allowed: async origins => origins.every(origin => allowed.has(origin)),
    allow: async origins => {
      if (page.allows === 'throws') throw new Error('not within a click');
      if (page.allows) for (const origin of origins) allowed.add(origin);
      return page.allows;
    },
    look: hostAt => {
      done.push('look');
      told = hostAt(TOP);
    },
    pick: async on => {
      done.push(on ? 'pick' : 'unpick');
      return page.reachable;
    },
    accept: binding => void done.push(`accept ${binding}`),
    onGone: listener => {
      gone.add(listener);
      return () => gone.delete(listener);
    },
    onSaid: listener => {
      ears.add(listener);
      return () => ears.delete(listener);
    },
  };
  const say = (said: FromPage, frame: FrameAt = TOP) => {
    for (const ear of ears) ear(said, frame);
  };
  const leave = (frame?: number) => {
    for (const each of gone) each(frame);
  };
  return { below, page, done, say, leave, looked: () => told, listens: () => ears.size + gone.size > 0 };
}

/** A store of profiles that keeps what it is told, or fails as it is told. */
export function fakeHosts(...first: readonly KeptHost[]) {
  const store = { hosts: [...first], fault: undefined as Fault | 'full' | undefined, saves: 0 };
  const ears: ((change: 'hosts') => void)[] = [];
  const answer = async (ask: string, body: unknown) => {
    if (store.fault && store.fault !== 'full') throw new AskFailed(store.fault);
    if (ask === 'hosts.load') return { hosts: store.hosts, damaged: 0 };
    const { host, base } = body as { host: Pick<KeptHost, 'profile' | 'off' | 'marks'>; base: number };
    store.saves += 1;
    if (store.fault === 'full') return { kind: 'full' };
    const current = store.hosts.find(({ profile }) => profile.id === host.profile.id);
    if ((current?.rev ?? 0) !== base) return { kind: 'stale', current: current ?? null };
    store.hosts = [...store.hosts.filter(each => each !== current), { ...host, rev: base + 1, at: '2026-11-21T09:01' }];
    return { kind: 'saved', rev: base + 1 };
  };
  const client: Pick<Client, 'ask' | 'onChange'> = {
    ask: answer as Client['ask'],
    onChange: listener => ears.push(listener),
  };
  const elsewhere = (hosts: readonly KeptHost[]) => {
    store.hosts = [...hosts];
    for (const ear of ears) ear('hosts');
  };
  return { client, store, elsewhere };
}
