import type { Slot, SlotState } from '../assess/tally.ts';
import type { Pack, Text } from '../pack.ts';
import { both } from '../phrases/paper/told.ts';
import type { PaperPhrases } from '../phrases/paper/zh.ts';
import { isLacking, isShort, type Visit, type VisitPart, type Want } from '../visit/visit.ts';
import { amountOf } from './amount.ts';
import { branchesOf } from './branches.ts';
import {
  citesOf,
  composeNotice,
  itemOf,
  laterName,
  linesOf,
  list,
  lookedUpNames,
  officeOf,
  ownText,
  periodOf,
  seenNames,
  slotName,
} from './compose.ts';
import type { Notice, NoticeBlock, NoticeBranch, NoticeFee, NoticeItem, NoticePaper } from './notice.ts';

/** Writes the one notice of a visit: every procedure, every paper once with what it is for, one total. Of one procedure it is the notice of that alone. */
export function composeVisit(pack: Pack, visit: Visit): Notice {
  const { parts } = visit;
  const [first, ...others] = parts;
  if (!first) throw new Error('a visit of no procedure has no slip');
  if (others.length === 0)
    return composeNotice(pack, first.procedure, { ...first.kase, marks: first.marks }, first.assessment);
  const lacking = visit.wants.filter(isLacking);
  const names = (states: readonly SlotState[], textsOf: (slot: Slot) => readonly Text[]) =>
    distinct(visit.wants.flatMap(want => namesIn(visit, want, states, textsOf)));
  const open = parts.filter(part => !part.assessment.ended);
  const branches = open.flatMap(part => branchesIn(pack, part));
  const missing = lacking.map(want => mergedItem(pack, want));
  const unchecked = names(['unchecked'], slot => [slotName(slot)]);
  const again = names(['have'], seenNames);
  // What is to be brought for one procedure is not called needless for another.
  const asked = JSON.stringify([missing, unchecked, again, branches]);
  const needless = names(['verified', 'can-look-up'], lookedUpNames).filter(text => !asked.includes(text.zh));
  const facts = factsOf(open, lacking);
  const blocks: (NoticeBlock | undefined)[] = [
    { kind: 'lead', says: leadOf(pack, parts, open, lacking.length) },
    ...parts.flatMap(endedBlock),
    missing.length > 0 ? { kind: 'missing', items: missing } : undefined,
    list(
      'unchecked',
      both(say => say.uncheckedTitle()),
      unchecked,
    ),
    branches.length > 0 ? { kind: 'branches', title: both(say => say.branchesTitle()), branches } : undefined,
    list(
      'again',
      both(say => say.againTitle()),
      again,
    ),
    list(
      'not-needed',
      both(say => say.notNeededTitle()),
      needless,
    ),
    list(
      'later',
      both(say => say.laterTitle()),
      distinct(
        open.flatMap(({ assessment }) => assessment.papers.filter(line => line.state === 'later').map(laterName)),
      ),
    ),
    list(
      'persons',
      both(say => say.personsTitle()),
      distinct(
        open.flatMap(({ assessment }) =>
          assessment.persons.map(({ person }) => both(say => say.person(say.pick(person.who), person.does))),
        ),
      ),
    ),
    feesBlock(visit),
    facts.length > 0 ? { kind: 'facts', facts } : undefined,
    closingOf(pack, parts),
  ];
  return {
    procedure: { id: first.procedure.id, title: both(say => say.join(parts.map(fullTitle(say)))) },
    applied: first.kase.applied,
    fingerprint: pack.fingerprint,
    blocks: blocks.filter(block => block !== undefined),
    missing: [
      ...new Set(
        lacking.flatMap(({ of }) =>
          of
            .filter(({ slot }) => isShort(slot))
            .flatMap(({ slot }) => linesOf(slot).map(line => line.requirement.document)),
        ),
      ),
    ],
  };
}

/** As the register lists it, which only the office reads. */
function fullTitle(say: PaperPhrases) {
  return ({ procedure, title }: VisitPart) => say.pick(procedure.sensitive ? procedure.title : title);
}

/** The first sentence: what is applied for, as far as it can be accepted, and how many things are missing. An office's own is used only where it is of all procedures. */
function leadOf(pack: Pack, parts: readonly VisitPart[], open: readonly VisitPart[], count: number): Text {
  const titles = (say: PaperPhrases) => parts.map(part => say.pick(part.title));
  const gentle = parts.some(({ procedure }) => procedure.sensitive);
  if (open.length === 0) return both(say => (gentle ? say.leadEndedGentle() : say.leadEnded(say.join(titles(say)))));
  const own = pack.slipTexts?.lead['*'];
  if (!own)
    return both(say => {
      const lead = say.visitLead(titles(say), count);
      return gentle ? say.visitGentle(lead) : lead;
    });
  return both(say =>
    say
      .pick(own)
      .replaceAll('{項目}', say.join(titles(say)))
      .replaceAll('{件數}', String(count)),
  );
}

function endedBlock({ assessment: { ended }, title }: VisitPart): NoticeBlock[] {
  if (!ended) return [];
  const { says, cite } = ended.outcome;
  return [{ kind: 'reason', says: both(say => say.visitEnded(say.pick(title), say.pick(says))), cite }];
}

function branchesIn(pack: Pack, { procedure, kase, marks, assessment, title }: VisitPart): NoticeBranch[] {
  return branchesOf(pack, procedure, { ...kase, marks }, assessment).map(branch => ({
    ...branch,
    says: both(say => say.visitOf([say.pick(title)], say.pick(branch.says))),
  }));
}

