// The page beneath the panel, as the panel knows it: which profile holds, whether its fields are where they were, what they
// say, and what follows for the case in hand.
import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { KeptHost } from '../../lib/core/host/kept.ts';
import { hostFor } from '../../lib/core/host/match.ts';
import type { FoundState } from '../../lib/core/host/profile.ts';
import type { Offer, Said } from '../../lib/core/host/take.ts';
import type { Answer } from '../../lib/core/pack.ts';
import type { Client } from '../../lib/messaging/client.ts';
import type { Flag, FromPage } from '../../lib/messaging/host-messages.ts';
import type { PanelModel } from '../panel/panel-model.ts';
import { createFollow, type Memory } from './follow.ts';
import { afterSeen, atRest, emptied, type FrameState, freshFrame, saidIn } from './frames.ts';
import { createLearning } from './learning.ts';
import type { HostFrame, PageLink } from './link.ts';
import { metKey, type SelfTest, selfTest } from './self-test.ts';

/** The page beneath, and what the clerk can do about it. */
export interface HostModel {
  /** The profile that holds for the page itself, or for a frame of it. */
  readonly host: ReadonlySignal<KeptHost | undefined>;
  /** The site of a page that has a profile and may not be read yet. */
  readonly wanted: ReadonlySignal<string | undefined>;
  /** The page is read for now only: from the next one on there is no leave. */
  readonly passing: ReadonlySignal<boolean>;
  readonly test: ReadonlySignal<SelfTest>;
  /** What the page says now beside what was taken before. */
  readonly offers: ReadonlySignal<readonly Offer[]>;
  /** Texts that are not understood. */
  readonly unknown: ReadonlySignal<readonly Said[]>;
  /** Procedures, where the page names several. */
  readonly procedures: ReadonlySignal<readonly string[]>;
  /** The page names two persons. */
  readonly twoPeople: ReadonlySignal<boolean>;
  /** Lets the page be read; to be called in the turn of a click. */
  readonly allow: () => Promise<void>;
  readonly choose: (offer: Offer, value: Answer) => void;
  readonly decline: (offer: Offer) => void;
  readonly begin: (procedure: string) => void;
  /** Learns what a text means: an option, or the procedure in hand. */
  readonly learn: (said: Said, means: string) => Promise<void>;
  /** Asks no more about a text. */
  readonly dismiss: (said: Said) => void;
  /** The field that may be it is it. */
  readonly accept: (binding: string) => void;
  /** Nothing is read on the sites of this profile any more. */
  readonly switchOff: () => Promise<void>;
  /** Whether the panel is seen; unseen it reads nothing. */
  readonly show: (shown: boolean) => void;
  /** What kept a case from being opened may be over. */
  readonly retry: () => void;
  /** The frame in which a field was found, or may be. */
  readonly frameOf: (binding: string) => number | undefined;
}

interface Parts {
  readonly model: PanelModel;
  readonly link: PageLink;
  readonly client: Pick<Client, 'ask' | 'onChange'>;
  /** Whether a case may be opened, or left, by itself just now. */
  readonly free?: () => boolean;
  /** The page had another case looked at, or none. */
  readonly onMoved?: () => void;
  readonly memory?: Memory;
  /** Whether the office's policy lets a site be read. */
  readonly mayRead?: (origin: string) => boolean;
  readonly later?: (act: () => void, ms: number) => () => void;
}

/** A typed field has come to rest after this long. */
const REST_MS = 700;
/** A frame that was bound and says nothing is waited for no longer. */
const WAIT_MS = 2000;

