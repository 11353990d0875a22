import type { JSX } from 'preact/jsx-runtime';
import type { Day, Pack, Procedure } from '../../lib/core/pack.ts';
import type { Phrases } from '../../lib/core/phrases/phrases.ts';
import type { Office } from '../../lib/schema/slip.ts';
import type { Strings } from '../strings/strings.ts';
import { FeeSheet, feeRemarks } from './fees/FeeSheet.tsx';
import { FineSheet } from './fines/FineSheet.tsx';
import { GuideSheet, guideRemarks } from './guide/GuideSheet.tsx';
import { SelfCheckSheet } from './selfcheck/SelfCheckSheet.tsx';
import type { CheckSpeech } from './selfcheck/speech.ts';
import { TimeSheet, timeRemarks } from './times/TimeSheet.tsx';

/** The papers a sheet can be printed on. */
export type HandoutPaper = 'A4' | 'A3';

/** What every sheet is written from: the rules of one day, in the language of the page. */
export interface SheetReading {
  readonly pack: Pack;
  /** As shipped, without what the office laid over it. */
  readonly shipped: Pack;
  readonly day: Day;
  readonly t: Strings;
  readonly words: Phrases;
  readonly large: boolean;
  readonly office: Office;
  /** What a sheet for citizens says, which may be in another language than the page. */
  readonly speech: CheckSpeech;
}

interface Kind {
  /** Its name in the address: `handout.html#fees`. */
  readonly id: string;
  readonly title: (t: Strings) => string;
  readonly papers: readonly HandoutPaper[];
  /** On A4 it lies broadside where the letters are large. */
  readonly broad: boolean;
  /** It speaks every language of paper, not only those of the screen. */
  readonly spoken?: true;
}
/** A sheet of the whole office. `remarks` are for whoever prints it, never on paper. */
interface OfficeSheet extends Kind {
  readonly of: 'office';
  readonly draw: (reading: SheetReading) => JSX.Element;
  readonly remarks?: (reading: SheetReading) => readonly string[];
}
/** A sheet of one procedure, `handout.html#guide/birth`. */
interface ProcedureSheet extends Kind {
  readonly of: 'procedure';
  readonly draw: (reading: SheetReading, procedure: Procedure) => JSX.Element;
  readonly remarks?: (reading: SheetReading, procedure: Procedure) => readonly string[];
}
export type SheetKind = OfficeSheet | ProcedureSheet;

/** Every kind of sheet there is, in the order in which they are offered; one more is one more entry. */
export const SHEETS: readonly [SheetKind, ...SheetKind[]] = [
  {
    id: 'fees',
    of: 'office',
    title: t => t.handout.fees.title,
    papers: ['A4', 'A3'],
    broad: true,
    draw: reading => <FeeSheet reading={reading} />,
    remarks: feeRemarks,
  },
  {
    id: 'fines',
    of: 'office',
    title: t => t.handout.fines.title,
    papers: ['A4', 'A3'],
    broad: true,
    draw: reading => <FineSheet reading={reading} />,
    remarks: ({ t }) => [t.handout.fines.undated],
  },
  {
    id: 'times',
    of: 'office',
    title: t => t.handout.times.title,
    papers: ['A4', 'A3'],
    broad: true,
    draw: reading => <TimeSheet reading={reading} />,
    remarks: timeRemarks,
  },
  {
    id: 'guide',
    of: 'procedure',
    title: t => t.handout.guide.title,
    papers: ['A4'],
    broad: false,
    draw: (reading, procedure) => <GuideSheet reading={reading} procedure={procedure} />,
    remarks: (reading, procedure) => guideRemarks(reading, procedure),
  },
  {
    id: 'self-check',
    of: 'procedure',
    title: t => t.selfCheck.title,
    papers: ['A4'],
    broad: false,
    spoken: true,
    draw: (reading, procedure) => <SelfCheckSheet reading={reading} procedure={procedure} />,
  },
];
