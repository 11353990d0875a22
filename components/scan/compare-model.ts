import { groupRow } from '../../lib/core/assess/tally.ts';
import type { Before } from '../../lib/core/case.ts';
import { rocShort } from '../../lib/core/days/roc.ts';
import type { Procedure } from '../../lib/core/pack.ts';
import type { CaseView } from '../panel/panel-model.ts';
import { say, strings } from '../strings/strings.ts';

/** One thing that stands otherwise on the slip than on today's list, with what today's rules go by. */
export interface Difference {
  readonly id: string;
  readonly name: string;
  readonly cite: string;
}
/** What is said of the slip a case was restored from. Without `rules` and differences the first line is all. */
export interface Comparison {
  readonly from: string;
  readonly rules: string | undefined;
  readonly added: readonly Difference[];
  readonly dropped: readonly Difference[];
  readonly gone: string | undefined;
}

/** The slip's list beside today's; nothing for a case that comes from no slip. */
export function comparisonOf(view: CaseView, fingerprint: string): Comparison | undefined {
  const { kase, procedure, assessment, tally } = view;
  const { before } = kase;
  if (!before) return undefined;
  const t = strings().scan;
  const otherRules = before.fingerprint !== fingerprint;
  const then = before.applied === kase.applied ? [] : [t.appliedThen(rocShort(before.applied))];
  // An answer changed since may have taken away what was new, or brought back what was not wanted.
  const wanted = new Set(tally.slots.map(slot => slot.id));
  const added = before.added.filter(id => wanted.has(id)).flatMap(id => differenceOf(procedure, id) ?? []);
  const listed = listedRows(view);
  const dropped = assessment.ended
    ? []
    : before.dropped.filter(id => !listed.has(id)).flatMap(id => differenceOf(procedure, id) ?? []);
  const same = added.length + dropped.length + sum(before.gone) === 0 && !assessment.ended;
  return {
    from: [t.from(before.number), ...then].join('，'),
    rules: otherRules ? t.newRules(before.fingerprint, fingerprint) + (same ? t.sameList : '') : undefined,
    added,
    dropped,
    gone: sum(before.gone) > 0 ? t.gone(before.gone.answers, before.gone.papers) : undefined,
  };
}

/** Every row that is on the list now, for sure or perhaps. */
function listedRows({ assessment: { papers, groups } }: CaseView): ReadonlySet<string> {
  const members = groups.flatMap(line => line.members);
  return new Set([
    ...[...papers, ...members].filter(line => line.state !== 'later').map(line => line.requirement.id),
    ...groups.map(line => groupRow(line.group.id)),
  ]);
}

function sum({ answers, papers }: Before['gone']): number {
  return answers + papers;
}

function differenceOf(procedure: Procedure, id: string): Difference | undefined {
  const { pick } = say();
  const requirement = procedure.requirements.find(each => each.id === id);
  if (requirement) {
    const cite = requirement.cite ?? procedure.sources[requirement.source]?.title ?? '';
    return { id, name: pick(requirement.name), cite };
  }
  const group = procedure.groups.find(each => groupRow(each.id) === id);
  if (!group) return undefined;
  const cites = procedure.requirements.flatMap(each => (each.oneOf === group.id ? (each.cite ?? []) : []));
  return { id, name: pick(group.name), cite: [...new Set(cites)].join('；') };
}

/** What a paper was found to be when the slip was issued, in words; nothing where nobody had seen it. */
export function seenBefore(before: Before | undefined, row: string): string | undefined {
  const seen: Readonly<Partial<Record<string, string>>> = strings().scan.seen;
  return seen[before?.marks[row] ?? ''];
}
