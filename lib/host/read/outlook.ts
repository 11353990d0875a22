// What else is to be said of a document: whether anything in it can be read at all, and whose other pages lie within.

/** Texts looked at before it is believed that there is nothing to read. */
const MOST_TEXTS = 2000;
const MOST_FRAMES = 50;
/** Of the window, from which on a drawn picture is the page. */
const MOST_OF_IT = 0.5;

/** Whether there is anything that could be pointed at: a picture of a terminal has nothing, whatever stands in its margin. */
export function isReadable(page: Document): boolean {
  if (page.querySelector('input:not([type=hidden]),select,textarea,[contenteditable]')) return true;
  if (isPicture(page)) return false;
  const texts = page.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  for (let left = MOST_TEXTS; left > 0 && texts.nextNode(); left -= 1) {
    const { parentElement, nodeValue } = texts.currentNode;
    if (nodeValue?.trim() && parentElement?.closest('body') && parentElement.checkVisibility()) return true;
  }
  return [...page.querySelectorAll('*')].slice(0, MOST_TEXTS).some(each => each.shadowRoot);
}

function isPicture(page: Document): boolean {
  const { clientWidth, clientHeight } = page.documentElement;
  return [...page.querySelectorAll('canvas,object,embed')].some(each => {
    const { width, height } = each.getBoundingClientRect();
    return width * height > clientWidth * clientHeight * MOST_OF_IT;
  });
}

/** Sites of the frames within that are of other origins, each once. */
export function foreignFrames(page: Document): readonly string[] {
  const origins = [...page.querySelectorAll<HTMLIFrameElement>('iframe[src],frame[src]')].flatMap(frame => {
    if (frame.contentDocument || !URL.canParse(frame.src)) return [];
    const { origin } = new URL(frame.src);
    return /^https?:/.test(origin) ? [origin] : [];
  });
  return [...new Set(origins)].slice(0, MOST_FRAMES);
}