/** A missing thing once, with all that its procedures say of it and which they are. */
function mergedItem(pack: Pack, want: Want): NoticeItem {
  const short = want.of.filter(({ slot }) => isShort(slot));
  const items = short.map(({ slot }) => itemOf(pack, slot));
  const uses = both(say => say.visitUses(short.map(({ part }) => say.pick(part.title))));
  const papers = items.flatMap(item => (item.kind === 'paper' ? [item.paper] : []));
  const [item] = items as [NoticeItem];
  return item.kind === 'paper' ? { kind: 'paper', paper: { ...mergedPaper(papers), uses } } : { ...item, uses };
}

/** What procedures say of one paper: the stricter form (an original can be shown), every remark once. */
function mergedPaper(papers: readonly NoticePaper[]): NoticePaper {
  const [first] = papers as [NoticePaper];
  const joined = (texts: readonly (string | undefined)[], by: string) => {
    const found = [...new Set(texts.filter(text => text !== undefined))];
    return found.length > 0 ? found.join(by) : undefined;
  };
  const original = both(say => say.form('original'));
  return {
    name: first.name,
    form: papers.some(paper => paper.form?.zh === original.zh) ? original : first.form,
    note: joined(
      papers.map(paper => paper.note),
      ' ',
    ),
    obtain: papers.find(paper => paper.obtain !== undefined)?.obtain,
    cite: joined(
      papers.map(paper => paper.cite),
      '；',
    ),
    reason: papers.find(paper => paper.reason)?.reason,
  };
}

/** The names of a thing as far as it stands so somewhere. Of what must be there several times, each says what it is for. */
function namesIn(
  visit: Visit,
  { of }: Want,
  states: readonly SlotState[],
  textsOf: (slot: Slot) => readonly Text[],
): Text[] {
  return of
    .filter(({ slot }) => states.includes(slot.state))
    .flatMap(({ part, slot }) => {
      const texts = textsOf(slot);
      if (!isApart(visit, part, slot)) return texts;
      return texts.map(text => both(say => say.visitNamed(say.pick(text), [say.pick(part.title)])));
    });
}

function isApart({ parts }: Visit, part: VisitPart, slot: Slot): boolean {
  const rows = slot.kind === 'paper' ? [slot.id] : [slot.id, ...slot.line.members.map(line => line.requirement.id)];
  return (
    parts.filter(each => each.procedure.id === part.procedure.id).length > 1 || rows.some(row => part.besides.has(row))
  );
}

function feesBlock({ parts, total }: Visit): NoticeBlock | undefined {
  const lines = parts.flatMap(({ assessment, included, title }) =>
    assessment.bill.lines
      .filter(line => (line.state === 'due' || line.counted) && !included.has(line.item.id))
      .map(
        (line): NoticeFee => ({
          name: line.item.name,
          how: line.sum.kind === 'sum' ? line.sum.how : '',
          amount: amountOf(line),
          of: title,
        }),
      ),
  );
  const fines = parts.flatMap(({ assessment: { period }, title }) => {
    const fine = period.kind === 'counted' ? period.fine : undefined;
    return fine ? [{ fine, title }] : [];
  });
  if (lines.length + fines.length === 0) return undefined;
  return {
    kind: 'fees',
    title: both(say => say.feesTitle()),
    lines,
    total: both(say => say.money(total)),
    fine:
      fines.length > 0
        ? both(say =>
            say.join(fines.map(({ fine, title }) => say.visitNamed(say.fine(fine.amount), [say.pick(title)]))),
          )
        : undefined,
  };
}

type Fact = Extract<NoticeBlock, { kind: 'facts' }>['facts'][number];

/** Where, how long, until when and by what law; where procedures differ, each says so under its own name. */
function factsOf(open: readonly VisitPart[], lacking: readonly Want[]): Fact[] {
  const cites = distinctWords([
    ...open.flatMap(({ procedure }) => citesOf(procedure, [])),
    ...lacking.flatMap(({ of }) =>
      of.flatMap(({ part, slot }) => (isShort(slot) ? citesOf(part.procedure, [slot]) : [])),
    ),
  ]).join('；');
  return [
    ...byProcedure(open, 'officeTitle', ({ procedure }) => officeOf(procedure.office)),
    ...byProcedure(open, 'processingTitle', ({ procedure }) => procedure.processing?.time),
    ...byProcedure(open, 'periodTitle', ({ assessment }) => periodOf(assessment.period)),
    ...(cites ? [{ title: both(say => say.lawTitle()), says: { zh: cites, en: cites } }] : []),
  ];
}

function byProcedure(
  open: readonly VisitPart[],
  title: 'officeTitle' | 'processingTitle' | 'periodTitle',
  saysOf: (part: VisitPart) => Text | undefined,
): Fact[] {
  const told = open.map(part => ({ part, says: saysOf(part) }));
  return distinct(told.flatMap(({ says }) => says ?? [])).map(says => {
    const of = told.filter(each => each.says?.zh === says.zh).map(({ part }) => part.title);
    if (of.length === open.length) return { title: both(say => say[title]()), says };
    return { title: both(say => say[title]()), says: both(say => say.visitOf(of.map(say.pick), say.pick(says))) };
  });
}

/** Every closing sentence once; that the slip is no decision is always said. */
function closingOf(pack: Pack, parts: readonly VisitPart[]): NoticeBlock {
  const last = parts.map(({ procedure }) => ownText(pack, 'closing', procedure) ?? both(say => say.bringSlip()));
  return { kind: 'closing', says: [both(say => say.notADecision()), ...distinct(last)] };
}

function distinct(texts: readonly Text[]): Text[] {
  return texts.filter((text, index) => texts.findIndex(each => each.zh === text.zh) === index);
}

function distinctWords(words: readonly string[]): string[] {
  return [...new Set(words)];
}
