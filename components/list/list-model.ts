import type { GroupLine, PaperLine } from '../../lib/core/assess/assessment.ts';
import { groupRow, paperState, type Slot, type SlotState } from '../../lib/core/assess/tally.ts';
import type { Mark } from '../../lib/core/case.ts';
import type { Truth } from '../../lib/core/conditions/condition.ts';
import type { CaseView } from '../panel/panel-model.ts';
import { unitOf } from '../questions/questions-model.ts';
import { seenBefore } from '../scan/compare-model.ts';
import { say, strings } from '../strings/strings.ts';

/** One line of the list. Only lines with `markable` take marks. */
export interface Row {
  readonly id: string;
  readonly kind: 'paper' | 'group' | 'member' | 'soft';
  readonly name: string;
  readonly line?: PaperLine | undefined;
  readonly group?: GroupLine | undefined;
  readonly mark: Mark | undefined;
  readonly state: SlotState | undefined;
  readonly markable: boolean;
  readonly lookup: boolean;
  readonly why: string;
  /** How it was found when the slip was issued that this case was restored from. */
  readonly before?: string | undefined;
  /** The mark was made in another procedure of the visit. */
  readonly shared?: boolean | undefined;
  /** What the other procedures of the visit have to do with it. */
  readonly remark?: string | undefined;
}
export interface ListSections {
  readonly needed: readonly Row[];
  readonly depends: readonly Row[];
  readonly soft: readonly Row[];
  readonly practice: readonly Row[];
  readonly later: readonly Row[];
}

/** The list as it is drawn: what is needed first, groups with their members beneath. */
export function listSections(view: CaseView): ListSections {
  const { assessment, tally, marks } = view;
  const needed = tally.slots.flatMap(slot => rowsOf(slot, view));
  const rows = (state: PaperLine['state']) =>
    assessment.papers.filter(line => line.state === state).map(line => paperRow(view, line, 'soft', undefined, false));
  const openGroups = assessment.groups.filter(line => line.state === 'depends');
  const depends = [
    ...rows('depends'),
    ...openGroups.map(line => ({
      id: groupRow(line.group.id),
      kind: 'soft' as const,
      name: say().pick(line.group.name),
      group: line,
      mark: marks[groupRow(line.group.id)],
      state: undefined,
      markable: false,
      lookup: false,
      why: whyText(view, line.why),
    })),
  ];
  return { needed, depends, soft: rows('bring'), practice: rows('practice'), later: rows('later') };
}

function rowsOf(slot: Slot, view: CaseView): Row[] {
  if (slot.kind === 'paper') return [paperRow(view, slot.line, 'paper', slot.state, true)];
  const { group, members, why } = slot.line;
  const head: Row = {
    id: slot.id,
    kind: 'group',
    name: say().pick(group.name),
    group: slot.line,
    mark: view.marks[slot.id],
    state: slot.state,
    markable: true,
    lookup: false,
    why: whyText(view, why),
    before: seenBefore(view.kase.before, slot.id),
    ...visitOf(view, slot.id),
  };
  return [
    head,
    ...members.map(line => paperRow(view, line, 'member', paperState(line, view.marks[line.requirement.id]), true)),
  ];
}

function paperRow(
  view: CaseView,
  line: PaperLine,
  kind: Row['kind'],
  state: SlotState | undefined,
  markable: boolean,
): Row {
  const { id, name } = line.requirement;
  const mark = view.marks[id];
  return {
    id,
    kind,
    name: say().pick(name),
    line,
    mark,
    state,
    markable,
    lookup: line.lookup,
    why: whyText(view, line.why),
    before: seenBefore(view.kase.before, id),
    ...visitOf(view, id),
  };
}

function visitOf({ part }: CaseView, id: string): Pick<Row, 'shared' | 'remark'> {
  const { visit } = strings();
  const { pick } = say();
  const [shared, besides, keeper] = [part?.shared.get(id), part?.besides.get(id), part?.keptBy.get(id)];
  const remarks = [
    ...(shared ? [visit.sharedFrom(pick(shared.from))] : []),
    ...(keeper ? [visit.keptBy(pick(keeper))] : []),
    ...(besides ? [visit.besides(besides.map(pick))] : []),
  ];
  return { ...(shared && { shared: true }), ...(remarks.length > 0 && { remark: visit.remarks(remarks) }) };
}

/** Why a line is there: the answers that caused it, or the questions it hangs on. */
export function whyText(view: CaseView, why: Truth): string {
  const words = say();
  const states = why.because.flatMap(id => view.assessment.questions.find(state => state.question.id === id) ?? []);
  if (why.value === 'depends') return words.dependsOn(states.map(state => words.pick(state.question.ask)));
  const pairs = states.flatMap(({ question, value }) => {
    if (value === undefined) return [];
    const option = question.options?.find(each => each.id === value);
    const answer = option ? words.pick(option.label) : `${value}${unitOf(question)}`;
    return [[words.pick(question.ask), answer] as const];
  });
  return pairs.length > 0 ? words.because(pairs) : words.always();
}
