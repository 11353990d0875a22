import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { procedureOf } from '../../lib/core/assess/assess.ts';
import { newCase } from '../../lib/core/case.ts';
import type { Answers } from '../../lib/core/conditions/interview.ts';
import type { Answer, Day, Pack, Procedure } from '../../lib/core/pack.ts';
import { type PhoneScript, phoneScriptOf } from '../../lib/core/phone/script.ts';
import type { Office } from '../../lib/schema/slip.ts';
import { say, strings } from '../strings/strings.ts';
import { PHONE_WORDS, phoneWords } from './words.ts';

/** One call: what is asked about and what the caller said. It lives as long as it is on the screen, and nowhere else. */
export interface Call {
  readonly procedure: ReadonlySignal<Procedure | undefined>;
  readonly script: ReadonlySignal<PhoneScript | undefined>;
  /** Whether the matter is not to be named on the screen. */
  readonly quiet: ReadonlySignal<boolean>;
  readonly about: (procedure: string) => void;
  readonly answer: (question: string, value: Answer) => void;
  /** Takes back an answer; without one named, the last that was given. */
  readonly takeBack: (question?: string) => void;
  readonly said: Signal<string>;
  /** The facts beneath, title and words. */
  readonly facts: () => readonly (readonly [string, readonly string[]])[];
  /** All of it as a message. */
  readonly text: () => string;
}

interface Parts {
  readonly pack: Pack;
  readonly today: () => Day;
  readonly office: () => Office | undefined;
  readonly isQuiet: (procedure: Procedure) => boolean;
  /** What the call begins with. */
  readonly about: string | undefined;
}

/** A call about a procedure, or about one still to be chosen. */
export function createCall({ pack, today, office, isQuiet, about }: Parts): Call {
  const id = signal(about);
  const answers = signal<Answers>({});
  const said = signal('');
  const procedure = computed(() => (id.value === undefined ? undefined : procedureOf(pack, id.value)));
  const quiet = computed(() => procedure.value !== undefined && isQuiet(procedure.value));
  const script = computed(() => {
    const of = procedure.value;
    if (!of) return undefined;
    const title = quiet.value ? { zh: PHONE_WORDS.zh.neutral, en: PHONE_WORDS.en.neutral } : of.title;
    return phoneScriptOf(pack, of, { ...newCase(of.id, today()), answers: answers.value }, title);
  });
  const change = (next: Answers) => {
    said.value = '';
    answers.value = next;
  };
  const facts = () => {
    const t = phoneWords();
    const words = say();
    const now = script.value;
    if (!now) return [];
    const { period } = now;
    const after = period?.after;
    const desk = office();
    const time = procedure.value?.processing?.time;
    const rows: readonly (readonly [string, readonly (string | undefined)[]])[] = [
      [t.notNeeded, now.notNeeded.map(words.pick)],
      [t.persons, now.persons.map(words.pick)],
      [t.where, now.ended ? [] : [words.pick(now.office)]],
      [t.office, [[desk?.name, desk?.address, desk?.phone].filter(Boolean).join('　')]],
      [t.open, [desk?.hours]],
      [
        t.period,
        period
          ? [strings().rules.periodOf(words.pick(period.event), after?.years ?? 0, after?.months ?? 0, period.days)]
          : [],
      ],
      [t.fees, now.ended ? [] : now.fees.length > 0 ? now.fees.map(words.pick) : [strings().noFees]],
      [t.time, [time && words.pick(time)]],
    ];
    return rows.flatMap(([title, lines]): (readonly [string, readonly string[]])[] => {
      const there = lines.flatMap(line => (line ? [line] : []));
      return there.length > 0 ? [[title, there]] : [];
    });
  };
  return {
    procedure,
    script,
    quiet,
    said,
    facts,
    about: next => {
      id.value = next;
      change({});
    },
    answer: (question, value) => {
      // The last one given stands last.
      const { [question]: _before, ...others } = answers.value;
      change({ ...others, [question]: value });
    },
    takeBack: question => {
      const which = question ?? Object.keys(answers.value).at(-1);
      if (which === undefined) return;
      const { [which]: _gone, ...others } = answers.value;
      change(others);
    },
    text: () => {
      const now = script.value;
      if (!now) return '';
      const words = say();
      const t = phoneWords();
      const list = (title: string, lines: readonly string[]) =>
        lines.length > 0 ? [`${title}：`, ...lines.map(line => `- ${line}`)] : [];
      return [
        words.pick(now.first),
        ...list(t.papers, now.papers.map(words.pick)),
        ...list(
          t.others,
          now.others.map(({ says, papers, also = [] }) =>
            otherOf(words.pick(says), [...papers, ...also].map(words.pick)),
          ),
        ),
        ...facts().flatMap(([title, lines]) => list(title, lines)),
      ].join('\n');
    },
  };
}

function otherOf(says: string, lines: readonly string[]): string {
  return lines.length > 0
    ? say().branchPapers(
        says,
        lines.map(line => line.replace(/。$/, '')),
      )
    : says;
}
