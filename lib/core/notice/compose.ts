import type { Assessment, PaperLine } from '../assess/assessment.ts';
import { type Slot, sureMembers, tally } from '../assess/tally.ts';
import type { Case } from '../case.ts';
import type { Pack, Procedure, Text } from '../pack.ts';
import { both } from '../phrases/paper/told.ts';
import type { PaperPhrases } from '../phrases/paper/zh.ts';
import { amountOf } from './amount.ts';
import { branchesOf, groupName } from './branches.ts';
import type { Notice, NoticeBlock, NoticeItem, NoticePaper } from './notice.ts';

type Only = Extract<NoticeBlock, { kind: 'list' }>['use'];

/** Writes the one-time notice of a case: all that is missing at once, both ways where a question is open, and never what the office can look up. */
export function composeNotice(pack: Pack, procedure: Procedure, kase: Case, assessment: Assessment): Notice {
  const { ended } = assessment;
  if (ended) {
    const { says, cite } = ended.outcome;
    const lead = both(say => (procedure.sensitive ? say.leadEndedGentle() : say.leadEnded(say.pick(procedure.title))));
    const closing = closingOf(pack, procedure);
    return noticeOf(pack, procedure, kase, [], [{ kind: 'lead', says: lead }, { kind: 'reason', says, cite }, closing]);
  }
  const { slots } = tally(assessment, kase.marks);
  const lacking = slots.filter(slot => slot.state === 'missing' || slot.state === 'mismatch');
  const inState = (...states: Slot['state'][]) => slots.filter(slot => states.includes(slot.state));
  const blocks: (NoticeBlock | undefined)[] = [
    { kind: 'lead', says: leadOf(pack, procedure, lacking.length) },
    lacking.length > 0 ? { kind: 'missing', items: lacking.map(slot => itemOf(pack, slot)) } : undefined,
    list(
      'unchecked',
      both(say => say.uncheckedTitle()),
      inState('unchecked').map(slotName),
    ),
    branchesBlock(pack, procedure, kase, assessment),
    list(
      'again',
      both(say => say.againTitle()),
      inState('have').flatMap(seenNames),
    ),
    list(
      'not-needed',
      both(say => say.notNeededTitle()),
      inState('verified', 'can-look-up').flatMap(lookedUpNames),
    ),
    list(
      'later',
      both(say => say.laterTitle()),
      assessment.papers.filter(line => line.state === 'later').map(laterName),
    ),
    list(
      'persons',
      both(say => say.personsTitle()),
      assessment.persons.map(({ person }) => both(say => say.person(say.pick(person.who), person.does))),
    ),
    feesBlock(assessment),
    { kind: 'facts', facts: factsOf(procedure, assessment, lacking) },
    closingOf(pack, procedure),
  ];
  return noticeOf(
    pack,
    procedure,
    kase,
    lacking,
    blocks.filter(block => block !== undefined),
  );
}

/** An office's own text of a procedure, else its own of all. */
export function ownText({ slipTexts }: Pack, slot: 'lead' | 'closing', procedure: Procedure): Text | undefined {
  return slipTexts?.[slot][procedure.id] ?? slipTexts?.[slot]['*'];
}

/** The first sentence; of a turning point in a life it names no procedure, as others may see the slip; in an office's own `{項目}` and `{件數}` stand for the procedure and how many are missing. */
export function leadOf(pack: Pack, procedure: Procedure, count: number): Text {
  const own = ownText(pack, 'lead', procedure);
  if (!own)
    return both(say => (procedure.sensitive ? say.leadGentle(count) : say.lead(say.pick(procedure.title), count)));
  return both(say => say.pick(own).replaceAll('{項目}', say.pick(procedure.title)).replaceAll('{件數}', String(count)));
}

/** That the slip is no decision is always said. */
export function closingOf(pack: Pack, procedure: Procedure): Extract<NoticeBlock, { kind: 'closing' }> {
  const last = ownText(pack, 'closing', procedure) ?? both(say => say.bringSlip());
  return { kind: 'closing', says: [both(say => say.notADecision()), last] };
}

function noticeOf(
  pack: Pack,
  procedure: Procedure,
  kase: Case,
  lacking: readonly Slot[],
  blocks: readonly NoticeBlock[],
): Notice {
  return {
    procedure: { id: procedure.id, title: procedure.title },
    applied: kase.applied,
    fingerprint: pack.fingerprint,
    blocks,
    missing: [...new Set(lacking.flatMap(linesOf).map(line => line.requirement.document))],
  };
}

/** A list of names under a title; nothing where there is none. */
export function list(use: Only, title: Text, items: readonly Text[]): NoticeBlock | undefined {
  return items.length > 0 ? { kind: 'list', use, title, items } : undefined;
}

