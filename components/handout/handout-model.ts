import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { procedureOf } from '../../lib/core/assess/assess.ts';
import type { Table } from '../../lib/core/languages/table.ts';
import type { Day, ForeignLang, Pack, PaperLang, Procedure } from '../../lib/core/pack.ts';
import type { Settings } from '../../lib/schema/settings.ts';
import type { Layers } from '../layers/layers-model.ts';
import { lang, say, strings } from '../strings/strings.ts';
import { type CheckSpeech, checkSpeechOf, screenSpeech } from './selfcheck/speech.ts';
import { type HandoutPaper, SHEETS, type SheetKind, type SheetReading } from './sheets.tsx';

/** What is looked at: a kind of sheet, and of which procedure; none where the address names one the rules do not have. */
interface Shown {
  readonly kind: SheetKind;
  readonly id: string;
  readonly procedure: Procedure | undefined;
}
/** The page of printed sheets: what is chosen on it, and what follows. */
export interface Handout {
  readonly settings: ReadonlySignal<Settings>;
  /** The rules of the day chosen. */
  readonly pack: Pack;
  /** What follows the sign in the address. */
  readonly at: Signal<string>;
  readonly day: Signal<Day>;
  /** The paper chosen; a sheet that is not printed on it comes on A4. */
  readonly wanted: Signal<HandoutPaper>;
  readonly paper: ReadonlySignal<HandoutPaper>;
  readonly large: Signal<boolean>;
  readonly landscape: ReadonlySignal<boolean>;
  readonly shown: ReadonlySignal<Shown>;
  /** What a sheet for citizens says; the language of the page, until another one is chosen. */
  readonly speech: ReadonlySignal<CheckSpeech>;
  /** What kept a language from being read; empty where nothing did. */
  readonly fault: ReadonlySignal<string>;
  readonly speak: (lang: PaperLang) => Promise<void>;
  /** What a sheet is drawn from, in the language of now. */
  readonly reading: () => SheetReading;
}

/** The page over the rules, beginning with the day given, in the letters of this machine. */
export function createHandout(
  layers: Layers,
  settings: ReadonlySignal<Settings>,
  start: { readonly day: Day; readonly at: string },
  loadTable: (lang: ForeignLang) => Promise<Table>,
): Handout {
  const at = signal(start.at);
  const day = signal(start.day);
  const wanted = signal<HandoutPaper>('A4');
  const large = signal(settings.peek().largePrint);
  const pack = layers.live(() => day.value);
  const shown = computed(() => shownAt(at.value, pack));
  const paper = computed(() => (shown.value.kind.papers.includes(wanted.value) ? wanted.value : 'A4'));
  const foreign = signal<CheckSpeech | undefined>(undefined);
  const fault = signal('');
  const speech = computed(() => foreign.value ?? screenSpeech(lang.value));
  let asked: PaperLang = 'zh';
  return {
    settings,
    pack,
    at,
    day,
    wanted,
    paper,
    large,
    landscape: computed(() => large.value && shown.value.kind.broad && paper.value === 'A4'),
    shown,
    speech,
    fault,
    speak: async wish => {
      asked = wish;
      fault.value = '';
      try {
        const next = await checkSpeechOf(wish, loadTable);
        // Another one may have been chosen since.
        if (asked === wish) foreign.value = next;
      } catch {
        if (asked === wish) fault.value = strings().paper.noLanguage;
      }
    },
    reading: () => ({
      pack,
      shipped: layers.shipped,
      day: day.value,
      t: strings(),
      words: say(),
      large: large.value,
      office: settings.value.office,
      speech: speech.value,
    }),
  };
}

/** What an address names; without a kind that there is, the first. */
function shownAt(at: string, pack: Pack): Shown {
  const [name = '', id = ''] = at.split('/');
  const kind = SHEETS.find(each => each.id === name) ?? SHEETS[0];
  const wanted = kind.of === 'procedure' && id === '' ? (pack.procedures[0]?.id ?? '') : id;
  return { kind, id: wanted, procedure: procedureOf(pack, wanted) };
}
