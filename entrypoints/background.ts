import '../lib/platform/no-eval.ts';
import { defineBackground } from 'wxt/utils/define-background';
import { createServer } from '../lib/messaging/server.ts';
import {
  injectDrawer,
  injectQuietly,
  keep,
  markRefused,
  onAction,
  onDrawerSays,
  onInstall,
  onManagedChange,
  onPagePort,
  openOptions,
  openPage,
  openSidePanel,
  readManaged,
  session,
  tellDrawer,
} from '../lib/platform/background.ts';
import { helpPanels } from '../lib/platform/helper.ts';
import { hostSitesOutside, onAllowedChange, onHostPage } from '../lib/platform/host-sites.ts';
import { loadHosts, loadPack } from '../lib/platform/page.ts';
import { onCommand, showWindow } from '../lib/platform/windows.ts';
import { createDesk, faultOf } from '../lib/services/desk.ts';
import { createHostSites } from '../lib/services/host-sites.ts';
import { createLaid } from '../lib/services/laid.ts';
import { createPolicies } from '../lib/services/policies.ts';
import { createPresses } from '../lib/services/presses.ts';
import { createSites } from '../lib/services/sites.ts';

export default defineBackground(() => {
  const presses = createPresses({
    sites: createSites(keep),
    laid: createLaid(session),
    inject: injectDrawer,
    injectQuietly,
    beside: openSidePanel,
    tell: tellDrawer,
    mark: markRefused,
  });
  const policies = createPolicies({ read: readManaged, keep, session, now: () => Date.now() });
  const desk = createDesk({
    now: () => Date.now(),
    random: bytes => crypto.getRandomValues(new Uint8Array(bytes)),
    keep,
    loadPack,
    loadHosts,
    announce: change => server.announce(change),
    showSlip: id => openPage(`/print.html?slip=${id}`),
    showSelfCheck: procedure => openPage(`/handout.html#self-check/${procedure}`),
    showOptions: openOptions,
    showWindow,
    showBackup: () => openPage('/options.html#backup'),
    showCamera: () => openPage('/scan.html'),
    hideDrawer: tabId => tellDrawer(tabId, { drawer: 'hide' }),
    layDrawer: presses.layAgain,
    session,
    later: (act, ms) => void setTimeout(act, ms),
    policies,
  });
  const server = createServer(desk, faultOf);

  onManagedChange(() => void policies.look().catch(() => undefined));
  void policies.look().catch(() => undefined);
  // Behind what one looks at: whoever serves a citizen just now is not interrupted.
  onInstall(() => openPage('/welcome.html', true));
  onPagePort((port, asker) => {
    server.accept(port, asker);
    if (asker.tabId !== undefined) presses.alive(asker.tabId);
  });
  onDrawerSays(presses.said);
  helpPanels();
  onAction(presses.press);
  onHostPage(presses.came, presses.closed);
  onAllowedChange(createHostSites(hostSitesOutside, policies).bring);
  onCommand(command => {
    if (command === 'cover') void desk['screen.cover']({ covered: true }, {}).catch(() => undefined);
  });
});