function branchesBlock(pack: Pack, procedure: Procedure, kase: Case, assessment: Assessment): NoticeBlock | undefined {
  const branches = branchesOf(pack, procedure, kase, assessment);
  return branches.length > 0 ? { kind: 'branches', title: both(say => say.branchesTitle()), branches } : undefined;
}

/** One numbered line of the slip for a thing that is missing. */
export function itemOf(pack: Pack, slot: Slot): NoticeItem {
  const reason = slot.state === 'mismatch' ? both(say => say.mismatchReason()) : undefined;
  if (slot.kind === 'paper') return { kind: 'paper', paper: paperOf(pack, slot.line, reason) };
  const { group } = slot.line;
  const papers = sureMembers(slot.line).map(member =>
    paperOf(pack, member, member.state === 'practice' ? both(say => say.anyOfOffices()) : undefined),
  );
  return { kind: 'any-of', name: group.name, says: both(say => say.anyOf(group.min)), papers };
}

function paperOf(pack: Pack, { requirement }: PaperLine, reason: Text | undefined): NoticePaper {
  const { name, form, obtain, cite, document } = requirement;
  const note = pack.slipTexts?.documents[document]?.zh ?? requirement.note;
  return { name, form: both(say => say.form(form)), note, obtain, cite, reason };
}

/** The papers that may be brought for a thing. */
export function linesOf(slot: Slot): readonly PaperLine[] {
  return slot.kind === 'paper' ? [slot.line] : sureMembers(slot.line);
}

/** A paper or choice as one phrase. */
export function slotName(slot: Slot): Text {
  return slot.kind === 'paper' ? slot.line.requirement.name : groupName(slot.line);
}

/** The papers seen of a thing that is there; of a group marked as a whole not all of them are known, so it is named itself. */
export function seenNames(slot: Slot): Text[] {
  if (slot.kind === 'paper') return [slot.line.requirement.name];
  return slot.got.length >= slot.line.group.min ? slot.got.map(line => line.requirement.name) : [slot.line.group.name];
}

/** The papers the office looks up for a thing. */
export function lookedUpNames(slot: Slot): Text[] {
  if (slot.kind === 'paper') return [slot.line.requirement.name];
  const found = slot.got.length > 0 ? slot.got : sureMembers(slot.line).filter(member => member.lookup);
  return found.map(line => line.requirement.name);
}

/** A paper handed in afterwards, with its time. */
export function laterName({ requirement }: PaperLine): Text {
  const { name, due } = requirement;
  return due === undefined ? name : both(say => noted(say, say.pick(name), due));
}

function feesBlock({ bill, period }: Assessment): NoticeBlock | undefined {
  const due = bill.lines.filter(line => line.state === 'due' || line.counted);
  const fine = period.kind === 'counted' && period.fine ? period.fine : undefined;
  if (due.length === 0 && !fine) return undefined;
  return {
    kind: 'fees',
    title: both(say => say.feesTitle()),
    lines: due.map(line => ({
      name: line.item.name,
      how: line.sum.kind === 'sum' ? line.sum.how : '',
      amount: amountOf(line),
    })),
    total: both(say => say.money(bill.total)),
    fine: fine && both(say => say.fine(fine.amount)),
  };
}

function factsOf(
  procedure: Procedure,
  { period }: Assessment,
  lacking: readonly Slot[],
): { title: Text; says: Text }[] {
  const { office, processing } = procedure;
  const facts = [
    {
      title: both(say => say.officeTitle()),
      says: officeOf(office),
    },
  ];
  if (processing) facts.push({ title: both(say => say.processingTitle()), says: processing.time });
  const warning = periodOf(period);
  if (warning) facts.push({ title: both(say => say.periodTitle()), says: warning });
  const cites = citesOf(procedure, lacking).join('；');
  if (cites) facts.push({ title: both(say => say.lawTitle()), says: { zh: cites, en: cites } });
  return facts;
}

/** Until when one must apply, where lateness may be fined and is still to come. */
export function periodOf(period: Assessment['period']): Text | undefined {
  if (period.kind !== 'counted' || period.late > 0 || !period.counted.sure || !period.period.late) return undefined;
  return both(say => say.periodWarning(say.day(period.counted.lastDay)));
}

/** Where a procedure can be applied for, in words. */
export function officeOf({ rule, note }: Procedure['office']): Text {
  return both(say => {
    const words = say.office(rule);
    if (note === undefined) return words;
    return (rule === 'special' && say.local(note)) || noted(say, words, note);
  });
}

/** With a note that may not be there in every language. */
function noted(say: PaperPhrases, words: string, note: string): string {
  const said = say.local(note);
  return said === undefined ? words : say.withNote(words, said);
}

/** The basis of the procedure and of each paper that is missing, each once. */
export function citesOf(procedure: Procedure, lacking: readonly Slot[]): string[] {
  const papers = lacking.flatMap(linesOf).flatMap(line => line.requirement.cite ?? []);
  return [...new Set([...procedure.law.slice(0, 1).map(law => law.cite), ...papers])];
}
