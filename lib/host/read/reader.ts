// Reads the bound fields of one document for the panels that ask: looks for them, reads them, watches, marks. It writes nothing and answers nobody else.
import type { Flag, FoundField, FromPage, ToPage } from '../../messaging/host-messages.ts';
import type { PanelLine } from '../../platform/host-frame.ts';
import type { Eyes } from '../eyes.ts';
import type { FindResult, Found } from '../find/find.ts';
import { readText } from '../find/read.ts';
import { surenessOf, traceOf } from '../find/trace.ts';
import { createMarks } from './marks.ts';
import { type Outlook, outlookOf } from './outlook.ts';
import { inSlices, type Steps } from './slices.ts';
import { createWatch } from './watch.ts';

export interface ReaderOptions {
  readonly page: Document;
  readonly eyes: Eyes;
  readonly alive: () => boolean;
  /** Tells every panel that the document is to be seen anew. */
  readonly here: () => void;
  /** What points, once it was put in. */
  readonly picker: () => ((message: PickMessage, tell: (said: FromPage) => void) => void) | undefined;
  readonly onDead: () => void;
}

/** What the picker is told. */
export type PickMessage = Extract<ToPage, { host: 'pick' }>;

export interface Reader {
  /** A panel turns to this document. */
  readonly accept: (line: PanelLine) => void;
  readonly stop: () => void;
}

/** One panel and what it asked for. */
interface Asker {
  readonly tell: (said: FromPage) => void;
  bound?: Extract<ToPage, { host: 'bind' }> | undefined;
  flags: readonly Flag[];
}

const SLICE_MS = 8;
const MOST_LABEL = 80;
const NOTHING: FindResult = { found: new Map(), whole: true };

/** A reader of a document; it does nothing before a panel binds. */
export function createReader({ page, eyes, alive, here, picker, onDead }: ReaderOptions): Reader {
  let askers: readonly Asker[] = [];
  let result = NOTHING;
  let outlook: Outlook = { readable: true, frames: [] };
  let told = '';
  let endLook = () => {};
  const marks = createMarks(page);
  /** The panel that bound last is the one told. */
  const asking = () => askers.findLast(({ bound }) => bound);

  const look = () => {
    const bound = asking()?.bound;
    if (!bound) return;
    endLook();
    watch.beginLook();
    const slices = { mostMs: SLICE_MS, now: () => performance.now(), later };
    function* steps(): Steps<FindResult> {
      const found = yield* eyes.find(page, bound?.bindings ?? []);
      outlook = yield* outlookOf(page);
      return found;
    }
    endLook = inSlices(steps(), slices, (found, spent) => {
      const began = performance.now();
      result = found;
      tell();
      draw();
      const all = [...found.found.values()];
      watch.endLook(spent + performance.now() - began, rootsOf(page, all), all.every(isSure));
    });
  };
  /** Tells what the fields say, if that is something new; says whether all of them are there still. */
  const tell = (): boolean => {
    const asker = asking();
    if (!asker?.bound) return true;
    const { key, bindings } = asker.bound;
    const found = bindings.map(({ id }) => fieldOf(id, result.found.get(id)));
    const said: FromPage = { host: 'seen', key, found, whole: result.whole, ...outlook };
    const text = JSON.stringify(said);
    if (text !== told) asker.tell(said);
    told = text;
    marks.place();
    return [...result.found.values()].every(({ element }) => !element || element.isConnected);
  };
  const draw = () => {
    const { bound, flags = [] } = asking() ?? {};
    const shown = (bound?.bindings ?? []).flatMap(({ id }) => {
      const found = result.found.get(id);
      const flag = flags.find(({ binding }) => binding === id);
      if (!found?.element || !isSure(found) || !(bound?.marks || flag)) return [];
      return [{ element: found.element, outlined: bound?.marks === true, flag }];
    });
    marks.show(shown);
    watch.ownDoing();
  };
  const begin = () => {
    told = '';
    result = NOTHING;
    endLook();
    watch.stop();
    if (!asking()) return draw();
    watch.start();
    look();
  };
  const stop = () => {
    askers = [];
    begin();
  };
  const watch = createWatch({
    page,
    alive,
    look,
    read: tell,
    moved: here,
    onDead: () => {
      stop();
      onDead();
    },
  });

  const fieldOf = (binding: string, found: Found | undefined): FoundField => {
    const { state = 'absent', element, label = '', lost = [] } = found ?? {};
    const text = element && state === 'sure' ? readText(element) : '';
    return { binding, state, text, label: label.slice(0, MOST_LABEL), lost };
  };
  const accept = (asker: Asker, binding: string) => {
    const element = result.found.get(binding)?.element;
    if (!element || asker !== asking() || !asker.bound) return;
    const trace = traceOf(eyes, element);
    const field = { trace, text: readText(element), label: trace.label, sure: surenessOf(eyes, element) };
    asker.tell({ host: 'picked', key: asker.bound.key, field, binding });
  };
  const hear = (asker: Asker, message: ToPage) => {
    switch (message.host) {
      case 'bind':
        asker.bound = message;
        asker.flags = [];
        askers = [...askers.filter(each => each !== asker), asker];
        return begin();
      case 'flag':
        asker.flags = message.flags;
        return asker === asking() ? draw() : undefined;
      case 'rest': {
        const was = asking();
        asker.bound = undefined;
        return was === asker ? begin() : undefined;
      }
      case 'pick':
        return picker()?.(message, asker.tell);
      case 'accept':
        return accept(asker, message.binding);
    }
  };
  return {
    accept: line => {
      const asker: Asker = { tell: line.tell, flags: [] };
      askers = [asker, ...askers];
      line.onTold(message => hear(asker, message));
      line.onClosed(() => {
        const was = asking();
        askers = askers.filter(each => each !== asker);
        if (was === asker) begin();
        picker()?.({ host: 'pick', key: '', on: false }, () => {});
      });
    },
    stop,
  };
}

const isSure = ({ state }: Found): boolean => state === 'sure';

/** The document and the open roots the found ones lie in: changes are seen in each by itself only. */
function rootsOf(page: Document, found: readonly Found[]): ReadonlySet<Node> {
  const roots = new Set<Node>([page]);
  for (const { element } of found) {
    let root = element?.getRootNode();
    while (root instanceof ShadowRoot) {
      roots.add(root);
      root = root.host.getRootNode();
    }
  }
  return roots;
}

/** After the page had its turn. */
function later(act: () => void): () => void {
  const timer = setTimeout(act);
  return () => clearTimeout(timer);
}
