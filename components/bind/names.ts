// What targets, readings and fields are called on the screen.
import { rocLong } from '../../lib/core/days/roc.ts';
import type { Reading, Target, Trace } from '../../lib/core/host/profile.ts';
import { type Read, readAnswer, readDay, readProcedure } from '../../lib/core/host/reading.ts';
import type { Offer } from '../../lib/core/host/suggest.ts';
import type { Day, Pack, Procedure, Question, Text } from '../../lib/core/pack.ts';
import { lang, say } from '../strings/strings.ts';
import { bindWords } from './words/words.ts';

const ANSWER = 'answer:';

/** The question a target answers, in the procedure in hand before all others. */
export function questionOf(
  pack: Pack,
  of: Procedure | undefined,
  target: Target,
): { readonly question: Question; readonly procedure: Procedure } | undefined {
  if (!target.startsWith(ANSWER)) return undefined;
  const id = target.slice(ANSWER.length);
  for (const procedure of of ? [of, ...pack.procedures] : pack.procedures) {
    const question = procedure.questions.find(each => each.id === id);
    if (question) return { question, procedure };
  }
  return undefined;
}

/** What a field gives, in a few words. */
export function targetName(pack: Pack, of: Procedure | undefined, target: Target): string {
  const t = bindWords();
  if (target === 'who') return t.whoShort;
  if (target === 'event') return of?.period ? say().pick(of.period.event) : t.event;
  if (target === 'procedure' || target === 'applied') return t[target];
  const found = questionOf(pack, of, target);
  return found ? say().pick(found.question.ask) : target.slice(ANSWER.length);
}

/** What a field may give, as it is offered to be chosen. */
export function offerName(of: Procedure | undefined, { target, question, procedure }: Offer): string {
  const t = bindWords();
  if (target === 'who') return t.who;
  if (target === 'event') return of?.period ? t.eventOf(say().pick(of.period.event)) : t.event;
  if (target === 'procedure' || target === 'applied') return t[target];
  if (!question || !procedure) return target.slice(ANSWER.length);
  const ask = say().pick(question.ask);
  return procedure.id === of?.id ? ask : t.inProcedure(ask, say().pick(procedure.title));
}

/** What a word can mean for an answer: the options of its question, or every procedure. */
export function meaningsOf(pack: Pack, { target, question }: Offer): readonly { id: string; label: string }[] {
  const { pick } = say();
  if (target === 'procedure') return pack.procedures.map(({ id, title }) => ({ id, label: pick(title) }));
  const options = question?.options ?? [];
  return options.map(({ id, label }) => ({ id, label: pick(label) }));
}

/** What a field is known by, in words. */
export function knownBy(trace: Trace): string {
  const { clues } = bindWords();
  const there = [
    trace.label && clues.label,
    trace.names.length > 0 && clues.names,
    (trace.cell.column || trace.cell.row) && clues.cell,
    (trace.near.before || trace.near.after) && clues.near,
    trace.part && clues.part,
    clues.place,
  ];
  return there.filter(Boolean).join(lang.value === 'zh' ? '、' : ', ');
}

/** What a field says just now, read so: its value in words, or why there is none. */
export interface Preview {
  readonly kind: Read['kind'];
  readonly says: string;
}

/** What a text of the page says, read as an answer. */
export function previewOf(
  pack: Pack,
  of: Procedure | undefined,
  text: string,
  { target, question, procedure }: Omit<Offer, 'score'>,
  reading: Reading,
  applied: Day,
): Preview {
  const t = bindWords();
  let read: Read = { kind: 'unfit' };
  if (target === 'who') read = text.trim() === '' ? { kind: 'empty' } : { kind: 'value', value: text };
  else if (target === 'procedure') read = readProcedure(text, reading, pack);
  else if (target === 'event' || target === 'applied') read = readDay(text, reading, target);
  else if (question && procedure) read = readAnswer(text, reading, { question, procedure, pack, applied });
  const { kind } = read;
  if (read.kind !== 'value') return { kind, says: unreadSays(read.kind, text, reading) };
  if (target === 'who') return { kind, says: t.compared(text) };
  const says = t.reads(text, targetName(pack, of, target), valueName(pack, target, question, read.value));
  return { kind, says: question && of && procedure?.id !== of.id ? `${says} ${t.unread.elsewhere}` : says };
}

function unreadSays(kind: Exclude<Read['kind'], 'value'>, text: string, reading: Reading): string {
  const { unread } = bindWords();
  if (kind === 'odd') return reading.kind === 'number' ? unread.oddNumber(text) : unread.oddDay(text);
  return kind === 'unknown' ? unread.unknown(text) : unread[kind];
}

function valueName(pack: Pack, target: Target, question: Question | undefined, value: string | number): string {
  const { pick } = say();
  if (typeof value === 'number')
    return question?.derive || /歲/.test(question?.numberUnit ?? '') ? bindWords().years(value) : String(value);
  if (target === 'event' || target === 'applied') return lang.value === 'zh' ? rocLong(value) : value;
  const named: Text | undefined =
    target === 'procedure'
      ? pack.procedures.find(({ id }) => id === value)?.title
      : question?.options?.find(({ id }) => id === value)?.label;
  return named ? pick(named) : value;
}
