import { rocShort } from '../days/roc.ts';
import type { Day, Text } from '../pack.ts';

/** What each kind of finding says, as whole sentences; the example stands beside it. */
export const SAYS = {
  stuck: (question: Text) => ({
    zh: `問到「${question.zh}」時，沒有一個選項可以選，案件停在這裡。`,
    en: `“${question.en}” is asked where none of its answers is offered: the case stops there.`,
  }),
  nothing: () => ({
    zh: '問完了，卻沒有應備文件，也沒有結果。',
    en: 'All is asked, and there is neither a paper nor an outcome.',
  }),
  'two-endings': (first: Text, second: Text) => ({
    zh: `「${first.zh}」和「${second.zh}」同時成立，意思不同，只會顯示前者。`,
    en: `“${first.en}” and “${second.en}” hold at once and mean different things; only the first is shown.`,
  }),
  'group-short': (group: Text, min: number) => ({
    zh: `「${group.zh}」要 ${min} 件，適用的文件卻不到 ${min} 件。`,
    en: `“${group.en}” wants ${min} papers, and fewer apply.`,
  }),
  'asked-twice': (paper: Text) => ({
    zh: `同一案情要了兩次「${paper.zh}」。`,
    en: `“${paper.en}” is asked for twice in one case.`,
  }),
  'come-and-send': (who: Text) => ({
    zh: `「${who.zh}」必須親自到場，同時又可以委託他人。`,
    en: `“${who.en}” must come in person and may send somebody else, both at once.`,
  }),
  'agent-barred': (who: Text) => ({
    zh: `這個項目不能委託他人，「${who.zh}」卻可以委託。`,
    en: `No agent is allowed here, yet “${who.en}” may send one.`,
  }),
  'redirect-self': () => ({
    zh: '結果請人改辦的就是這個項目自己。',
    en: 'An outcome sends the case on to this very procedure.',
  }),
  'question-unreachable': (question: Text) => ({
    zh: `「${question.zh}」永遠問不到。`,
    en: `“${question.en}” is never asked.`,
  }),
  'option-unreachable': (option: Text) => ({
    zh: `選項「${option.zh}」永遠不會出現。`,
    en: `The answer “${option.en}” is never offered.`,
  }),
  'requirement-unreachable': (paper: Text) => ({
    zh: `沒有一種案情需要「${paper.zh}」。`,
    en: `No case ever needs “${paper.en}”.`,
  }),
  'lookup-unreachable': (paper: Text) => ({
    zh: `「${paper.zh}」寫了查證方式，但沒有一種案情用得到。`,
    en: `A look-up in place of “${paper.en}” is described, and no case can ever use it.`,
  }),
  'outcome-unreachable': (outcome: Text) => ({
    zh: `沒有一種案情會走到「${outcome.zh}」。`,
    en: `No case ever comes to “${outcome.en}”.`,
  }),
  'outcome-shadowed': (outcome: Text) => ({
    zh: `「${outcome.zh}」會成立，但每次都被前面的結果搶先，永遠不會顯示。`,
    en: `“${outcome.en}” can hold, but another outcome always comes first: it is never shown.`,
  }),
  'line-unreachable': (line: Text) => ({
    zh: `「${line.zh}」的條件永遠不成立。`,
    en: `The condition of “${line.en}” never holds.`,
  }),
  idle: (question: Text) => ({
    zh: `「${question.zh}」怎麼回答，結果都一樣。`,
    en: `Whatever is answered to “${question.en}”, nothing changes.`,
  }),
  'lookup-missed': (paper: Text, where: Text) => ({
    zh: `「${paper.zh}」這種文件在「${where.zh}」可以查證，這裡卻要民眾帶，也沒有寫替代的辦法。`,
    en: `Papers like “${paper.en}” can be looked up for “${where.en}”, yet here the citizen must bring it, and no other way is written.`,
  }),
  'price-gap': (item: Text, from: Day | undefined, to: Day | undefined) => ({
    zh: `「${item.zh}」${from ? `自 ${rocShort(from)} 起` : ''}${to ? `至 ${rocShort(to)} 止` : ''}沒有價格。`,
    en: `“${item.en}” has no price${from ? ` from ${from}` : ''}${to ? ` until ${to}` : ''}.`,
  }),
  'tier-gap': (offence: Text, days: number) => ({
    zh: `「${offence.zh}」逾期 ${days} 日沒有對應的罰鍰，或同時有兩個。`,
    en: `“${offence.en}”: ${days} days late has no fine, or two.`,
  }),
  'tier-bounds': (offence: Text, amount: number) => ({
    zh: `「${offence.zh}」的 ${amount} 元不在法定罰鍰額度內。`,
    en: `“${offence.en}”: NT$${amount} is outside the bounds of the law.`,
  }),
  'calendar-missing': (year: string) => ({
    zh: `沒有 ${Number(year) - 1911} 年的辦公日曆，現在起算的期間，末日不確定。`,
    en: `The office calendar of ${year} is missing: the last day of a period that begins now is not sure.`,
  }),
  'period-differs': (period: Text) => ({
    zh: `期間和共用資料「${period.zh}」不同。`,
    en: `The period is not that of “${period.en}” in the shared data.`,
  }),
  'cite-malformed': (cite: string) => ({
    zh: `依據「${cite}」不合寫法。`,
    en: `The citation “${cite}” is not written as citations are.`,
  }),
  'cite-missing': (line: Text) => ({
    zh: `「${line.zh}」沒有依據，也沒有標明是各所實務。`,
    en: `“${line.en}” has neither a citation nor the mark of a local practice.`,
  }),
  'text-missing': (line: Text, language: string) => ({
    zh: `「${line.zh}」沒有 ${language} 的文字。`,
    en: `“${line.zh}” has no text in ${language}.`,
  }),
  unused: (line: Text) => ({ zh: `「${line.zh}」沒有項目用到。`, en: `No procedure uses “${line.en}”.` }),
  'reason-without-finding': (key: string) => ({
    zh: `為「${key}」寫了理由，但已經沒有這個問題，請刪掉理由。`,
    en: `A reason is written for “${key}”, which is not found any more: take the reason out.`,
  }),
  'too-tangled': () => ({
    zh: '題目之間的關係太複雜，沒有走完。',
    en: 'Its questions are too tangled to be walked in full.',
  }),
} satisfies Readonly<Record<string, (...parts: never[]) => Text>>;
