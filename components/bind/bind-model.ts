import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { KeptHost } from '../../lib/core/host/kept.ts';
import type { Binding, Target } from '../../lib/core/host/profile.ts';
import type { Pack, Procedure } from '../../lib/core/pack.ts';
import type { Client } from '../../lib/messaging/client.ts';
import type { PickedField } from '../../lib/messaging/host-messages.ts';
import type { Pointing, Row, Said, Step } from './bind-states.ts';
import { bindingOf, type Draft, draftOf, draftOfBinding } from './draft.ts';
import { targetName } from './names.ts';
import type { FrameAt, PageBelow, Whereabouts } from './ports.ts';
import {
  type Content,
  freshHost,
  hostIdAt,
  MOST_FIELDS,
  MOST_SITES,
  withBinding,
  without,
  withSite,
} from './profile-edits.ts';
import { createShelf } from './shelf.ts';
import { createSight, type Sight } from './sight.ts';
import { bindWords } from './words/words.ts';

export interface BindModel {
  readonly step: ReadonlySignal<Step>;
  readonly where: ReadonlySignal<Whereabouts | undefined>;
  readonly said: Signal<Said | null>;
  readonly host: ReadonlySignal<KeptHost | undefined>;
  readonly rows: ReadonlySignal<readonly Row[]>;
  readonly others: Sight['others'];
  readonly page: Sight['page'];
  readonly pointing: ReadonlySignal<Pointing | null>;
  readonly draft: Signal<Draft | null>;
  /** The binding that gives the same answer as the draft. */
  readonly twice: ReadonlySignal<Binding | undefined>;
  readonly saving: ReadonlySignal<boolean>;
  /** Has the browser ask for this site, or another within it; to be called within a click. */
  readonly allow: (origin?: string) => Promise<void>;
  readonly point: (binding?: string) => void;
  readonly stop: () => void;
  /** Opens a bound field to change its answer, its reading or its words. */
  readonly open: (binding: string) => void;
  readonly accept: (binding: string) => void;
  readonly save: () => Promise<void>;
  /** Ends what is worked on, or else pointing; whether there was either. */
  readonly back: () => boolean;
  readonly remove: (binding: string) => Promise<void>;
  readonly change: (part: {
    readonly name?: string;
    readonly off?: boolean;
    readonly marks?: boolean;
  }) => Promise<void>;
  /** The pane is left: nothing points on the page any more. */
  readonly leave: () => void;
}

interface Parts {
  readonly pack: Pack;
  readonly procedure: () => Procedure | undefined;
  readonly client: Pick<Client, 'ask' | 'onChange'>;
  readonly below: PageBelow;
  readonly newId: () => string;
  /** Whether the office's policy lets a site be read. */
  readonly mayBind?: ((origin: string) => boolean) | undefined;
}

