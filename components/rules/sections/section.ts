import { rocShort } from '../../../lib/core/days/roc.ts';
import type { Target, ThingKind } from '../../../lib/core/layers/change.ts';
import { entryId } from '../../../lib/core/layers/shelves.ts';
import {
  type Condition,
  type Dated,
  type Day,
  inForce,
  type Pack,
  type Procedure,
  type Question,
} from '../../../lib/core/pack.ts';
import { describeCondition } from '../../../lib/core/phrases/condition.ts';
import type { Phrases } from '../../../lib/core/phrases/phrases.ts';
import { lang, type Strings, say, strings } from '../../strings/strings.ts';
import type { AddKind } from '../forms/add.ts';

/** One thing a procedure says: its name, small words beside it, and lines under it. */
export interface Entry {
  readonly key: string;
  readonly name: string;
  readonly tags?: readonly string[] | undefined;
  readonly lines: readonly Line[];
  /** Shown under it, such as the options of a question or the papers of a group. */
  readonly under?: readonly Entry[] | undefined;
  /** Another procedure it leads to. */
  readonly leadsTo?: string | undefined;
  /** It is not in force today. */
  readonly off?: boolean | undefined;
  /** What it is to those who change it. */
  readonly target?: Target | undefined;
  /** The kind of paper it is. */
  readonly document?: string | undefined;
  /** Answers can be added to it. */
  readonly question?: Question | undefined;
}
export interface Line {
  readonly label: string;
  readonly text: string;
}
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly Entry[];
  /** Its order matters: steps, questions. */
  readonly numbered?: boolean | undefined;
  /** What can be added at its end. */
  readonly adds?: AddKind | undefined;
}

/** What every section is written from. */
export interface Reading {
  readonly pack: Pack;
  readonly procedure: Procedure;
  readonly day: Day;
  readonly t: Strings;
  readonly words: Phrases;
}

/** A reading of a procedure on a day, in the language of the interface. */
export function readingOf(pack: Pack, procedure: Procedure, day: Day): Reading {
  return { pack, procedure, day, t: strings(), words: say() };
}

/** Labelled texts as lines; those without a text are left out. */
export function linesOf(...lines: readonly (readonly [label: string, text: string | undefined])[]): Line[] {
  return lines.flatMap(([label, text]) => (text ? [{ label, text }] : []));
}

/** When something holds, as a sentence; nothing where it always does. */
export function whenOf({ procedure }: Reading, when: Condition | undefined): string | undefined {
  return when && describeCondition(when, procedure.questions, lang.value);
}

/** The days on which an entry is in force; nothing where it has no bound. */
export function datesOf({ t }: Reading, { since, until }: Dated): string | undefined {
  if (!since && !until) return undefined;
  return t.rules.inForce(since ? rocShort(since) : '', until ? rocShort(until) : '');
}

/** Whether an entry is out of force on the day of the reading. */
export function isOff({ day }: Reading, entry: Dated): boolean {
  return !inForce(entry, day);
}

/** What an entry is to those who change it. */
export function targetIn({ procedure }: Reading, kind: ThingKind, entry: unknown, question?: string): Target {
  return { kind, procedure: procedure.id, id: entryId(kind, entry), ...(question !== undefined && { question }) };
}
