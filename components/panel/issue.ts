import { type ReadonlySignal, signal } from '@preact/signals';
import { composeNotice } from '../../lib/core/notice/compose.ts';
import { slipCodeOf } from '../../lib/core/notice/slip-code.ts';
import type { Pack } from '../../lib/core/pack.ts';
import type { Client } from '../../lib/messaging/client.ts';
import type { Slip } from '../../lib/schema/slip.ts';
import { strings } from '../strings/strings.ts';
import type { CaseKeeper } from './case-keeper.ts';
import type { CaseView } from './case-view.ts';
import type { Teller } from './teller.ts';

/** Issuing the slip of the case in hand, and printing one whose number was taken. */
export interface Issuer {
  readonly issuing: ReadonlySignal<boolean>;
  readonly issue: () => Promise<void>;
  /** Says that a slip has its number but is not printed, with a button to print it. */
  readonly offerPrint: (slip: Pick<Slip, 'id' | 'text'>) => void;
}
interface Parts {
  readonly pack: Pack;
  readonly client: Client;
  readonly newKey: () => string;
  readonly keeper: CaseKeeper;
  readonly view: ReadonlySignal<CaseView | null>;
  readonly teller: Teller;
}

/** An issuer over the case in hand. */
export function createIssuer({ pack, client, newKey, keeper, view, teller }: Parts): Issuer {
  const issuing = signal(false);
  const { tell, warn, warnFault } = teller;
  const showSlip = (id: string) => void client.ask('slip.show', { id }).catch(warnFault);
  const printIt = (id: string) => ({ label: strings().printIt, run: () => showSlip(id) });
  const offerPrint: Issuer['offerPrint'] = ({ id, text }) => warn(strings().unprinted(text), printIt(id));

  async function issue() {
    const now = view.value;
    if (!now || issuing.value) return;
    issuing.value = true;
    try {
      // The key is kept before the first try: a try repeated after a crash finds the slip instead of taking a second number.
      const id = keeper.hand.value;
      const key = keeper.issueKey(id) ?? newKey();
      keeper.setIssueKey(id, key);
      if (!(await keeper.settled())) return;
      // Changed by the clerk while the key was being kept: the key is no longer of this case.
      if (keeper.issueKey(id) !== key) return warn(strings().faults.failed);
      const notice = composeNotice(pack, now.procedure, now.kase, now.assessment);
      const { procedureNo, answers, marks } = slipCodeOf(now.procedure, now.kase, now.tally.slots);
      const request = { key, case: now.kase, notice, code: { procedureNo, answers: [...answers], marks: [...marks] } };
      const slip = await client.ask('slip.issue', request);
      tell(strings().number(slip.text), printIt(slip.id));
      await client.ask('slip.show', { id: slip.id }).catch(() => offerPrint(slip));
    } catch (error) {
      warnFault(error);
    } finally {
      issuing.value = false;
    }
  }
  return { issuing, issue, offerPrint };
}