/** The pane 「綁定此系統」: what is known of the system beneath, and what is pointed at. */
export function createBind({ pack, procedure, client, below, newId, mayBind = () => true }: Parts): BindModel {
  const step = signal<Step>('looking');
  const where = signal<Whereabouts | undefined>(undefined);
  const said = signal<Said | null>(null);
  /** The profile worked on, where a frame of another system was pointed at. */
  const chosen = signal<string | undefined>(undefined);
  const sight = createSight(below);
  const pointing = signal<Pointing | null>(null);
  const draft = signal<Draft | null>(null);

  const tell = (text: string, undo?: () => void) => {
    said.value = { text, tone: 'plain', undo };
  };
  const warn = (text: string) => {
    said.value = { text, tone: 'warn' };
  };
  const shelf = createShelf(client, warn);
  const { hosts, fail } = shelf;
  const at = (place: Whereabouts | undefined) =>
    // One that is switched off is worked on all the same.
    place && hosts.value.find(({ profile }) => profile.id === hostIdAt(hosts.value, place));
  /** Where reading is switched off, a frame only says whether there is anything to point at. */
  const look = () =>
    below.look(frame => {
      const there = at(frame);
      return there?.off ? undefined : there;
    });
  const host = computed(
    () =>
      hosts.value.find(({ profile }) => profile.id === chosen.value) ??
      at(where.value) ??
      sight.frames.value.map(at).find(each => each !== undefined),
  );
  const name = (binding: Binding) => targetName(pack, procedure(), binding.target);
  const rows = computed(() =>
    (host.value?.profile.bindings ?? []).map(
      (binding): Row => ({ binding, name: name(binding), found: sight.found.value.get(binding.id) }),
    ),
  );
  const bindingWith = (id: string | undefined) => host.value?.profile.bindings.find(each => each.id === id);
  /** Another field that gives the same answer on the same page; on another page it is another form's. */
  const sameHere = (base: KeptHost, target: Target | undefined, { binding, at: { path } }: Draft) =>
    base.profile.bindings.find(each => {
      const here = each.page === path || (sight.found.value.get(each.id)?.state ?? 'absent') !== 'absent';
      return each.target === target && each.id !== binding && here;
    });
  const commit = async (base: KeptHost | undefined, change: Content): Promise<boolean> => {
    const saved = await shelf.save(base, change);
    if (saved) look();
    return saved;
  };

  const begin = async () => {
    const place = await below.where();
    where.value = place;
    if (!place) step.value = 'unbindable';
    else if (!mayBind(place.origin)) {
      step.value = 'forbidden';
      return;
    } else step.value = (await below.allowed([place.origin])) ? 'fields' : 'permission';
    await shelf.load();
    if (step.value === 'fields') look();
  };
  /** The field said to be the one that may be it; told back as picked. */
  let accepting: string | undefined;
  const onPicked = (field: PickedField, frame: FrameAt, binding: string | undefined) => {
    const wanted = binding !== undefined && binding === accepting ? binding : pointing.value?.binding;
    const again = bindingWith(wanted);
    if (!again && !pointing.value) return;
    accepting = undefined;
    pause();
    if (again) return void heal(again, field, frame);
    chosen.value = at(frame)?.profile.id ?? chosen.value;
    said.value = null;
    draft.value = draftOf(pack, procedure(), field, { origin: frame.origin, path: frame.path });
  };
  const heal = async (before: Binding, { trace }: PickedField, frame: FrameAt) => {
    const base = host.value;
    const healed = base && withSite(withBinding(base, { ...before, trace, page: frame.path }), frame);
    if (!healed) return warn(bindWords().fullSites);
    if (await commit(base, healed)) tell(bindWords().healed(name(before)));
  };
  const pause = () => {
    if (pointing.value) void below.pick(false).catch(() => false);
    pointing.value = null;
  };
  const point = async (binding?: string) => {
    const now = { binding, ready: false };
    pointing.value = now;
    const reached = await below.pick(true).catch(() => false);
    if (pointing.value !== now) return;
    pointing.value = reached ? { binding, ready: true } : null;
    if (!reached) warn(bindWords().unreachable);
  };
  const onHere = (frame: FrameAt) => {
    sight.forget(frame.id);
    if (frame.id === 0 && frame.origin !== where.value?.origin) void begin().catch(fail);
  };
  const deaf = below.onSaid((told, frame) => {
    if (told.host === 'seen') sight.take(told, frame);
    else if (told.host === 'picked') onPicked(told.field, frame, told.binding);
    else if (told.host === 'pick-ended' && pointing.value) {
      pointing.value = null;
      tell(bindWords().ended);
    } else if (told.host === 'here') onHere(frame);
  });
  const unmoved = below.onGone(frame => {
    sight.forget(frame ?? 0);
    if (frame !== undefined) return;
    pointing.value = null;
    void begin().catch(fail);
  });
  let left = false;
  client.onChange(change => {
    if (change === 'hosts' && !left) void shelf.load().catch(() => undefined);
  });
  void begin().catch(fail);

  return {
    step,
    where,
    said,
    host,
    rows,
    pointing,
    draft,
    saving: shelf.saving,
    others: computed(() => sight.others.value.filter(({ origin }) => mayBind(origin))),
    page: sight.page,
    twice: computed(() => {
      const [now, base] = [draft.value, host.value];
      return now && base ? sameHere(base, now.offer?.target, now) : undefined;
    }),
    allow: async origin => {
      const asked = origin ?? where.value?.origin;
      if (asked === undefined) return;
      const t = bindWords();
      try {
        if (!(await below.allow([asked]))) return warn(t.refused);
      } catch {
        return warn(t.allowFailed);
      }
      said.value = null;
      if (origin === undefined) step.value = 'fields';
      else sight.allowed(origin);
      look();
    },
    point: binding => {
      draft.value = null;
      said.value = null;
      void point(binding);
    },
    stop: pause,
    open: id => {
      const [binding, place] = [bindingWith(id), where.value];
      if (!binding || !place) return;
      pause();
      said.value = null;
      const at = { ...place, path: binding.page };
      draft.value = draftOfBinding(pack, procedure(), binding, sight.found.value.get(id)?.text ?? '', at);
    },
    accept: binding => {
      accepting = binding;
      below.accept(binding);
    },
    save: async () => {
      const [now, place] = [draft.value, where.value];
      const binding = now && bindingOf(now, now.binding ?? newId());
      if (!now || !place || !binding) return;
      const t = bindWords();
      // What is kept could not be read at first: without it a second profile would be made for the same system.
      if (!(await shelf.ready())) return;
      const base = host.value;
      const same = base && sameHere(base, binding.target, now);
      const start = base ?? freshHost(newId(), place);
      const cleared = same && now.twice === 'replace' ? without(start, same.id) : start;
      const changed = withBinding(cleared, binding);
      if (changed.profile.bindings.length > MOST_FIELDS) return warn(t.full);
      const placed = now.binding === undefined ? withSite(changed, now.at) : changed;
      if (!placed || placed.profile.sites.length > MOST_SITES) return warn(t.fullSites);
      if (!(await commit(base, placed))) return;
      draft.value = null;
      if (now.binding !== undefined) return tell(t.saved);
      tell(t.savedField(name(binding)));
      await point();
    },
    back: () => {
      const busy = draft.value !== null || pointing.value !== null;
      draft.value = null;
      pause();
      return busy;
    },
    remove: async id => {
      const [base, binding] = [host.value, bindingWith(id)];
      if (!base || !binding || !(await commit(base, without(base, id)))) return;
      tell(bindWords().removed(name(binding)), () => {
        const now = host.value;
        said.value = null;
        if (now) void commit(now, withBinding(now, binding));
      });
    },
    change: async ({ name: title, ...switches }) => {
      const base = host.value;
      if (!base) return;
      const profile = title === undefined ? base.profile : { ...base.profile, name: title };
      const { off, marks } = { ...base, ...switches };
      if (await commit(base, { profile, off, marks })) tell(bindWords().saved);
    },
    leave: () => {
      pause();
      left = true;
      draft.value = null;
      deaf();
      unmoved();
    },
  };
}
