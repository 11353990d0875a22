// One field on its way into a profile: what was pointed at, which answer it gives, how it is read. Nothing of it is kept until it is saved.
import type { Binding, Reading, Sureness, Target, Trace, Word } from '../../lib/core/host/profile.ts';
import { foldText } from '../../lib/core/host/reading.ts';
import { LIKELY, type Offer, readingFor, suggest } from '../../lib/core/host/suggest.ts';
import type { Pack, Procedure } from '../../lib/core/pack.ts';
import type { Whereabouts } from './ports.ts';

/** A way of reading, as it is chosen. */
export type Kind = 'roc' | 'ad' | 'either' | 'words' | 'number' | 'age' | 'same';

export interface Draft {
  readonly label: string;
  readonly text: string;
  readonly trace: Trace;
  /** How surely it will be found again; unknown of one that was bound before. */
  readonly sure?: Sureness | undefined;
  readonly at: Whereabouts;
  /** The binding that is changed; absent: a new one. */
  readonly binding?: string | undefined;
  readonly offers: readonly Offer[];
  readonly offer?: Offer | undefined;
  readonly reading?: Reading | undefined;
  /** What the text now means; an empty meaning is not learnt. */
  readonly word: Word;
  /** Where another field gives the same answer: whether that one goes. */
  readonly twice: 'replace' | 'both';
}

type Field = Pick<Draft, 'label' | 'text' | 'trace' | 'sure'>;

/** A field just pointed at, with the likeliest answer chosen where one is likely. */
export function draftOf(pack: Pack, of: Procedure | undefined, field: Field, at: Whereabouts): Draft {
  const { label, text, trace, sure } = field;
  const offers = suggest(pack, of, { label, text });
  const draft: Draft = { label, text, trace, sure, at, offers, word: wordOf(text), twice: 'replace' };
  const [first] = offers;
  return first && first.score >= LIKELY ? withOffer(pack, draft, first) : draft;
}

/** A field that is bound already, to be changed; `text` is what it says now. */
export function draftOfBinding(pack: Pack, of: Procedure | undefined, binding: Binding, text: string, at: Whereabouts) {
  const { trace, target, reading, id } = binding;
  const blank = draftOf(pack, of, { label: trace.label, text, trace }, at);
  const offer = blank.offers.find(each => each.target === target) ?? { target, score: 0 };
  const guessed = withOffer(pack, blank, offer);
  const known = wordsIn(reading).find(word => word.match === 'is' && foldText(word.text) === foldText(text));
  const changed: Draft = { ...guessed, binding: id, reading, word: known ?? guessed.word };
  return changed;
}

/** Another answer: read as such answers most likely are. */
export function withOffer(pack: Pack, draft: Draft, offer: Offer): Draft {
  const reading = readingFor(pack, offer, draft);
  const [guessed] = wordsIn(reading);
  const word = guessed ?? { ...wordOf(draft.text), procedure: offer.question && offer.procedure?.id };
  return { ...draft, offer, reading: guessed ? { kind: 'words', words: [] } : reading, word };
}

/** The ways an answer may be read. */
export function kindsFor({ target, question }: Offer): readonly Kind[] {
  if (target === 'event' || target === 'applied') return ['roc', 'ad', 'either'];
  if (target === 'who') return ['same'];
  return question?.type === 'number' ? ['number', 'age'] : ['words'];
}

/** The way a reading is. */
export function kindOf(reading: Reading): Kind {
  return reading.kind === 'day' ? reading.era : reading.kind;
}

/** Another way of reading; learnt words stay as long as the field is worked on. */
export function withKind(draft: Draft, kind: Kind): Draft {
  return { ...draft, reading: readingOf(kind, draft.reading) };
}

function readingOf(kind: Kind, before: Reading | undefined): Reading {
  if (kind === 'words') return { kind, words: wordsIn(before) };
  if (kind === 'age') return { kind, era: 'either' };
  return kind === 'number' || kind === 'same' ? { kind } : { kind: 'day', era: kind };
}

/** The reading with what was taught now; an older word for the same text gives way. */
export function taught({ reading, word }: Draft): Reading | undefined {
  if (reading?.kind !== 'words' || word.means === '' || foldText(word.text) === '') return reading;
  const others = reading.words.filter(each => !sameWord(each, word));
  return { kind: 'words', words: [...others, { ...word, text: word.text.trim() }] };
}

/** Whether two words are of the same text, compared alike, under the same procedure. */
export function sameWord(a: Word, b: Word): boolean {
  return a.match === b.match && a.procedure === b.procedure && foldText(a.text) === foldText(b.text);
}

/** The words a reading has learnt. */
export function wordsIn(reading: Reading | undefined): readonly Word[] {
  return reading?.kind === 'words' ? reading.words : [];
}

/** The binding it becomes; nothing while it is not said what it gives. */
export function bindingOf(draft: Draft, id: string): Binding | undefined {
  const reading = taught(draft);
  const target: Target | undefined = draft.offer?.target;
  return reading && target && { id, target, reading, trace: draft.trace, page: draft.at.path };
}

function wordOf(text: string): Word {
  return { text, match: 'is', means: '' };
}
