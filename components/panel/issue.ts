import { type ReadonlySignal, signal } from '@preact/signals';
import type { Table } from '../../lib/core/languages/table.ts';
import type { ForeignLang, Pack } from '../../lib/core/pack.ts';
import type { Client } from '../../lib/messaging/client.ts';
import type { Slip } from '../../lib/schema/slip.ts';
import type { SlipLang } from '../slip/paper.ts';
import { strings } from '../strings/strings.ts';
import type { CaseKeeper } from './case-keeper.ts';
import type { CaseView } from './case-view.ts';
import type { Teller } from './teller.ts';

/** Issuing the slip of the case in hand, and printing one whose number was taken. */
export interface Issuer {
  readonly issuing: ReadonlySignal<boolean>;
  readonly issue: () => Promise<void>;
  /** The slip issued last, and the case it is of. */
  readonly issued: ReadonlySignal<{ readonly of: string | null; readonly number: string } | undefined>;
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
  /** The languages wanted on this slip beside Chinese. */
  readonly langs: () => readonly SlipLang[];
  readonly loadTable: (lang: ForeignLang) => Promise<Table>;
}

/** An issuer over the case in hand. */
export function createIssuer({ pack, client, newKey, keeper, view, teller, langs, loadTable }: Parts): Issuer {
  const issuing = signal(false);
  const issued = signal<{ readonly of: string | null; readonly number: string } | undefined>(undefined);
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
      // Writing a slip is wanted less often than a panel, and its languages are large.
      const { requestOf, partsOf } = await import('./issue-request.ts');
      const wanted = requestOf(pack, now);
      if (!wanted) return warn(strings().visit.tooLong);
      // What is sent is only in Chinese and English: all other languages are said before.
      const parts = await partsOf(wanted.notice, langs(), loadTable);
      if (!(await keeper.settled())) return;
      // Changed by the clerk while the key was being kept: the key is no longer of this case.
      if (keeper.issueKey(id) !== key) return warn(strings().faults.failed);
      const slip = await client.ask('slip.issue', { key, ...wanted, parts });
      // The key is of the visit as it was before a procedure was taken out: its slip is another.
      if (procedureCount(slip) !== procedureCount(wanted)) {
        keeper.setIssueKey(id, newKey());
        issuing.value = false;
        return await issue();
      }
      // Issued before, and further languages wanted since.
      for (const part of parts)
        if (!slip.parts?.some(each => each.lang === part.lang)) await client.ask('slip.spoken', { id: slip.id, part });
      issued.value = { of: id, number: slip.text };
      tell(strings().number(slip.text), printIt(slip.id));
      await client.ask('slip.show', { id: slip.id }).catch(() => offerPrint(slip));
    } catch (error) {
      warnFault(error);
    } finally {
      issuing.value = false;
    }
  }
  return { issuing, issue, issued, offerPrint };
}

function procedureCount({ others = [] }: { readonly others?: readonly unknown[] | undefined }): number {
  return 1 + others.length;
}
