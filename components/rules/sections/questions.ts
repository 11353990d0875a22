import type { Option, Question } from '../../../lib/core/pack.ts';
import { datesOf, type Entry, isOff, linesOf, type Reading, type Section, targetIn, whenOf } from './section.ts';

/** What is asked, in order, with the answers offered. */
export function questionsSection(reading: Reading): Section {
  const { procedure, t } = reading;
  return {
    id: 'questions',
    title: t.factsTitle,
    numbered: true,
    adds: 'question',
    entries: procedure.questions.map(question => questionEntry(reading, question)),
  };
}

function questionEntry(reading: Reading, question: Question): Entry {
  const { t, words } = reading;
  const number = question.derive === 'age' ? t.rules.fromAge : t.rules.asNumber(question.numberUnit ?? '');
  return {
    key: question.id,
    name: words.pick(question.ask),
    lines: linesOf(
      [t.rules.asked, whenOf(reading, question.when)],
      [t.rules.answer, question.type === 'number' ? number : undefined],
      [t.rules.note, question.note],
      [t.rules.dates, datesOf(reading, question)],
    ),
    under: question.options?.map(option => optionEntry(reading, option, question)),
    off: isOff(reading, question),
    target: targetIn(reading, 'question', question),
    question: question.type === 'choice' ? question : undefined,
  };
}

function optionEntry(reading: Reading, option: Option, question: Question): Entry {
  const { t, words } = reading;
  return {
    key: option.id,
    name: words.pick(option.label),
    lines: linesOf(
      [t.rules.echo, option.echo && words.pick(option.echo)],
      [t.rules.offered, whenOf(reading, option.when)],
      [t.rules.dates, datesOf(reading, option)],
    ),
    off: isOff(reading, option),
    target: targetIn(reading, 'option', option, question.id),
  };
}
