// What follows for the cases in hand from what the page says: one is opened, taken again or left, and facts are taken in.
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { procedureOf } from '../../lib/core/assess/assess.ts';
import { type Case, isSameCase, newCase } from '../../lib/core/case.ts';
import { type Move, mayMakeRoom, moveOf, personSaid, procedureSaid, type Turn } from '../../lib/core/host/move.ts';
import { accepted, declined, type Offer, type Said, takeIn } from '../../lib/core/host/take.ts';
import type { Answer } from '../../lib/core/pack.ts';
import type { Client } from '../../lib/messaging/client.ts';
import type { Flag } from '../../lib/messaging/host-messages.ts';
import type { PanelModel } from '../panel/panel-model.ts';
import { hostWords } from './words/words.ts';

/** The cases in hand, following the page. */
export interface Follow {
  readonly offers: ReadonlySignal<readonly Offer[]>;
  readonly unknown: ReadonlySignal<readonly Said[]>;
  readonly procedures: ReadonlySignal<readonly string[]>;
  readonly twoPeople: ReadonlySignal<boolean>;
  readonly flags: ReadonlySignal<readonly Flag[]>;
  /** What the page says now, settled. */
  readonly page: (said: readonly Said[]) => void;
  /** The case this page is about, until that has ended. */
  readonly about: () => string | null;
  /** Something kept a case from being opened, or left, by itself. */
  readonly blocked: () => boolean;
  /** The same page is looked at again. */
  readonly lookedAgain: () => void;
  /** Nothing is shown of what the page said until it speaks again. */
  readonly hush: () => void;
  /** Whom the page named is not known any more, either. */
  readonly forget: () => void;
  readonly choose: (offer: Offer, value: Answer) => void;
  readonly decline: (offer: Offer) => void;
  readonly begin: (procedure: string) => void;
  readonly dismiss: (said: Said) => void;
}
interface Parts {
  readonly model: PanelModel;
  readonly ask: Client['ask'];
  /** Whether a case may be opened, or left, by itself just now. */
  readonly free: () => boolean;
  /** Another case is looked at now, or none. */
  readonly onMoved: () => void;
  readonly memory: Memory;
  readonly later: (act: () => void, ms: number) => () => void;
}
/** What is remembered though the panel is opened anew over the next page of a tab: which case its pages were about, and what they named. */
export interface Memory {
  readonly get: () => string;
  readonly set: (text: string) => void;
}

/** Cases made of nothing but what pages said are kept beside the one looked at up to this many. */
const MOST_UNTOUCHED = 3;
/** A page that names nothing for so long is not one that is still being drawn. */
const LEFT_MS = 3000;
/** A page that names another person or procedure may still show what it showed of the last for so long. */
const SETTLES_MS = 3000;
/** A move leads to another at most this often. */
const MOST_MOVES = 3;

