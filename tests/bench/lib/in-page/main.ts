// Bundled into a copy of the extension as bench.html: our own modules, as the pages there use them, to be called from Node.
import '../../../../lib/platform/no-eval.ts';
import { assess, procedureOf } from '../../../../lib/core/assess/assess.ts';
import { tally } from '../../../../lib/core/assess/tally.ts';
import type { Case } from '../../../../lib/core/case.ts';
import { composeNotice } from '../../../../lib/core/notice/compose.ts';
import { slipCodeOf } from '../../../../lib/core/notice/slip-code.ts';
import type { Procedure } from '../../../../lib/core/pack.ts';
import { createClient } from '../../../../lib/messaging/client.ts';
import { connectToBackground, loadPack } from '../../../../lib/platform/page.ts';
import type { IssueRequest } from '../../../../lib/schema/slip.ts';
import { fuzzCodes } from './fuzz.ts';
import { everything, harm } from './harm.ts';
import { readStores } from './read.ts';
import { fillRegister } from './register.ts';

const pack = await loadPack();
const { ask } = createClient(connectToBackground);

const inPage = {
  ask,
  everything,
  fillRegister,
  harm,
  /** Reads so many codes at random. */
  fuzz: (count: number, seed: number) => fuzzCodes(pack, count, seed),
  readStores,
  /** The ask a panel makes when the slip of this case is issued. */
  requestFor(kase: Case, key: string): IssueRequest {
    const procedure = procedureOfCase(kase);
    const assessment = assess(pack, procedure, kase);
    const notice = composeNotice(pack, procedure, kase, assessment);
    const { procedureNo, answers, marks } = slipCodeOf(procedure, kase, tally(assessment, kase.marks).slots);
    return structuredClone({ key, case: kase, notice, code: { procedureNo, answers, marks } }) as IssueRequest;
  },
  /** Milliseconds of one `assess`: the very first call, and the mean of each batch of twenty after. */
  timeAssess(kase: Case, batches: number): { first: number; warm: number[] } {
    const procedure = procedureOfCase(kase);
    const time = (calls: number): number => {
      const start = performance.now();
      for (let call = 0; call < calls; call += 1) assess(pack, procedure, kase);
      return (performance.now() - start) / calls;
    };
    const first = time(1);
    return { first, warm: Array.from({ length: batches }, () => time(20)) };
  },
};
export type InPage = typeof inPage;

function procedureOfCase(kase: Case): Procedure {
  const procedure = procedureOf(pack, kase.procedure);
  if (!procedure) throw new Error(`The pack has no ${kase.procedure}.`);
  return procedure;
}

(globalThis as { bench?: InPage }).bench = inPage;
