/** What of the page is at a point, beneath what is ours: into open roots, to the innermost. */
export function underPoint(page: Document, x: number, y: number, ours: Element): Element | undefined {
  let found = page.elementsFromPoint(x, y).find(each => each !== ours);
  // Asked for one only, a root would say what lies over it.
  for (let root = found?.shadowRoot; root; root = found?.shadowRoot) {
    const within: ShadowRoot = root;
    const inner = within.elementsFromPoint(x, y).find(each => each.getRootNode() === within);
    if (!inner) break;
    found = inner;
  }
  return found;
}

/** Whether an element is a part of the page that has a document of its own. */
export function isFrame(element: Element): element is HTMLIFrameElement {
  return /^i?frame$/i.test(element.localName);
}

/** The site of a frame that cannot be looked into; nothing of one that can. */
export function foreignSite(frame: HTMLIFrameElement): string | undefined {
  if (frame.contentDocument || !URL.canParse(frame.src)) return undefined;
  return new URL(frame.src).host;
}
