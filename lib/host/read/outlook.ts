// What else is to be said of a document: whether anything in it can be read at all, and whose other pages lie within.

import type { Steps } from './slices.ts';

const TAGS = ['input', 'select', 'textarea', 'canvas', 'object', 'embed', 'iframe', 'frame'];
/** Elements and texts looked at before it is believed that there is nothing to read. */
const MOST = 3000;
const MOST_FRAMES = 50;
/** Of the window, from which on a drawn picture is the page. */
const MOST_OF_IT = 0.5;

/** What else is to be said of a document. */
export interface Outlook {
  /** Whether there is anything that could be pointed at: a picture of a terminal has nothing, whatever stands in its margin. */
  readonly readable: boolean;
  /** Sites of the frames within that are of other origins, each once. */
  readonly frames: readonly string[];
}

/** Looks at a document, one kind of element at a time: on a large page each takes a moment. */
export function* outlookOf(page: Document): Steps<Outlook> {
  const there = new Map<string, readonly Element[]>();
  for (const tag of TAGS) {
    there.set(tag, some(page, tag));
    yield;
  }
  const all = (...tags: readonly string[]) => tags.flatMap(tag => there.get(tag) ?? []);
  const isField = (each: Element) => (each as HTMLInputElement).type !== 'hidden';
  const readable =
    all('input', 'select', 'textarea').some(isField) ||
    (!all('canvas', 'object', 'embed').some(isThePage) && hasText(page));
  yield;
  return { readable, frames: foreignOf(all('iframe', 'frame')) };
}

function some(page: Document, tag: string): readonly Element[] {
  const list = page.getElementsByTagName(tag);
  return Array.from({ length: Math.min(MOST, list.length) }, (_, at) => list[at]).filter(each => each !== undefined);
}

function isThePage(picture: Element): boolean {
  const { clientWidth, clientHeight } = picture.ownerDocument.documentElement;
  const { width, height } = picture.getBoundingClientRect();
  return width * height > clientWidth * clientHeight * MOST_OF_IT;
}

/** Whether some text is to be seen, or there is an open root, in which there may be. */
function hasText(page: Document): boolean {
  const nodes = page.createTreeWalker(page, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let left = MOST; left > 0 && nodes.nextNode(); left -= 1) {
    const { currentNode: node } = nodes;
    if (node instanceof Element && node.shadowRoot) return true;
    const { parentElement, nodeValue } = node;
    if (nodeValue?.trim() && parentElement?.closest('body') && parentElement.checkVisibility()) return true;
  }
  return false;
}

function foreignOf(frames: readonly Element[]): readonly string[] {
  const origins = frames.flatMap(each => {
    const frame = each as HTMLIFrameElement;
    if (frame.contentDocument || !URL.canParse(frame.src)) return [];
    const { origin } = new URL(frame.src);
    return /^https?:/.test(origin) ? [origin] : [];
  });
  return [...new Set(origins)].slice(0, MOST_FRAMES);
}
