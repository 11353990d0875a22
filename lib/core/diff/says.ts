// The differences in whole sentences.
import { addDays } from '../days/day.ts';
import { rocShort } from '../days/roc.ts';
import type { Day, Question, Text } from '../pack.ts';
import { describeCondition } from '../phrases/condition.ts';
import type { Part } from './facets.ts';
import type { Where } from './where.ts';

/** One thing that becomes otherwise; absent on a side that does not have it. */
export interface Change {
  readonly part: Part;
  /** Names it from one comparison to the next. */
  readonly key: string;
  readonly name: Text;
  readonly from?: Text | undefined;
  readonly to?: Text | undefined;
}
/** Days from one to another; without an end where absent. */
export interface Span {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/** What becomes otherwise, without when. */
function changeText({ part, name, from, to }: Change): Text {
  if (part === 'case')
    return to
      ? { zh: '新增這種案情', en: 'these cases are new' }
      : { zh: '不再有這種案情', en: 'there are no such cases any more' };
  if (!to) return { zh: `不再有「${name.zh}」`, en: `“${name.en}” is no longer there` };
  if (!from) return { zh: `增列「${name.zh}」（${to.zh}）`, en: `“${name.en}” is added (${to.en})` };
  if (from.zh === to.zh)
    return { zh: `「${name.zh}」的細目改變（${to.zh}）`, en: `“${name.en}” changes in detail (${to.en})` };
  return {
    zh: `「${name.zh}」由「${from.zh}」改為「${to.zh}」`,
    en: `“${name.en}” was “${from.en}”, is “${to.en}”`,
  };
}

/** Under which answers. */
function whereText({ when }: Where, questions: readonly Question[]): Text {
  if (!when) return { zh: '不論怎麼回答', en: 'Whatever is answered' };
  return { zh: describeCondition(when, questions, 'zh'), en: describeCondition(when, questions, 'en') };
}

/** On which days; nothing for all days. */
function spansText(spans: readonly Span[]): Text {
  const said = spans.map(({ from, to }) => {
    if (from && to) return { zh: `${rocShort(from)} 至 ${rocShort(to)}`, en: `from ${from} to ${to}` };
    if (from) return { zh: `${rocShort(from)} 起`, en: `from ${from}` };
    return to ? { zh: `${rocShort(to)} 以前`, en: `until ${to}` } : { zh: '', en: '' };
  });
  return { zh: said.map(each => each.zh).join('、'), en: said.map(each => each.en).join(', ') };
}

/** The spans of days that some first days stand for, next to one another as one. */
export function spansOfDays(all: readonly Day[], some: readonly Day[]): readonly Span[] {
  const found: { from?: Day; to?: Day }[] = [];
  all.forEach((day, index) => {
    if (!some.includes(day)) return;
    const next = all[index + 1];
    const end = next === undefined ? {} : { to: addDays(next, -1) };
    const last = found.at(-1);
    if (index > 0 && last?.to === addDays(day, -1)) {
      delete last.to;
      Object.assign(last, end);
    } else found.push({ ...(index > 0 && { from: day }), ...end });
  });
  return found;
}

/** A number with its thousands apart. */
export function thousands(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A group of differences as one sentence, without the name of its procedure. */
export function groupText(
  where: Where,
  spans: readonly Span[],
  changes: readonly Change[],
  count: number,
  questions: readonly Question[],
): Text {
  const told = whereText(where, questions);
  const days = spansText(spans);
  const parts = changes.map(changeText);
  const part = where.of > count;
  const [n, of] = [thousands(count), thousands(where.of)];
  return {
    zh: `${days.zh && `${days.zh}，`}${told.zh}，${part ? '其中一部分' : ''}${parts.map(each => each.zh).join('；')}：${part ? `${of} 種案情中的 ${n} 種` : `${n} 種案情`}`,
    en: `${told.en}${days.en && `, ${days.en}`}${part ? ', in part' : ''}: ${parts.map(each => each.en).join('; ')}: ${part ? `${n} of ${of} cases` : count === 1 ? '1 case' : `${n} cases`}`,
  };
}
