import { effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals';
import type { Change, Edit, LayerName, NewChange } from '../../lib/core/layers/change.ts';
import type { Conflict } from '../../lib/core/layers/draft.ts';
import { inOrder, takenBack } from '../../lib/core/layers/history.ts';
import type { Day } from '../../lib/core/pack.ts';
import { AskFailed, type Client } from '../../lib/messaging/client.ts';
import type { Settings } from '../../lib/schema/settings.ts';
import type { Layers } from '../layers/layers-model.ts';
import { deskStrings } from '../strings/desk.ts';
import { lang, strings } from '../strings/strings.ts';
import { describeChange, procedureOfChange } from './describe-change.ts';
import {
  areFaults,
  collisionOf,
  editsOf,
  type Form,
  type FormSpec,
  faultOf,
  formOf,
  type Ground,
  isTouched,
  MOST,
  oneLine,
  renewed,
} from './forms/form.ts';

/** A sentence for the clerk. */
export interface Said {
  readonly text: string;
  readonly tone: 'plain' | 'warn';
}
/** What an office or a clerk changes of the rules, and the one form open for it. */
export interface Editor {
  readonly layers: Layers;
  /** Where the next change goes. */
  readonly layer: Signal<LayerName>;
  readonly form: ReadonlySignal<Form | null>;
  readonly said: Signal<Said | null>;
  /** Who changes it, as typed; kept in the settings once it was used. */
  readonly by: Signal<string>;
  readonly ground: () => Ground;
  /** Opens a form; what was typed in it before is there again. */
  readonly open: (make: (ground: Ground) => FormSpec | undefined) => void;
  readonly close: () => void;
  readonly save: () => Promise<boolean>;
  /** Settles what two windows made of one line: what was typed here stands, or what the other said. */
  readonly choose: (whose: 'mine' | 'theirs') => void;
  readonly takeBack: (change: Change) => Promise<void>;
  readonly bringBack: (change: Change) => Promise<void>;
  /** Takes back the last change that holds, of one procedure or of all. */
  readonly undoLast: (procedure?: string) => Promise<void>;
  /** Settles a conflict: the office's text stays over the new one beneath, or is given up. */
  readonly settle: (conflict: Conflict, whose: 'own' | 'new') => Promise<void>;
}

interface Parts {
  readonly layers: Layers;
  readonly client: Client;
  readonly settings: Signal<Settings>;
  readonly today: () => Day;
  readonly newKey: () => string;
}

export function createEditor({ layers, client, settings, today, newKey }: Parts): Editor {
  const layer = signal<LayerName>('office');
  const form = signal<Form | null>(null);
  const said = signal<Said | null>(null);
  const by = signal(settings.peek().clerk);
  /** Forms left open or closed with something typed in them. */
  const drafts = new Map<string, Form>();
  let spoken = lang.peek();
  /** What made the form that is open, to make it again in another language. */
  let making: ((ground: Ground) => FormSpec | undefined) | undefined;
  effect(() => {
    if (lang.value === spoken) return;
    spoken = lang.value;
    const open = form.peek();
    const spec = untracked(() => making?.(ground()));
    if (open && spec) form.value = renewed(open, spec);
  });

  const ground = (): Ground => {
    const { changes } = layers.kept.value;
    const resolved = layers.on(today());
    return { shipped: layers.shipped, pack: resolved.pack, resolved, changes, layer: layer.value, newKey };
  };
  const warn = (text: string) => (said.value = { text, tone: 'warn' });
  const tell = (text: string) => (said.value = { text, tone: 'plain' });

  /** Keeps changes; says why where they cannot be. */
  async function add(news: readonly NewChange[]): Promise<boolean> {
    const t = deskStrings().editor;
    try {
      const answer = await layers.add(news);
      if (answer.kind === 'saved') return true;
      warn(answer.kind === 'stale' ? t.stale : t.full);
    } catch (error) {
      warn(`${strings().faults[error instanceof AskFailed ? error.fault : 'failed']}${t.notSaved}`);
    }
    return false;
  }
  const author = () => oneLine(by.value) || settings.value.clerk;

  async function save(): Promise<boolean> {
    const open = form.value;
    if (!open) return false;
    const t = deskStrings().editor;
    said.value = null;
    open.tried.value = true;
    open.faults.value = {};
    if (collisionOf(open, ground())) {
      warn(t.choose);
      return false;
    }
    const result = editsOf(open, ground());
    const name = author();
    const nameFault = faultOf(name, 40, t.byNeeded);
    if (areFaults(result) || nameFault) {
      open.faults.value = { ...(areFaults(result) ? result : {}), ...(nameFault && { by: nameFault }) };
      return false;
    }
    const cite = oneLine(open.cite.value).slice(0, MOST.reason);
    const common = {
      layer: open.spec.layer ?? layer.value,
      by: name,
      why: oneLine(open.why.value),
      ...(cite && { cite }),
    };
    if (!(await add(result.map((edit): NewChange => ({ ...common, edit }))))) return false;
    drafts.delete(open.spec.key);
    if (form.value === open) form.value = null;
    tell(t.saved);
    if (name !== settings.value.clerk)
      // If it cannot be kept it is asked again.
      void client.ask('settings.change', { clerk: name }).catch(() => undefined);
    return true;
  }

  async function revoke(change: Change, said: string): Promise<void> {
    const t = deskStrings().editor;
    const edit: Edit = { do: 'undo', change: change.id };
    if (await add([{ layer: change.layer, by: author() || t.nobody, why: t.takeBack, edit }])) tell(said);
  }
  const names = () => ({ shipped: layers.shipped, pack: ground().pack, changes: layers.kept.value.changes });
  const takeBack = (change: Change) => revoke(change, deskStrings().editor.undone(describeChange(change, names())));

  return {
    layers,
    layer,
    form,
    said,
    by,
    ground,
    open: make => {
      said.value = null;
      const spec = make(ground());
      if (!spec) return warn(deskStrings().editor.gone);
      const before = drafts.get(spec.key);
      const opened = before ? renewed(before, spec) : formOf(spec, ground());
      drafts.set(spec.key, opened);
      making = make;
      form.value = opened;
    },
    close: () => {
      const open = form.value;
      if (open && !isTouched(open)) drafts.delete(open.spec.key);
      form.value = null;
    },
    save,
    choose: whose => {
      const open = form.value;
      const now = open?.spec.current?.(ground());
      if (!open || !now) return;
      if (whose === 'theirs') open.values.value = now;
      open.seen.value = now;
      said.value = null;
    },
    takeBack,
    bringBack: async change => {
      const { changes } = layers.kept.value;
      const gone = takenBack(changes);
      const undo = inOrder(changes).findLast(
        ({ id, layer: at, edit }) =>
          edit.do === 'undo' && edit.change === change.id && at === change.layer && !gone.has(id),
      );
      if (undo) await revoke(undo, deskStrings().editor.broughtBack(describeChange(change, names())));
    },
    undoLast: async procedure => {
      const { changes } = layers.kept.value;
      const gone = takenBack(changes);
      const last = changes
        .filter(({ id, edit }) => edit.do !== 'undo' && !gone.has(id))
        .filter(change => procedure === undefined || procedureOfChange(change, changes) === procedure)
        .reduce<Change | undefined>((latest, each) => (latest && latest.id > each.id ? latest : each), undefined);
      if (last) await takeBack(last);
      else tell(deskStrings().editor.nothingToUndo);
    },
    settle: async ({ change, now = null }, whose) => {
      const { edit } = change;
      const stays = whose === 'own' && (edit.do === 'reword' || edit.do === 'hide');
      if (!stays) return revoke(change, deskStrings().editor.undone(describeChange(change, names())));
      const { layer: at, cite } = change;
      const again = { layer: at, by: author() || change.by, why: change.why, ...(cite && { cite }) };
      if (await add([{ ...again, edit: { ...edit, was: now } }])) tell(deskStrings().editor.saved);
    },
  };
}
