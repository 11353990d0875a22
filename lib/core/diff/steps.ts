import type { Pack, Text } from '../pack.ts';
import { diffProcedure, type ProcedureDiff } from './diff.ts';
import { thousands } from './says.ts';
import { only } from './states.ts';
import { wordingOf, wordless } from './wording.ts';

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

/** What all procedures share and no case need show: the days offices are closed, entries of the catalogue that are new, gone or otherwise in more than their words, and words of the catalogue. */
export interface SharedDiff {
  readonly years: readonly string[];
  readonly entries: readonly Text[];
  readonly wording: number;
}

/** What two packs have otherwise beside their procedures. */
export function sharedDiff(before: Pack, after: Pack): SharedDiff {
  const [old, now] = [before.calendar.years, after.calendar.years];
  const years = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
  const parts = ({ documents, fees, waivers, offences, periods, cautions, agencies, systems }: Pack) =>
    [documents, fees, waivers, offences, periods, cautions, agencies, systems].map(
      each => Object.values(each) as readonly Shared[],
    );
  const [olds, nows] = [parts(before), parts(after)];
  return {
    years: years.filter(year => JSON.stringify(old[year]) !== JSON.stringify(now[year])),
    entries: olds.flatMap((entries, index) => otherwise(entries, nows[index] as readonly Shared[])),
    wording: wordingOf(olds, nows),
  };
}

/** An entry of the catalogue, by whatever it is called. */
interface Shared {
  readonly id: string;
  readonly name?: Text | string;
  readonly says?: string;
}

function otherwise(before: readonly Shared[], after: readonly Shared[]): readonly Text[] {
  const [old, now] = [before, after].map(list => new Map(list.map(each => [each.id, each]))) as [
    Map<string, Shared>,
    Map<string, Shared>,
  ];
  return [...new Map([...old, ...now])]
    .filter(([id]) => wordless(old.get(id)) !== wordless(now.get(id)))
    .map(([, { id, name, says = id }]) => (typeof name === 'object' ? name : only(name ?? says)));
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
