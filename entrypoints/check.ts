import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Day, Pack } from '../lib/core/pack.ts';
import { checkSteps, type Step } from '../lib/core/proof/check.ts';
import { serveWork } from '../lib/platform/worker.ts';

/** The worker that walks all cases of a pack. */
export default defineUnlistedScript(() => {
  serveWork<{ readonly pack: Pack; readonly today: Day }, Step>(({ pack, today }, say) => {
    for (const step of checkSteps(pack, today)) say(step);
  });
});
