import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Settings } from '../../lib/schema/settings.ts';
import type { Slip } from '../../lib/schema/slip.ts';
import { strings } from '../strings/strings.ts';
import { Sheet } from './Sheet.tsx';

interface Props {
  readonly slip: Slip;
  readonly settings: Settings;
  /** Notes in the register that it goes to the printer. */
  readonly onPrint: () => Promise<void>;
  readonly onPaper: (paper: Settings['paper']) => void;
}

/** The print page: the slip itself, and above it (never on paper) what can be done with it. Prints at once when opened. */
export function SlipPage({ slip, settings, onPrint, onPaper }: Props) {
  const t = strings();
  const paper = useSignal(settings.paper);
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
  }, []);
  return (
    <>
      <nav class="print-bar" aria-label={t.printPage}>
        <button type="button" class="primary" onClick={() => void print()}>
          {reprint ? t.reprint : t.print}
        </button>
        <fieldset>
          <legend>{t.paperSize}</legend>
          {(['A5', 'A4'] as const).map(size => (
            <label key={size}>
              <input
                type="radio"
                name="paper"
                checked={paper.value === size}
                onChange={() => {
                  paper.value = size;
                  onPaper(size);
                }}
              />
              {size}
            </label>
          ))}
        </fieldset>
        <button type="button" onClick={() => window.close()}>
          {t.backToPanel}
        </button>
        <p class="fault" role="status">
          {fault.value}
        </p>
      </nav>
      <main>
        <Sheet slip={slip} paper={paper.value} reprint={reprint} />
      </main>
    </>
  );
}
