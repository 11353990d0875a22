import { startHost } from '../../components/host/start.ts';
import type { PanelModel } from '../../components/panel/panel-model.ts';
import { mayRead } from '../../components/policy/managed.ts';
import type { Client } from '../../lib/messaging/client.ts';
import { hostLinkOf } from '../../lib/platform/host-link.ts';
import { drawerLink } from '../../lib/platform/in-drawer.ts';
import { newKey } from '../../lib/platform/new-key.ts';
import { tabMemory } from '../../lib/platform/page.ts';

/** Turns a panel to the page it lies over, stands beside, or follows; one without a page is left as it is. */
export function lookBeneath(model: PanelModel, client: Client, asked: URLSearchParams): void {
  const drawer = asked.get('key');
  const link = hostLinkOf(asked, newKey(), drawer ? drawerLink(drawer).tell : undefined, mayRead);
  if (link) startHost({ model, link, client, newId: newKey, memory: tabMemory('host') });
}
