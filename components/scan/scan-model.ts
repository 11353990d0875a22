import { type Signal, signal } from '@preact/signals';
import type { Case } from '../../lib/core/case.ts';
import { type Origin, type RestoreFault, restoreDigits } from '../../lib/core/notice/restore.ts';
import { MAGIC } from '../../lib/core/notice/slip-code.ts';
import { parseShortCode, parseSlipNumber, slipNumberText } from '../../lib/core/notice/slip-number.ts';
import type { Day, Pack } from '../../lib/core/pack.ts';
import type { Client } from '../../lib/messaging/client.ts';
import type { PictureRead } from '../../lib/platform/picture.ts';
import type { Teller } from '../panel/teller.ts';
import { strings } from '../strings/strings.ts';

export type ScanFault =
  | RestoreFault
  | Extract<PictureRead, { ok: false }>['fault']
  | 'nothing-typed'
  | 'not-understood'
  | 'no-such-slip'
  | 'several';

export interface ScanModel {
  /** The pane with the other ways in is shown; a scanner needs none. */
  readonly shown: Signal<boolean>;
  /** Takes over the digits of a code; true if a case was restored. Anything else is said in a sentence and changes nothing. */
  readonly takeDigits: (digits: string) => boolean;
  /** Takes over what was typed: a short code, a slip number, or the whole code. */
  readonly takeTyped: (text: string) => Promise<boolean>;
  /** Takes over the codes seen in one picture; of several slips none is taken. */
  readonly takeTexts: (texts: readonly string[]) => boolean;
  /** Reads the slip in an image file. */
  readonly takePicture: (picture: Blob) => Promise<boolean>;
  readonly showCamera: () => void;
}

export interface ScanOptions {
  readonly pack: () => Pack;
  readonly today: () => Day;
  readonly ask: Client['ask'];
  readonly current: () => Case | null;
  /** False if it was not taken; then it was said why. */
  readonly open: (kases: readonly Case[]) => boolean;
  readonly undo: () => void;
  readonly readPicture: (picture: Blob) => Promise<PictureRead>;
  readonly teller: Teller;
}

/** Reads slips back: whatever the way in, what comes out is a new case in hand, or one sentence. */
export function createScan({ pack, today, ask, current, open, undo, readPicture, teller }: ScanOptions): ScanModel {
  const shown = signal(false);
  const refuse = (fault: ScanFault) => {
    teller.warn(strings().scan.faults[fault]);
    return false;
  };

  function takeDigits(digits: string, origin: Origin, remark = ''): boolean {
    const restored = restoreDigits(digits, pack(), today(), origin);
    if (!restored.ok) return refuse(restored.fault);
    const { before } = restored.case;
    const inHand = current();
    shown.value = false;
    // Scanned twice: what the clerk marked since the first time stays.
    if (inHand?.before?.check === before.check && inHand.applied === today()) {
      (remark ? teller.warn : teller.tell)(strings().scan.again(before.number) + remark);
      return true;
    }
    const { others, lost } = restored;
    if (!open([restored.case, ...others])) return false;
    const { visit } = strings();
    const more = `${others.length > 0 ? visit.restored(1 + others.length) : ''}${lost > 0 ? visit.lost(lost) : ''}`;
    const back = inHand ? { label: strings().scan.undo, run: undo } : undefined;
    (remark || lost > 0 ? teller.warn : teller.tell)(strings().scan.done(before.number) + more + remark, back);
    return true;
  }

  /** From a code anywhere: whether this machine's register knows it for void is told a moment later. */
  function takeCode(digits: string): boolean {
    const read = takeDigits(digits, 'anywhere');
    if (read) void tellIfVoided(digits);
    return read;
  }

  async function tellIfVoided(digits: string): Promise<void> {
    const before = current()?.before;
    if (!before) return;
    try {
      const [row] = await ask('slip.find', { text: before.number, limit: 1 });
      const slip = row?.voided && (await ask('slip.get', { id: row.id }));
      // Numbers repeat between machines: only the very same code is the slip of this register.
      if (slip?.voided && slip.code === digits && current()?.before?.check === before.check)
        teller.warn(strings().scan.done(before.number) + strings().scan.voided(slip.voided.reason));
    } catch {
      // The slip was read all the same.
    }
  }

  async function takeTyped(text: string): Promise<boolean> {
    const digits = text.normalize('NFKC').replace(/\s/g, '');
    if (digits === '') return refuse('nothing-typed');
    if (digits.startsWith(MAGIC) && digits.length > 12) return takeCode(digits);
    const number = parseSlipNumber(text) ?? parseShortCode(text);
    if (!number) return refuse('not-understood');
    try {
      const [row] = await ask('slip.find', { text: slipNumberText(number), limit: 1 });
      const slip = row && (await ask('slip.get', { id: row.id }));
      if (!slip) return refuse('no-such-slip');
      return takeDigits(slip.code, 'here', slip.voided ? strings().scan.voided(slip.voided.reason) : '');
    } catch (error) {
      teller.warnFault(error);
      return false;
    }
  }

  function takeTexts(texts: readonly string[]): boolean {
    const ours = texts.filter(text => text.startsWith(MAGIC));
    if (ours.length > 1) return refuse('several');
    return takeCode(ours[0] ?? texts[0] ?? '');
  }

  async function takePicture(picture: Blob): Promise<boolean> {
    teller.tell(strings().scan.reading);
    try {
      const read = await readPicture(picture);
      return read.ok ? takeTexts(read.texts) : refuse(read.fault);
    } catch (error) {
      teller.warnFault(error);
      return false;
    }
  }

  return {
    showCamera: () => void ask('camera.show', {}).catch(teller.warnFault),
    takeTexts,
    takePicture,
    shown,
    takeDigits: takeCode,
    takeTyped,
  };
}
