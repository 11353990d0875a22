// The clerk points at a field of the page, by mouse or keyboard; neither reaches the page meanwhile.
import type { FromPage } from '../../messaging/host-messages.ts';
import type { Eyes } from '../eyes.ts';
import { readableFrom, readText } from '../find/read.ts';
import { surenessOf, traceOf } from '../find/trace.ts';
import { focusedIn } from '../focus.ts';
import type { PickMessage } from '../read/reader.ts';
import { inSlices } from '../read/slices.ts';
import { createShield, type Shield } from './shield.ts';
import { createTour, type Step, type Tour } from './tour.ts';
import { foreignSite, isFrame, underPoint } from './under.ts';

export interface PickerOptions {
  readonly page: Document;
  readonly eyes: Eyes;
  readonly words: {
    readonly title: string;
    readonly empty: string;
    readonly foreign: (site: string) => string;
  };
  /** The keyboard is about to leave a panel over this page: by the clerk's own wish. */
  readonly leaving: () => void;
  /** Something was laid over the page, and over the panel. */
  readonly laid: () => void;
}

/** Begins or ends pointing in this document. */
export type Picker = (message: PickMessage, tell: (said: FromPage) => void) => void;

const SLICE_MS = 8;
const MOST_LABEL = 80;
/** Whether something of ours is in a frame is known so late at most. */
const FOREIGN_MS = 150;
const LOOK_EVERY_MS = 400;
/** What a page could hear of a click before us. */
const POINTS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu'];
const STEPS: Readonly<Record<string, Step>> = {
  ArrowDown: { way: 1, among: 'all' },
  ArrowRight: { way: 1, among: 'all' },
  ArrowUp: { way: -1, among: 'all' },
  ArrowLeft: { way: -1, among: 'all' },
};

