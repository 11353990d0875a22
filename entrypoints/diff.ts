import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type DiffStep, diffSteps } from '../lib/core/diff/steps.ts';
import type { Pack } from '../lib/core/pack.ts';
import { serveWork } from '../lib/platform/worker.ts';

/** The worker that walks all cases of two packs. */
export default defineUnlistedScript(() => {
  serveWork<{ readonly before: Pack; readonly after: Pack }, DiffStep>(({ before, after }, say) => {
    for (const step of diffSteps(before, after)) say(step);
  });
});
