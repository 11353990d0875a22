import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { AskFailed, type Client } from '../../lib/messaging/client.ts';
import type { Settings } from '../../lib/schema/settings.ts';
import { fixedHere } from '../policy/managed.ts';
import { strings } from '../strings/strings.ts';
import { FIELDS, type FieldId, type Numbers, type SettingsChange } from './office-fields.ts';

/** What is said beside a field. */
export interface Said {
  readonly tone: 'saved' | 'fault';
  readonly text: string;
}
/** What is being typed into a field, and what stood there when typing began. */
interface Draft {
  readonly text: string;
  readonly from: string;
}
type ByField<T> = Readonly<Partial<Record<string, T>>>;

/** The office's settings: each is saved by itself; what is being typed here outlives what other windows save. */
export interface OfficeModel {
  readonly settings: Signal<Settings>;
  readonly numbers: ReadonlySignal<Numbers>;
  readonly said: ReadonlySignal<ByField<Said>>;
  readonly drafts: ReadonlySignal<ByField<Draft>>;
  readonly type: (id: FieldId, text: string) => void;
  /** Saves what was typed into a field; what cannot be read stays as typed, with a sentence. */
  readonly take: (id: FieldId) => Promise<void>;
  /** Saves all that was typed; for a page about to be left. */
  readonly takeAll: () => Promise<void>;
  /** Gives up what was typed into a field. */
  readonly drop: (id: FieldId) => void;
  /** Saves a choice at once; `at` is where it is said. */
  readonly choose: (at: string, change: SettingsChange) => Promise<void>;
  /** What another window put in the place of what is being typed here; undefined if nothing. */
  readonly elsewhere: (id: FieldId) => string | undefined;
  readonly loadNumbers: () => Promise<void>;
}

/** The office's settings over the message client. `settings` is kept in step with other windows by its owner. */
export function createOffice(client: Client, settings: Signal<Settings>): OfficeModel {
  const numbers = signal<Numbers>(null);
  const said = signal<ByField<Said>>({});
  const drafts = signal<ByField<Draft>>({});
  const say = (at: string, what?: Said) => {
    const { [at]: _before, ...others } = said.peek();
    said.value = what ? { ...others, [at]: what } : others;
  };
  const drop = (id: FieldId) => {
    const { [id]: _typed, ...others } = drafts.peek();
    drafts.value = others;
    say(id);
  };
  const choose = async (at: string, change: SettingsChange) => {
    try {
      settings.value = await client.ask('settings.change', change);
      say(at, { tone: 'saved', text: strings().saved });
    } catch (error) {
      say(at, { tone: 'fault', text: strings().office.faults[error instanceof AskFailed ? error.fault : 'failed'] });
    }
  };
  const take = async (id: FieldId) => {
    const typed = drafts.peek()[id];
    if (!typed) return;
    const { read, show } = FIELDS[id];
    // Back where it was, or fixed meanwhile: nothing to save, and nothing to find fault with.
    if (typed.text.trim() === show(settings.peek()) || fixedHere(id)) return drop(id);
    const result = read(typed.text, numbers.peek());
    if (!result.ok) return say(id, { tone: 'fault', text: result.says });
    await choose(id, result.change);
    const saved = said.peek()[id];
    // Typed on while it was being saved: that is the next draft.
    if (saved?.tone !== 'saved' || drafts.peek()[id] !== typed) return;
    drop(id);
    say(id, saved);
  };
  const loadNumbers = async () => {
    // Without them the number is checked where it is given all the same: numbers only go up.
    numbers.value = await client.ask('office.numbers', {}).catch(() => null);
  };
  client.onChange(changed => {
    if (changed === 'register' || changed === 'settings') void loadNumbers();
  });
  return {
    settings,
    numbers,
    said,
    drafts,
    type: (id, text) => {
      const from = drafts.peek()[id]?.from ?? FIELDS[id].show(settings.peek());
      drafts.value = { ...drafts.peek(), [id]: { text, from } };
      say(id);
    },
    take,
    takeAll: async () => void (await Promise.all(Object.keys(drafts.peek()).map(id => take(id as FieldId)))),
    drop,
    choose,
    elsewhere: id => {
      const typed = drafts.value[id];
      const now = FIELDS[id].show(settings.value);
      return typed && typed.from !== now ? now : undefined;
    },
    loadNumbers,
  };
}