/** The model of the page beneath a panel. */
export function createHost({
  model,
  link,
  client,
  free = () => true,
  onMoved = () => undefined,
  memory = { get: () => '', set: () => undefined },
  mayRead = () => true,
  later = wait,
}: Parts): HostModel {
  const hosts = signal<readonly KeptHost[]>([]);
  const frames = signal<ReadonlyMap<number, FrameState>>(new Map());
  const top = signal<HostFrame | undefined>(undefined);
  const readable = signal(false);
  const lasting = signal(true);
  const met = new Set<string>();
  let shown = true;
  let waiting = new Set<number>();
  let endRest = () => {};
  let flagged = '';
  let starts = 0;
  let starting = false;
  /** What the page said went with the case it was of; it is asked again for the next. */
  let dropped = false;

  const hostOf = ({ origin, path }: HostFrame) => (mayRead(origin) ? hostFor(hosts.value, origin, path) : undefined);
  const host = computed(
    () => [...frames.value.values()].find(frame => frame.host)?.host ?? (top.value ? hostOf(top.value) : undefined),
  );
  const test = computed(() => selfTest([...frames.value.values()], met, model.view.value?.procedure));
  const put = (frame: FrameState | undefined, id: number) => {
    const next = new Map(frames.peek());
    if (frame) next.set(id, frame);
    else next.delete(id);
    frames.value = next;
  };
  const follow = createFollow({ model, ask: client.ask, free, onMoved, memory, later });
  const run = () => {
    if (shown && !starting && !dropped && waiting.size === 0) follow.page(saidIn(frames.peek().values()));
    flag(follow.flags.peek());
  };
  const flag = (flags: readonly Flag[]) => {
    const text = JSON.stringify(flags);
    if (text !== flagged) link.tell({ host: 'flag', key: link.key, flags });
    flagged = text;
  };
  const bind = (at: HostFrame) => {
    const before = frames.peek().get(at.id);
    const held = hostOf(at);
    // The same document at another address, or looked at anew: what it said holds until it speaks.
    const frame = before && before.host === held ? { ...before, at } : freshFrame(at, held);
    put(frame, at.id);
    if (!frame.host || !shown) return;
    const { profile, marks } = frame.host;
    waiting.add(at.id);
    later(() => waiting.delete(at.id) && run(), WAIT_MS);
    // Bound anew, it has no flags.
    flagged = '';
    const bindings = profile.bindings.map(({ id, trace }) => ({ id, trace }));
    link.tell({ host: 'bind', key: link.key, bindings, marks }, at.id);
  };
  const forget = () => {
    waiting = new Set();
    endRest();
    frames.value = new Map();
    follow.forget();
  };
  const start = async () => {
    starts += 1;
    const turn = starts;
    starting = true;
    forget();
    const [{ hosts: kept }, page] = await Promise.all([client.ask('hosts.load', {}), link.where()]);
    hosts.value = kept;
    top.value = page;
    lasting.value = !page || (await link.allowed([page.origin]).catch(() => true));
    const there = page && kept.some(({ off }) => !off) ? await link.frames() : [];
    // Begun anew meanwhile.
    if (turn !== starts) return;
    readable.value = there.length > 0;
    there.forEach(bind);
    starting = false;
    run();
  };
  const begin = () =>
    void start().catch(() => {
      starting = false;
    });
  const caseEnded = () => {
    dropped = true;
    endRest();
    frames.value = new Map([...frames.peek()].map(([id, frame]) => [id, emptied(frame)]));
    follow.forget();
  };
  const lookAgain = () => {
    dropped = false;
    for (const { at } of frames.peek().values()) bind(at);
  };
  const hear = (said: FromPage, at: HostFrame) => {
    if (said.host === 'here') {
      if (at.id === 0) top.value = at;
      readable.value = true;
      bind(at);
      return run();
    }
    if (said.host === 'picked') return learning.picked(said, at);
    const frame = frames.peek().get(at.id);
    if (said.host !== 'seen' || said.key !== link.key || !frame?.host || !shown) return;
    waiting.delete(at.id);
    dropped = false;
    const { frame: next, settled } = afterSeen(frame, said);
    for (const { binding, state } of said.found) if (state === 'sure') met.add(metKey(next, binding));
    put(next, at.id);
    endRest();
    if (settled) return run();
    endRest = later(() => {
      frames.value = new Map([...frames.peek()].map(([id, each]) => [id, atRest(each)]));
      run();
    }, REST_MS);
  };
  const learning = createLearning({
    model,
    client,
    link,
    hostOf: binding => frameWith(binding, 'sure', 'doubtful')?.host,
  });

  const frameWith = (binding: string, ...states: readonly FoundState[]) =>
    [...frames.peek().values()].find(({ seen }) =>
      seen?.found.some(field => field.binding === binding && states.includes(field.state)),
    );
  const frameOf = (binding: string) => frameWith(binding, 'sure', 'doubtful', 'several')?.at.id;

  link.onSaid(hear);
  link.onGone(id => {
    waiting.delete(id);
    put(undefined, id);
    follow.hush();
    // A document that goes is mostly followed by another: until that has spoken, nothing is concluded.
    later(run, REST_MS);
  });
  link.onMoved(begin);
  client.onChange(change => {
    if (change === 'hosts') begin();
  });
  // The clerk did something: what the page says may fit now, or no longer.
  effect(() => {
    const [hand, cases] = [model.hand.value, model.cases.value, model.view.value];
    untracked(() => {
      const about = follow.about();
      if (about !== null && !cases.some(({ id }) => id === about)) caseEnded();
      if (dropped && hand !== null) lookAgain();
      run();
    });
  });
  effect(() => flag(follow.flags.value));
  begin();

  return {
    host,
    wanted: computed(() => (host.value && !readable.value ? top.value?.origin : undefined)),
    passing: computed(() => readable.value && !lasting.value),
    test,
    offers: follow.offers,
    unknown: follow.unknown,
    procedures: follow.procedures,
    twoPeople: follow.twoPeople,
    allow: async () => {
      const origin = top.peek()?.origin;
      if (origin !== undefined && (await link.allow([origin]))) begin();
    },
    choose: follow.choose,
    decline: follow.decline,
    begin: follow.begin,
    learn: learning.learn,
    dismiss: follow.dismiss,
    accept: binding => learning.accept(binding, frameOf(binding)),
    switchOff: async () => {
      const now = host.peek();
      if (now) await learning.save(now, { off: true });
    },
    show: now => {
      if (now === shown) return;
      shown = now;
      if (now) {
        follow.lookedAgain();
        return begin();
      }
      link.tell({ host: 'rest', key: link.key });
      forget();
    },
    retry: () => {
      if (follow.blocked()) run();
    },
    frameOf,
  };
}

function wait(act: () => void, ms: number): () => void {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
}
