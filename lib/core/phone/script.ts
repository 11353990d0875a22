// What a clerk says on the telephone (電話應答), from the same rules as the list and the slip.
import { assess } from '../assess/assess.ts';
import type { Assessment } from '../assess/assessment.ts';
import { type Slot, tally } from '../assess/tally.ts';
import type { Case } from '../case.ts';
import type { QuestionState } from '../conditions/interview.ts';
import { amountOf } from '../notice/amount.ts';
import { branchesOf, groupName } from '../notice/branches.ts';
import { officeOf } from '../notice/compose.ts';
import type { NoticeBranch } from '../notice/notice.ts';
import type { Lang, Pack, Procedure, ProcedurePeriod, Text } from '../pack.ts';
import { both } from '../phrases/paper/told.ts';
import { PHONE } from '../phrases/phone.ts';

/** All that is said on the telephone of one procedure, after what the caller answered. */
export interface PhoneScript {
  /** The answer to 「要帶什麼」: short enough to stand on one screen whatever the procedure. */
  readonly first: Text;
  /** What to ask the caller now. */
  readonly next?: QuestionState | undefined;
  /** The answers so far, in the order of the questions. */
  readonly answered: readonly QuestionState[];
  /** All that is to be brought, each in its form. */
  readonly papers: readonly Text[];
  /** What each answer not given yet would add. */
  readonly others: readonly NoticeBranch[];
  readonly notNeeded: readonly Text[];
  readonly persons: readonly Text[];
  readonly fees: readonly Text[];
  readonly office: Text;
  readonly period?: ProcedurePeriod | undefined;
  readonly ended: boolean;
}

/** How much of a language can be listened to at once, in characters: papers there are for sure, and those there may be. */
const ROOM: Readonly<Record<Lang, readonly [number, number]>> = { zh: [70, 45], en: [200, 130] };

/** The script for a case nobody keeps; `title` is what the procedure is called aloud. */
export function phoneScriptOf(
  pack: Pack,
  procedure: Procedure,
  kase: Case,
  title: Text = procedure.title,
): PhoneScript {
  const told = assess(pack, procedure, kase);
  const slots = tally(told, {}).slots;
  const asked = slots.filter(slot => slot.state === 'unchecked');
  const { period, ended } = told;
  return {
    first: ended ? onPhone(lang => PHONE[lang].ended(ended.outcome.says[lang])) : firstOf(told, asked, title),
    next: told.questions.find(({ question }) => question === told.next[0]?.question),
    answered: told.questions.filter(({ state }) => state === 'answered'),
    papers: asked.map(paperOf),
    others: ended ? [] : branchesOf(pack, procedure, kase, told),
    notNeeded: slots.filter(slot => slot.state === 'can-look-up').map(nameOf),
    persons: told.persons.map(({ person }) => both(say => say.person(say.pick(person.who), person.does))),
    fees: told.bill.lines
      .filter(line => line.state === 'due')
      .map(line => both(say => say.feeOf(say.pick(line.item.name), say.pick(amountOf(line))))),
    office: officeOf(procedure.office),
    period: period.kind === 'none' || period.kind === 'depends' ? undefined : period.period,
    ended: ended !== undefined,
  };
}

function onPhone(compose: (lang: Lang) => string): Text {
  return { zh: compose('zh'), en: compose('en') };
}

function firstOf(told: Assessment, asked: readonly Slot[], title: Text): Text {
  const maybe = [
    ...told.papers.filter(line => line.state === 'depends' && !line.lookup).map(line => line.requirement.name),
    ...told.groups.filter(line => line.state === 'depends').map(line => line.group.name),
  ];
  return onPhone(lang => {
    const [sureRoom, maybeRoom] = ROOM[lang];
    const sure = asked.map(slot => nameOf(slot)[lang]);
    const papers = within(sure, sureRoom);
    const possible = [...new Set(maybe.map(text => text[lang]))].filter(name => !sure.includes(name));
    const perhaps = within(possible, maybeRoom);
    return PHONE[lang].first({
      procedure: title[lang],
      papers,
      more: sure.length - papers.length,
      maybe: perhaps,
      evenMore: possible.length > perhaps.length,
      open: told.next.length > 0,
    });
  });
}

/** The first of these that can be listened to together; one in any case. */
function within(names: readonly string[], room: number): readonly string[] {
  let length = 0;
  return names.filter((name, index) => {
    length += name.length + 1;
    return index === 0 || length <= room;
  });
}

function nameOf(slot: Slot): Text {
  if (slot.kind === 'paper') return slot.line.requirement.name;
  const { zh, en } = slot.line.group.name;
  return { zh: zh.replace(/[，、]?擇一$/, ''), en };
}

function paperOf(slot: Slot): Text {
  if (slot.kind === 'group') return groupName(slot.line);
  const { name, form } = slot.line.requirement;
  return both(say => say.withNote(say.pick(name), say.form(form)));
}