/** The picker of a document; nothing is in the page before it begins. */
export function createPicker({ page, eyes, words, leaving, laid }: PickerOptions): Picker {
  let now: { readonly key: string; readonly tell: (said: FromPage) => void; readonly shield: Shield } | undefined;
  let tour: Tour | undefined;
  let at: Element | undefined;
  let before: HTMLElement | null = null;
  let endSurvey = () => {};
  let foreign: ReturnType<typeof setTimeout> | undefined;
  let looking: ReturnType<typeof setInterval> | undefined;
  /** A frame the pointer is let through to. */
  let into: Element | undefined;
  let frame = 0;

  const draw = () => {
    frame = 0;
    if (!at) return now?.shield.show();
    if (isFrame(at)) return now?.shield.show(at.getBoundingClientRect(), words.foreign(foreignSite(at) ?? ''), true);
    const label = (tour?.labelOf(at) ?? '').slice(0, MOST_LABEL);
    const text = readText(at) || words.empty;
    now?.shield.show(at.getBoundingClientRect(), label ? `${label}\n${text}` : text);
  };
  const point = (element: Element | undefined) => {
    if (element === at) return;
    at = element;
    draw();
  };
  const through = (to: Element | undefined) => {
    clearTimeout(foreign);
    into = to;
    now?.shield.let(to !== undefined);
    point(undefined);
    // What has a picker of ours says so before.
    if (to && isFrame(to) && foreignSite(to)) foreign = setTimeout(() => point(to), FOREIGN_MS);
  };
  const under = (event: MouseEvent) => now && underPoint(page, event.clientX, event.clientY, now.shield.host);
  const onMove = (event: PointerEvent) => {
    if (!event.isTrusted || !now) return;
    const found = under(event);
    if (found && isFrame(found)) return through(found);
    const target = found && readableFrom(found);
    if (target && target !== at) now.tell({ host: 'pick-here', key: now.key });
    point(target);
  };
  const onClick = (event: MouseEvent) => {
    stop(event);
    if (!event.isTrusted || event.button !== 0) return;
    const found = under(event);
    pick(found && readableFrom(found));
  };
  const pick = (element: Element | undefined) => {
    if (!now || !element || isFrame(element)) return;
    const trace = traceOf(eyes, element);
    const text = readText(element);
    const field = { trace, text, label: trace.label, sure: surenessOf(eyes, element) };
    now.tell({ host: 'picked', key: now.key, field });
  };
  const step = (next: Step, from: Element | undefined, byKey = true) => {
    if (!now || !tour) return;
    const found = tour.after(from && !isFrame(from) ? from : undefined, next);
    if (!found) return now.tell({ host: 'pick-past', key: now.key, way: next.way > 0 ? 'next' : 'before' });
    now.tell({ host: 'pick-here', key: now.key });
    const { top, bottom } = found.getBoundingClientRect();
    // The page stays where it is until the clerk moves.
    if (byKey && (top < 0 || bottom > page.documentElement.clientHeight)) found.scrollIntoView({ block: 'center' });
    point(found);
  };
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.isComposing || event.keyCode === 229 || !now) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    stop(event);
    const moved: Step | undefined =
      event.key === 'Tab' ? { way: event.shiftKey ? -1 : 1, among: 'fields' } : STEPS[event.key];
    if (moved) step(moved, at);
    else if (event.key === 'Enter' || event.key === ' ') pick(at);
    else if (event.key === 'Escape') now.tell({ host: 'pick-ended', key: now.key });
  };
  /** For whatever of the page lies above the shield, or is beneath it where the pointer was let through. */
  const onPage = (event: Event) => {
    const target = event.target as Element;
    if (!now || target === now.shield.host || !event.isTrusted || isOurs(target)) return;
    if (into) {
      if (target !== into) through(undefined);
      if (event.type === 'pointermove' || event.type === 'pointerover') return;
    }
    if (!POINTS.includes(event.type)) return;
    stop(event);
    if (event.type === 'click') pick(readableFrom(event.composedPath()[0] as Element));
  };
  const onMoved = () => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };
  const listen = (way: 'addEventListener' | 'removeEventListener') => {
    const view = page.defaultView;
    for (const kind of [...POINTS, 'pointermove', 'pointerover']) view?.[way](kind, onPage, { capture: true });
    for (const kind of ['scroll', 'resize']) view?.[way](kind, onMoved, { capture: true, passive: true });
  };
  const lookOver = (from: PickMessage['from']) => {
    const slices = { mostMs: SLICE_MS, now: () => performance.now(), later };
    endSurvey();
    endSurvey = inSlices(eyes.surveyed(page), slices, survey => {
      tour = createTour(eyes, survey);
      if (from) step({ way: from === 'first' ? 1 : -1, among: 'fields' }, undefined, false);
      else draw();
    });
  };
  const begin = ({ key }: PickMessage, tell: (said: FromPage) => void) => {
    const inner = { pointerdown: stop, mousedown: stop, mouseup: stop, contextmenu: stop, click: onClick };
    const onOut = ({ relatedTarget }: PointerEvent) => {
      if (!relatedTarget && !now?.shield.hasKeyboard()) point(undefined);
    };
    const on = { ...inner, pointermove: onMove, pointerout: onOut, keydown: onKey, keypress: stop, keyup: stop };
    const shield = createShield({ page, title: words.title, on });
    before = focusedIn(page);
    now = { key, tell, shield };
    shield.lay();
    laid();
    listen('addEventListener');
    // Where the page takes it away, pointing has ended, and the panel says so.
    looking = setInterval(() => {
      if (!shield.isThere()) tell({ host: 'pick-ended', key });
    }, LOOK_EVERY_MS);
  };
  const end = () => {
    if (!now) return;
    const { shield } = now;
    const had = shield.hasKeyboard();
    clearInterval(looking);
    clearTimeout(foreign);
    cancelAnimationFrame(frame);
    endSurvey();
    listen('removeEventListener');
    now = at = tour = into = undefined;
    frame = 0;
    shield.remove();
    if (had && before?.isConnected) before.focus({ preventScroll: true });
  };
  return (message, tell) => {
    if (!message.on) return end();
    if (now?.key !== message.key) end();
    const fresh = !now;
    if (fresh) begin(message, tell);
    if (message.from) {
      leaving();
      now?.shield.take();
    }
    if (fresh || (message.from && !tour)) lookOver(message.from);
    else if (message.from) step({ way: message.from === 'first' ? 1 : -1, among: 'fields' }, undefined);
    else if (!into) point(undefined);
    else {
      clearTimeout(foreign);
      point(undefined);
    }
  };
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** The drawer: it has a way of its own with what is done to it. */
const isOurs = (target: unknown): boolean => target instanceof Element && target.matches('div[popover=manual]:empty');

function later(act: () => void): () => void {
  const timer = setTimeout(act);
  return () => clearTimeout(timer);
}
