// What a field that was pointed at most likely gives, by its label, its value and the case in hand. The clerk decides; this puts the likeliest first.
import { parseDay } from '../days/roc.ts';
import type { Option, Pack, Procedure, Question } from '../pack.ts';
import { fold } from '../search/fold.ts';
import type { Era, Reading, Target, Word } from './profile.ts';

/** A field as it was pointed at. */
export interface Pointed {
  readonly label: string;
  readonly text: string;
}
/** One fact a field may give; with a question, the wording that fits best and the procedure it is of. */
export interface Offer {
  readonly target: Target;
  readonly score: number;
  readonly question?: Question | undefined;
  readonly procedure?: Procedure | undefined;
}

/** From this score on an offer is likely enough to be chosen beforehand. */
export const LIKELY = 8;

const APPLIED = /申請日|申辦日|受理日|收件日|掛號日|受理時間/u;
const EVENT = /事件日|發生日|生效日|確定日|之日|事實/u;
const WHO = /統一編號|統號|身分證(?:字號|號)|居留證|證號/u;
const NAME = /姓名/u;
const PERSON = /^(?:申請人|聲請人|當事人|申辦人)$/u;
/** A name, whole or with some of it hidden, and no word for what somebody is: 本人, 法定代理人. */
const NAMED = /^\p{Script=Han}[○●〇*＊x]+\p{Script=Han}?$|^(?!.*[人長親母父偶者員])\p{Script=Han}{3,4}$/iu;
const PROCEDURE = /申辦項目|申請項目|申請類別|業務|作業|登記項目|登記種類|案件類別|案件種類|項目代號/u;
const BIRTH = /出生|生日/u;
const AGE = /年齡|歲/u;
/** A number of a person, whole or with some of it hidden. */
const ID = /^(?=.*\d)[a-z][a-d\d*x○●]{9}$/iu;
/** Labels of systems, and how the rules ask for the same. */
const SAME: readonly (readonly [label: RegExp, ask: RegExp])[] = [
  [/申請人(?:身分|別|類別|資格)|申請資格|何人申請/u, /誰(?:來|申請|到場)|由誰/u],
  [/關係/u, /關係/u],
  [/原因|事由/u, /原因|為什麼/u],
  [/種類|類別|請領別/u, /哪一種/u],
  [/從姓/u, /姓氏/u],
  [/範圍|人數/u, /幾個人/u],
];

/** All facts a field may give, the likeliest first; those of the case in hand before all others. */
export function suggest(pack: Pack, of: Procedure | undefined, field: Pointed): readonly Offer[] {
  const own: readonly Offer[] = [
    { target: 'procedure', score: procedureScore(pack, field) },
    { target: 'event', score: eventScore(of, field), procedure: of },
    {
      target: 'applied',
      score: APPLIED.test(field.label) ? 12 + dayScore(field.text) : Math.min(0, dayScore(field.text)),
    },
    { target: 'who', score: whoScore(field) },
  ];
  const asked = new Map<string, Offer & { times: number }>();
  for (const procedure of of ? [of, ...pack.procedures.filter(({ id }) => id !== of.id)] : pack.procedures)
    for (const question of procedure.questions) {
      const before = asked.get(question.id);
      const score = questionScore(question, field) + (procedure === of ? 2 : of ? -4 : 0);
      const times = (before?.times ?? 0) + 1;
      // The wording of the case in hand stands, whatever another procedure calls it.
      if (before && (before.procedure === of || before.score >= score)) before.times = times;
      else asked.set(question.id, { target: `answer:${question.id}`, score, question, procedure, times });
    }
  // Of what is alike, what more procedures ask.
  const questions = [...asked.values()].sort((a, b) => b.score - a.score || b.times - a.times);
  return [...own, ...questions.map(({ times: _times, ...offer }) => offer)].sort((a, b) => b.score - a.score);
}

/** The procedure a text of the page names, by its code or its title; the longest title where several do. */
export function procedureIn(pack: Pack, text: string): Procedure | undefined {
  const said = fold(text);
  const named = pack.procedures
    .filter(({ codes, title }) => codes.some(code => said.includes(fold(code))) || said.includes(fold(title.zh)))
    .sort((a, b) => b.title.zh.length - a.title.zh.length);
  return named.find(({ codes }) => codes.some(code => said.includes(fold(code)))) ?? named[0];
}

