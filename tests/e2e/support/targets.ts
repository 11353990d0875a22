// What lies outside of pages: the browser's side panel, and the drawer's closed root on a host page.
import type { BrowserContext, Page } from '@playwright/test';
import { browserProtocol } from '../../support/browser/launch.ts';

/** Addresses of the panels open in the browser's side panel. */
export async function sidePanels(context: BrowserContext): Promise<string[]> {
  const protocol = await browserProtocol(context);
  try {
    const { targetInfos } = await protocol.send('Target.getTargets', { filter: [{ type: 'page' }] });
    return targetInfos.map(target => target.url).filter(url => url.includes('panel.html?surface=side'));
  } finally {
    await protocol.detach();
  }
}

/** All text of a page's document, that of closed shadow roots too, without scripts and styles. */
export async function pierced(page: Page): Promise<string> {
  type Node = { nodeName: string; nodeValue: string; children?: Node[]; shadowRoots?: Node[] };
  const protocol = await page.context().newCDPSession(page);
  try {
    const { root } = await protocol.send('DOM.getDocument', { depth: -1, pierce: true });
    const textOf = (node: Node): string =>
      /^(STYLE|SCRIPT)$/.test(node.nodeName)
        ? ''
        : (node.nodeName === '#text' ? node.nodeValue : '') +
          [...(node.shadowRoots ?? []), ...(node.children ?? [])].map(textOf).join('');
    return textOf(root);
  } finally {
    await protocol.detach();
  }
}
