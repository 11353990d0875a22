import type { Pack, Text } from '../pack.ts';
import { diffProcedure, type ProcedureDiff } from './diff.ts';
import { thousands } from './says.ts';
import { wordingOf } from './wording.ts';

/** One step through two packs: one procedure. */
export interface DiffStep {
  readonly done: number;
  readonly of: number;
  readonly diff: ProcedureDiff;
}

/** Compares two packs procedure by procedure, in the order of the one after; what that has no more comes last. */
export function* diffSteps(before: Pack, after: Pack): Generator<DiffStep> {
  const ids = [...new Set([...after.procedures, ...before.procedures].map(each => each.id))];
  for (const [index, id] of ids.entries())
    yield { done: index + 1, of: ids.length, diff: diffProcedure(before, after, id) };
}

/** What came of a comparison in all. */
export interface Totals {
  readonly procedures: number;
  /** Cases of the procedures that both have, and those of them with another result. */
  readonly cases: number;
  readonly changed: number;
  readonly fresh: number;
  readonly gone: number;
  readonly tangled: number;
  readonly wording: number;
}

/** The totals of some steps. */
export function totalsOf(diffs: readonly ProcedureDiff[]): Totals {
  const kept = diffs.filter(({ kind }) => kind !== 'new' && kind !== 'gone');
  const sum = (of: (diff: ProcedureDiff) => number) => kept.reduce((total, each) => total + of(each), 0);
  const kinds = (kind: ProcedureDiff['kind']) => diffs.filter(each => each.kind === kind).length;
  return {
    procedures: diffs.length,
    cases: sum(each => each.cases),
    changed: sum(each => each.changed),
    fresh: kinds('new'),
    gone: kinds('gone'),
    tangled: kinds('too-tangled'),
    wording: sum(each => each.wording),
  };
}

/** What all procedures share and no case shows: the days offices are closed, and words of the catalogue. */
export function sharedDiff(before: Pack, after: Pack): { readonly years: readonly string[]; readonly wording: number } {
  const [old, now] = [before.calendar.years, after.calendar.years];
  const years = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
  const parts = ({ documents, fees, waivers, offences, periods, cautions, agencies, systems }: Pack) =>
    [documents, fees, waivers, offences, periods, cautions, agencies, systems].map(each => Object.values(each));
  return {
    years: years.filter(year => JSON.stringify(old[year]) !== JSON.stringify(now[year])),
    wording: wordingOf(parts(before), parts(after)),
  };
}

/** The totals as one sentence. */
export function totalsText({ changed, fresh, gone, tangled, wording, ...rest }: Totals): Text {
  const [cases, some] = [thousands(rest.cases), thousands(changed)];
  const zh = [
    changed === 0 ? `${cases} 種案情的結果都相同` : `${cases} 種案情中 ${some} 種改變`,
    ...(fresh > 0 ? [`新增 ${fresh} 個項目`] : []),
    ...(gone > 0 ? [`少了 ${gone} 個項目`] : []),
    ...(tangled > 0 ? [`${tangled} 個項目案情太多，未能逐一比較`] : []),
    ...(wording > 0 ? [`另有 ${wording} 處文字不同`] : []),
  ];
  const en = [
    changed === 0 ? `All ${cases} cases have the same result` : `${some} of ${cases} cases change`,
    ...(fresh > 0 ? [`new procedures: ${fresh}`] : []),
    ...(gone > 0 ? [`procedures gone: ${gone}`] : []),
    ...(tangled > 0 ? [`procedures with too many cases to be compared one by one: ${tangled}`] : []),
    ...(wording > 0 ? [`texts worded otherwise: ${wording}`] : []),
  ];
  return { zh: `${zh.join('；')}。`, en: `${en.join('; ')}.` };
}
