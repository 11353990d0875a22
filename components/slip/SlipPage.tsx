import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { NoticePart } from '../../lib/core/notice/part.ts';
import type { Slip } from '../../lib/schema/slip.ts';
import { strings } from '../strings/strings.ts';
import { fitPaper } from './fit.ts';
import { PrintBar, type SlipLook } from './PrintBar.tsx';
import type { SlipLang } from './paper.ts';
import { Sheet } from './Sheet.tsx';
import { useSpoken } from './spoken.ts';

interface Props {
  readonly slip: Slip;
  readonly settings: SlipLook;
  /** The slip in the languages it is printed with at first. */
  readonly parts: readonly NoticePart[];
  /** The slip in a further language; nothing where the rules have changed since. */
  readonly speak: (lang: SlipLang) => Promise<NoticePart | undefined>;
  /** Notes in the register that it goes to the printer. */
  readonly onPrint: () => Promise<void>;
  readonly onChoose: (change: Partial<SlipLook>) => void;
}

/** The print page: the slip itself, and above it what can be done with it. Prints at once when opened. */
export function SlipPage({ slip, settings, parts, speak, onPrint, onChoose }: Props) {
  const look = useSignal<SlipLook>(settings);
  const spoken = useSpoken(parts, speak);
  const reprint = slip.printed > 0;
  const noted = useSignal(false);
  const fault = useSignal('');
  const print = async () => {
    // Noted once a visit: cancelling the dialog to change the paper is not a reprint.
    if (!noted.value) {
      noted.value = true;
      fault.value = '';
      await onPrint().catch(() => {
        // The citizen waits for the paper: it is printed all the same, and the register can be put right by 補印.
        noted.value = false;
        fault.value = strings().printNotNoted;
      });
    }
    globalThis.print();
  };
  useEffect(() => {
    void document.fonts.ready.then(print);
    // The browser's own way to print comes past here too.
    addEventListener('beforeprint', fitPaper);
    return () => removeEventListener('beforeprint', fitPaper);
  }, []);
  const { paper, largePrint } = look.value;
  const shown = spoken.parts.value;
  useLayoutEffect(fitPaper, [paper, largePrint, shown]);
  return (
    <>
      <PrintBar
        look={look.value}
        reprint={reprint}
        fault={fault.value || spoken.fault.value}
        langs={shown.map(({ lang }) => lang)}
        onLang={(lang, wanted) => void spoken.choose(lang, wanted)}
        onPrint={() => void print()}
        onChoose={change => {
          look.value = { ...look.value, ...change };
          onChoose(change);
        }}
      />
      <main>
        <Sheet slip={slip} paper={paper} large={largePrint} parts={shown} reprint={reprint} />
      </main>
    </>
  );
}
