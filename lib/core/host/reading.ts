// What a field of a host page says, as a fact of a case. A text that is not understood is told as such, never guessed.
import { ageOn } from '../days/day.ts';
import { parseDay } from '../days/roc.ts';
import type { Day, Option, Pack, Procedure, Question } from '../pack.ts';
import { asWritten } from '../search/fold.ts';
import type { Era, Reading, Word } from './profile.ts';

/** The value a text gives; or that there is none, that it is to be learnt, that it cannot be (no such day), or that it gives nothing here. */
export type Read =
  | { readonly kind: 'value'; readonly value: string | number }
  | { readonly kind: 'empty' | 'unknown' | 'odd' | 'unfit' };

const EMPTY: Read = { kind: 'empty' };
const UNKNOWN: Read = { kind: 'unknown' };
const ODD: Read = { kind: 'odd' };
const UNFIT: Read = { kind: 'unfit' };
const read = (value: string | number | undefined, otherwise: Read): Read =>
  value === undefined ? otherwise : { kind: 'value', value };

/** The text of a page folded for comparing: half width, lower case, characters as they are written, no spaces and nothing unseen. */
export function foldText(text: string): string {
  return asWritten(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\p{Cf}]+/gu, ''),
  );
}

/** Which procedure a text names: by a learnt word, by its code, or by its very title. */
export function readProcedure(text: string, reading: Reading, pack: Pack): Read {
  const folded = foldText(text);
  if (folded === '') return EMPTY;
  const words = wordsOf(reading).filter(({ means }) => pack.procedures.some(({ id }) => id === means));
  const learnt = meant(folded, words);
  if (learnt !== undefined) return read(learnt, UNKNOWN);
  const codes = new Set(folded.split(/[^a-z0-9]+/));
  const named = pack.procedures.filter(
    ({ codes: own, title }) => foldText(title.zh) === folded || own.some(code => codes.has(foldText(code))),
  );
  return read(named.length === 1 ? named[0]?.id : undefined, UNKNOWN);
}

/** The answer a text gives to a question of a procedure; `applied` is the day on which an age counts. */
export function readAnswer(
  text: string,
  reading: Reading,
  { question, procedure, pack, applied }: { question: Question; procedure: Procedure; pack: Pack; applied: Day },
): Read {
  if (foldText(text) === '') return EMPTY;
  const number = question.type === 'number';
  switch (reading.kind) {
    case 'words': {
      if (number) return UNFIT;
      const folded = foldText(text);
      const words = countingWords(reading.words, question, procedure, pack);
      const here = words.filter(word => word.procedure === procedure.id);
      const learnt = meant(folded, here) ?? meant(folded, words);
      const labelled = (question.options ?? []).filter(({ label }) => foldText(label.zh) === folded);
      return read(learnt ?? (labelled.length === 1 ? labelled[0]?.id : undefined), UNKNOWN);
    }
    case 'number':
      return number ? read(wholeIn(text), ODD) : UNFIT;
    case 'age': {
      const birth = dayIn(text, reading.era);
      return number ? read(birth === undefined ? undefined : ageOn(birth, applied), ODD) : UNFIT;
    }
    default:
      return UNFIT;
  }
}

/** The first day that can be one of application: the code on a slip counts from here. */
const FIRST_APPLIED = '2000-01-01';

/** The day a text gives: of the event, or of the application. */
export function readDay(text: string, reading: Reading, of: 'event' | 'applied'): Read {
  if (foldText(text) === '') return EMPTY;
  if (reading.kind !== 'day') return UNFIT;
  const day = dayIn(text, reading.era);
  return read(day !== undefined && (of === 'event' || day >= FIRST_APPLIED) ? day : undefined, ODD);
}

function wordsOf(reading: Reading): readonly Word[] {
  return reading.kind === 'words' ? reading.words : [];
}

/** The words that hold for a question here: those learnt under another procedure only where the same option stands here under the same label. */
function countingWords(words: readonly Word[], question: Question, here: Procedure, pack: Pack): readonly Word[] {
  const optionIn = (of: Procedure | undefined, id: string): Option | undefined =>
    of?.questions.find(each => each.id === question.id)?.options?.find(each => each.id === id);
  return words.filter(({ means, procedure }) => {
    const option = question.options?.find(({ id }) => id === means);
    if (!option || procedure === undefined || procedure === here.id) return option !== undefined;
    const other = pack.procedures.find(({ id }) => id === procedure);
    return optionIn(other, means)?.label.zh === option.label.zh;
  });
}

/** What a folded text means by these words: the whole text before what it only has, there the longest; nothing where words contradict one another. */
function meant(folded: string, words: readonly Word[]): string | undefined {
  const fitting = words
    .map(({ text, match, means }) => ({ text: foldText(text), match, means }))
    .filter(({ text, match }) => text !== '' && (match === 'is' ? text === folded : folded.includes(text)));
  const whole = fitting.filter(({ match }) => match === 'is');
  const longest = Math.max(0, ...fitting.map(({ text }) => text.length));
  const best = whole.length > 0 ? whole : fitting.filter(({ text }) => text.length === longest);
  const [first, ...others] = best;
  return others.every(({ means }) => means === first?.means) ? first?.means : undefined;
}

/** A whole number from 0 to 9999, with its unit or without. */
function wholeIn(text: string): number | undefined {
  const found = /^(\d{1,3}(?:,\d{3})+|\d+)\p{Script=Han}{0,2}$/u.exec(foldText(text));
  const number = Number(found?.[1]?.replaceAll(',', '') ?? Number.NaN);
  return number <= 9999 ? number : undefined;
}

/** Beside the date: its label, words for the era, weekday, time of the day. */
const BESIDE_DATE: readonly RegExp[] = [
  /^[^\d:]*[^\d:\s]\s*:/,
  /(?:T|\s)\s*(?:上午|下午|am|pm)?\s*\d{1,2}:\d{2}.*$/i,
  /\(?(?:星期|週|周)[一二三四五六日天]\)?\s*$/,
  /\([一二三四五六日]\)\s*$/,
  /^\s*(?:中華(?=民國)|西元|公元)/,
];
const BOXES = /^(\d{1,4})[\s、,]+(\d{1,2})[\s、,]+(\d{1,2})$/;
const FOUR_DIGIT_YEAR = /^\d{4}(?:\D|\d{4}$)/;

/** The day in a text, if its year is of the era; three boxes one after another are year, month and day. */
function dayIn(text: string, era: Era): Day | undefined {
  const plain = BESIDE_DATE.reduce((rest, beside) => rest.replace(beside, ''), text.normalize('NFKC')).trim();
  const joined = plain.replace(BOXES, '$1/$2/$3');
  const named = FOUR_DIGIT_YEAR.test(joined) ? 'ad' : 'roc';
  if (era !== 'either' && era !== named) return undefined;
  const parsed = parseDay(joined);
  return parsed.ok ? parsed.day : undefined;
}
