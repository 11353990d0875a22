import type { Condition, Lang, Question } from '../pack.ts';
import { phrases } from './phrases.ts';

type Bound = 'lt' | 'lte' | 'gt' | 'gte';
/** How a language joins comparisons. `part` closes what is joined in another, so that no reading is left open. */
interface Grammar {
  readonly quote: (text: string) => string;
  readonly is: (question: string, options: readonly string[], not: boolean) => string;
  readonly compare: (question: string, by: Bound, than: string) => string;
  readonly join: (parts: readonly string[], by: 'all' | 'any', outermost: boolean) => string;
  readonly part: (inner: string) => string;
  readonly not: (inner: string) => string;
  readonly twin: (question: string, place: number) => string;
  readonly gone: (id: string) => string;
  readonly ever: (whether: boolean) => string;
  readonly whole: (inner: string) => string;
}

const THAN_ZH = { lt: '小於', lte: '不超過', gt: '大於', gte: '不少於' };
const THAN_EN = { lt: 'less than', lte: 'at most', gt: 'more than', gte: 'at least' };

const GRAMMAR: Readonly<Record<Lang, Grammar>> = {
  zh: {
    quote: text =>
      `「${text
        .replace(/[？?：:]+$/, '')
        .replaceAll('「', '『')
        .replaceAll('」', '』')}」`,
    is: (question, options, not) =>
      `${question}${not ? '不是' : '是'}${options.length === 1 ? options[0] : `${options.join('、')}之一`}`,
    compare: (question, by, than) => `${question}${THAN_ZH[by]} ${than}`,
    join: (parts, by, outermost) => parts.join(`${outermost ? '，' : ''}${by === 'all' ? '且' : '或'}`),
    part: inner => `（${inner}）`,
    not: inner => `並非（${inner}）`,
    twin: (question, place) => `第 ${place} 題${question}`,
    gone: id => `已不在規範中的題目 ${id} `,
    ever: whether => (whether ? '一律成立' : '一律不成立'),
    whole: inner => `${inner}時`,
  },
  en: {
    quote: text => `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`,
    is: (question, options, not) =>
      options.length === 1
        ? `${question} is ${not ? 'not ' : ''}${options[0]}`
        : `${question} is ${not ? 'none' : 'one'} of ${options.join(', ')}`,
    compare: (question, by, than) => `${question} is ${THAN_EN[by]} ${than}`,
    join: (parts, by, outermost) => parts.join(`${outermost ? ',' : ''} ${by === 'all' ? 'and' : 'or'} `),
    part: inner => `(${inner})`,
    not: inner => `it is not so that (${inner})`,
    twin: (question, place) => `question ${place} ${question}`,
    gone: id => `the question ${id}, no longer in the rules,`,
    ever: whether => (whether ? 'always' : 'never'),
    whole: inner => `When ${inner}`,
  },
};

interface Context {
  readonly questions: readonly Question[];
  readonly lang: Lang;
  readonly grammar: Grammar;
}

/** A condition as one whole sentence: 「今天由誰來辦」是「受委任人」，且「委任書在哪裡作成」是「國外」時. An absent one: 一律需要. */
export function describeCondition(
  condition: Condition | undefined,
  questions: readonly Question[],
  lang: Lang,
): string {
  if (condition === undefined) return phrases(lang).always();
  const context = { questions, lang, grammar: GRAMMAR[lang] };
  return context.grammar.whole(describe(condition, context, true));
}

function describe(condition: Condition, context: Context, outermost: boolean): string {
  const { grammar } = context;
  const whole = plain(condition);
  if ('all' in whole || 'any' in whole) {
    const by = 'all' in whole ? 'all' : 'any';
    const parts = 'all' in whole ? whole.all : whole.any;
    // Of none at all every one holds, and not one does.
    if (parts.length === 0) return grammar.ever(by === 'all');
    const said = parts.map(part => (isJoined(part) ? grammar.part : asIs)(describe(part, context, false)));
    return grammar.join(said, by, outermost);
  }
  if (!('not' in whole)) return compared(whole, context, false);
  const denied = plain(whole.not);
  if ('is' in denied || 'in' in denied) return compared(denied, context, true);
  return grammar.not(describe(denied, context, false));
}

const asIs = (text: string): string => text;

type Comparison = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;

function compared(condition: Comparison, { questions, lang, grammar }: Context, not: boolean): string {
  const question = questions.find(each => each.id === condition.fact);
  const name = question ? nameOf(question, { questions, lang, grammar }) : grammar.gone(condition.fact);
  if ('is' in condition || 'in' in condition) {
    const values = 'is' in condition ? [condition.is] : condition.in;
    if (values.length === 0) return grammar.ever(not);
    const labels = values.map(value => question?.options?.find(each => each.id === value)?.label[lang] ?? value);
    return grammar.is(name, labels.map(grammar.quote), not);
  }
  const [by, than] = boundOf(condition);
  return grammar.compare(name, by, `${than}${lang === 'zh' && question?.numberUnit ? ` ${question.numberUnit}` : ''}`);
}

function boundOf(condition: Exclude<Comparison, { is: unknown } | { in: unknown }>): readonly [Bound, number] {
  if ('lt' in condition) return ['lt', condition.lt];
  if ('lte' in condition) return ['lte', condition.lte];
  return 'gt' in condition ? ['gt', condition.gt] : ['gte', condition.gte];
}

/** A question's text; where two are worded alike, with its place among all. */
function nameOf(question: Question, { questions, lang, grammar }: Context): string {
  const name = grammar.quote(question.ask[lang]);
  const twins = questions.filter(each => each.ask[lang] === question.ask[lang]);
  return twins.length > 1 ? grammar.twin(name, questions.indexOf(question) + 1) : name;
}

/** A condition without the joins of one. */
function plain(condition: Condition): Condition {
  const [only, ...others] = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  return only && others.length === 0 ? plain(only) : condition;
}

/** Whether a part reads as several. */
function isJoined(condition: Condition): boolean {
  const whole = plain(condition);
  return ('all' in whole && whole.all.length > 1) || ('any' in whole && whole.any.length > 1);
}