/** The option a text of the page says: the same words, or the only one that holds them or is held. */
export function optionIn(question: Question, text: string): Option | undefined {
  const said = plain(text);
  if (said === '') return undefined;
  const labels = (question.options ?? []).map(option => ({ option, label: fold(option.label.zh) }));
  const only = (fits: (label: string) => boolean) => {
    const found = labels.filter(({ label }) => fits(label));
    return found.length === 1 ? found[0] : undefined;
  };
  return (
    only(label => label === said) ??
    only(label => label.startsWith(said) || said.startsWith(label)) ??
    only(label => label.includes(said) || said.includes(label))
  )?.option;
}

/** How such a field is most likely read, with what its text says now already learnt. */
export function readingFor(pack: Pack, { target, question, procedure }: Offer, { text }: Pointed): Reading {
  if (target === 'event' || target === 'applied') return { kind: 'day', era: eraOf(text) };
  if (target === 'who') return { kind: 'same' };
  if (question?.type === 'number') return parseDay(text).ok ? { kind: 'age', era: eraOf(text) } : { kind: 'number' };
  const means = question ? optionIn(question, text)?.id : procedureIn(pack, text)?.id;
  if (means === undefined) return { kind: 'words', words: [] };
  const word: Word = { text: text.trim(), match: 'is', means };
  return { kind: 'words', words: [question && procedure ? { ...word, procedure: procedure.id } : word] };
}

/** The way of counting years a text shows; either where it shows none. */
function eraOf(text: string): Era {
  if (!parseDay(text).ok) return 'either';
  return /^\D*(?:\d{4}\D|\d{8}$)/.test(text.normalize('NFKC').trim()) ? 'ad' : 'roc';
}

/** A text without the code before it: 「02 臺灣地區」. */
function plain(text: string): string {
  return fold(text).replace(/^\d+(?=\p{Script=Han})/u, '');
}

/** Speaks for a date where the text is one, and against it where it is something else. */
function dayScore(text: string): number {
  if (text.trim() === '') return 0;
  return parseDay(text).ok ? 4 : -8;
}

function isId(text: string): boolean {
  return ID.test(text.normalize('NFKC').trim());
}

function procedureScore(pack: Pack, { label, text }: Pointed): number {
  return (PROCEDURE.test(label) ? 8 : 0) + (procedureIn(pack, text) ? 10 : 0);
}

function eventScore(of: Procedure | undefined, { label, text }: Pointed): number {
  const event = of?.period?.event.zh ?? '';
  if (APPLIED.test(label) || (of && event === '')) return dayScore(text) - 4;
  const birth = BIRTH.test(label) && !EVENT.test(label);
  const fits = birth ? (BIRTH.test(event) ? 8 : -4) : Math.min(12, 4 * shared(label, event));
  return dayScore(text) + fits + (EVENT.test(label) ? 6 : 0);
}

function whoScore({ label, text }: Pointed): number {
  return (
    (WHO.test(label) ? 12 : NAME.test(label) || (PERSON.test(label) && NAMED.test(text.trim())) ? 8 : 0) +
    (isId(text) ? 10 : 0) -
    (parseDay(text).ok ? 8 : 0)
  );
}

function questionScore(question: Question, { label, text }: Pointed): number {
  const ask = question.ask.zh;
  const same = SAME.some(([theirs, ours]) => theirs.test(label) && ours.test(ask)) ? 6 : 0;
  const words = same + Math.min(9, 3 * shared(label, ask));
  const day = parseDay(text).ok;
  if (question.type === 'number') {
    // What follows from the day of the event is not asked for.
    if (question.derive) return 0;
    if (AGE.test(ask) && day && BIRTH.test(label)) return 9;
    const fits = text.trim() === '' || /^\d+$/.test(text.trim());
    return fits ? (AGE.test(ask) && AGE.test(label) ? 9 : words) : 0;
  }
  if (day || isId(text)) return 0;
  const said = optionIn(question, text);
  return words + (said ? (fold(said.label.zh) === plain(text) ? 8 : 4) : 0);
}

/** How many neighbouring pairs of characters two texts share; that both speak of a date says nothing. */
function shared(a: string, b: string): number {
  const pairs = (text: string) => {
    const all = [...fold(text).replace(/年月日|日期/gu, '')];
    return new Set(all.slice(1).map((each, at) => `${all[at]}${each}`));
  };
  const of = pairs(b);
  return [...pairs(a)].filter(pair => of.has(pair)).length;
}