/** Follows a page; it knows nothing of it yet. */
export function createFollow({ model, ask, free, onMoved, memory, later }: Parts): Follow {
  const offers = signal<readonly Offer[]>([]);
  const unknown = signal<readonly Said[]>([]);
  const procedures = signal<readonly string[]>([]);
  const twoPeople = signal(false);
  const flags = signal<readonly Flag[]>([]);
  const { keeper, pack } = model;
  /** Whom the texts name that the page has now. */
  let whose: { readonly text: string; readonly hash: string | undefined } | undefined;
  /** What the page named when that was last acted on. */
  let [acted = '', about] = memory.get().split('\n');
  /** The same page is looked at again. */
  let again = acted !== '';
  /** The case this page was about. */
  let mine = about ?? null;
  let blocked = false;
  /** Which case was looked at when the page last named something, or came. */
  let known: string | null = model.hand.peek();
  /** Ends the waiting for a page that names nothing to be a page that was left for. */
  let left: (() => void) | undefined;
  /** The case just opened, or taken again, for the page: how it was then, and how it is with what the page says. */
  let settling: { readonly from: Case; readonly now: Case } | undefined;
  let stopSettling = () => {};
  const dismissed = new Set<string>();

  /** From now on, and until the clerk does something, the case is what it was with what the page says by then, and nothing the page said in between. */
  const settle = (from: Case) => {
    stopSettling();
    stopSettling = later(() => {
      settling = undefined;
    }, SETTLES_MS);
    settling = { from, now: from };
  };
  /** Notes what was acted on; without a person it is not remembered for the next page: it may be the next one's all the same. */
  const note = (key: string, keep: boolean) => {
    left?.();
    left = undefined;
    acted = key;
    known = model.hand.value;
    again = false;
    memory.set(keep ? `${key}\n${mine ?? ''}` : '');
  };
  const clear = (two?: 'two') =>
    batch(() => {
      offers.value = [];
      unknown.value = [];
      procedures.value = [];
      flags.value = [];
      twoPeople.value = two === 'two';
    });
  const asked = (each: Said) => !dismissed.has(keyOf(each));

  /** The hash of the person the page names; undefined while it is asked for. */
  const personIn = (said: readonly Said[]): { readonly hash?: string | undefined } | undefined => {
    const person = personSaid(said);
    if (person.kind !== 'one') return {};
    if (whose?.text !== person.text) {
      const asking = { text: person.text, hash: undefined };
      whose = asking;
      ask('case.whose', { text: person.text }).then(
        ({ whose: hash }) => {
          if (whose !== asking) return;
          whose = { ...asking, hash };
          act(said);
        },
        () => {
          if (whose === asking) whose = undefined;
        },
      );
    }
    return whose?.hash === undefined ? undefined : { hash: whose.hash };
  };

  const open = (procedure: string, hash: string | undefined) => {
    const before = roomFor();
    mine = null;
    const fresh = newCase(procedure, model.today());
    // Before it is there: as soon as it is, the page is looked at.
    settle(fresh);
    keeper.begin([fresh], undefined, hash);
    model.adding.value = false;
    for (const id of before) keeper.drop(id);
  };
  /** Cases to be ended as the next one is looked at: what this page alone made of the last, and the oldest of too many such. */
  const roomFor = (): readonly string[] => {
    const { cases, hand } = model;
    const idle = cases.value.filter(held => mayMakeRoom(held, cases.value));
    const fed = idle.filter(({ id, case: { page }, whose: of }) => id !== hand.value && (page ?? of) !== undefined);
    const last = idle.filter(({ id }) => id === hand.value && (id === mine || !keptOf(id)));
    return [...last, ...fed.slice(0, Math.max(0, fed.length - MOST_UNTOUCHED))].map(({ id }) => id);
  };
  const keptOf = (id: string) => {
    const held = model.cases.value.find(each => each.id === id);
    return held?.case.page !== undefined || held?.whose !== undefined;
  };

  const carryOut = (move: Move, said: readonly Said[], hash: string | undefined): boolean => {
    if (move.kind === 'stay') {
      stay(said, move.whose);
      return false;
    }
    clear();
    if (move.kind === 'ask') procedures.value = move.procedures;
    if (move.kind === 'ask' || move.kind === 'apart') {
      if (model.view.value === null) unknown.value = procedureSaid(said, pack).unknown.filter(asked);
      return false;
    }
    // What was said of the last case is no business of the next person's.
    model.message.value = null;
    if (move.kind === 'begin') open(move.procedure, hash);
    else {
      const before = roomFor().filter(id => id === mine);
      mine = null;
      const to = move.kind === 'take' ? model.cases.value.find(({ id }) => id === move.id) : undefined;
      if (to) settle(to.case);
      keeper.take(to?.id ?? null);
      for (const id of before) keeper.drop(id);
    }
    onMoved();
    return true;
  };
  const stay = (said: readonly Said[], hash: string | undefined) => {
    const kase = keeper.current.value;
    const procedure = kase && procedureOf(pack, kase.procedure);
    if (!procedure) return clear();
    const open = settling && isSameCase(settling.now, kase) ? settling : undefined;
    const taken = takeIn(pack, procedure, open?.from ?? kase, said, model.today());
    // The very same where nothing is new: whoever follows the case need not look again.
    const now = isSameCase(taken.kase, kase) ? kase : taken.kase;
    settling = open && { ...open, now };
    keeper.amend(now, hash);
    batch(() => {
      offers.value = taken.offers;
      unknown.value = [...procedureSaid(said, pack).unknown, ...taken.unknown].filter(asked);
      procedures.value = [];
      twoPeople.value = false;
      flags.value = taken.remarks.map(remark => ({
        binding: remark.binding,
        tone: remark.tone,
        text: remark.tone === 'late' ? hostWords().late(remark.days) : hostWords().odd,
      }));
    });
  };
  const act = (said: readonly Said[]) => {
    if (personSaid(said).kind === 'two') return clear('two');
    const person = personIn(said);
    if (!person) return clear();
    const named = procedureSaid(said, pack).procedures;
    const key = person.hash === undefined && named.length === 0 ? '' : `${person.hash} ${named.join()}`;
    // A page that names nobody any more takes nothing back.
    if (key === '') settling = undefined;
    let turn: Turn = key === acted ? (again ? 'again' : 'same') : key === '' ? 'same' : 'new';
    // Who opened another case before the page could name its own has chosen.
    if (turn === 'new' && free() && model.hand.value !== null && model.hand.value !== known) turn = 'same';
    for (let n = 0; n < MOST_MOVES; n += 1) {
      const { cases, hand } = model;
      const scene = { pack, cases: cases.value, hand: hand.value, said, whose: person.hash, today: model.today() };
      const move = moveOf(scene, turn);
      const moves = move.kind === 'begin' || move.kind === 'take' || move.kind === 'leave';
      // Done as soon as nothing stands in the way.
      blocked = moves && !free();
      if (blocked) return clear();
      if (key === '') left ??= later(() => note('', false), LEFT_MS);
      else {
        if (move.kind === 'stay') mine = model.hand.value;
        note(key, person.hash !== undefined);
      }
      if (!carryOut(move, said, person.hash)) return;
      turn = 'same';
    }
  };

  return {
    offers,
    unknown,
    procedures,
    twoPeople,
    flags,
    page: act,
    about: () => mine,
    blocked: () => blocked,
    lookedAgain: () => {
      again = true;
      known = model.hand.peek();
    },
    hush: () => {
      known = model.hand.peek();
      clear();
    },
    forget: () => {
      whose = undefined;
      known = model.hand.peek();
      if (!model.cases.peek().some(({ id }) => id === mine)) mine = null;
      clear();
    },
    choose: ({ key }, value) => {
      const kase = keeper.current.value;
      if (!kase) return;
      keeper.amend(declined(kase, { key, values: [value] }));
      keeper.change(accepted(keeper.current.value ?? kase, key, value));
    },
    decline: offer => {
      const kase = keeper.current.value;
      if (kase) keeper.amend(declined(kase, offer));
    },
    begin: procedure => open(procedure, whose?.hash),
    dismiss: said => {
      dismissed.add(keyOf(said));
      unknown.value = unknown.value.filter(asked);
    },
  };
}

function keyOf({ binding, text }: Said): string {
  return `${binding.id} ${text}`;
}
