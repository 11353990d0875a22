// Bundled and put into a page: pages are put up, changed, and what the finder says of them is compared with what is known.
import type { Trace } from '../../../../lib/core/host/profile.ts';
import { eyes } from '../../../../lib/host/eyes.ts';
import { type FindResult, find } from '../../../../lib/host/find/find.ts';
import { readableFrom, readText } from '../../../../lib/host/find/read.ts';
import { surenessOf, traceOf } from '../../../../lib/host/find/trace.ts';
import { BASES, type Base } from './bases.ts';
import { HELD_OUT } from './held-out.ts';
import { HELD_OUT_CHANGES } from './held-out-changes.ts';
import { fieldsOf, type Mounted, mount } from './mounted.ts';
import { MUTATIONS, type Mutation } from './mutations.ts';
import { chance } from './random.ts';
import { byChance, setOf } from './sets.ts';

/** One changed page: of which base, by which changes, and the seed of their chance. */
export interface Change {
  readonly base: string;
  readonly mutations: readonly string[];
  readonly seed: number;
}
/** What the finder made of one changed page, by field. */
export interface Outcome {
  readonly change: Change;
  readonly right: number;
  /** Still there, and asked about. */
  readonly asked: readonly string[];
  /** Said surely of the wrong one, or of one that is gone. */
  readonly wrong: readonly string[];
}

const COPYING = [
  'one field shown twice',
  'another part of the same labels',
  'before and after a change side by side',
  'hidden copies',
  'copies put away',
];

const bases = new Map([...BASES, ...HELD_OUT].map(base => [base.name, base]));
const traces = new Map<string, { id: string; trace: Trace }[]>();

function found(wanted: readonly { id: string; trace: Trace }[]): FindResult {
  const walk = find(document, wanted);
  for (;;) {
    const { done, value } = walk.next();
    if (done) return value;
  }
}

/** The fields of a page as they were bound. */
function boundOn({ truth }: Mounted): { id: string; trace: Trace }[] {
  return [...truth].map(([id, element]) => ({ id, trace: traceOf(eyes, element) }));
}

/** Buttons of one choice stand for one another. */
const isSame = (one: Element | undefined, other: Element | undefined): boolean =>
  one === other ||
  (one instanceof HTMLInputElement &&
    other instanceof HTMLInputElement &&
    one.type === 'radio' &&
    one.type === other.type &&
    one.name === other.name);

function run(change: Change, base: Base, mutations: readonly Mutation[]): Outcome {
  const mounted = mount(document, base);
  const wanted = traces.get(base.name) ?? boundOn(mounted);
  traces.set(base.name, wanted);
  const dice = chance(change.seed);
  for (const mutation of mutations) mutation(mounted, dice);
  const { found: all } = found(wanted);
  let right = 0;
  const [asked, wrong]: [string[], string[]] = [[], []];
  for (const { id, trace } of wanted) {
    const real = mounted.truth.get(id);
    const here = all.get(id);
    const sure = here?.state === 'sure';
    // Shown twice, and the one that was known is gone.
    if (!real && mounted.unclear.has(id)) continue;
    if (sure && !isSame(here.element, real))
      wrong.push(`${id} (${trace.label}): ${here.label} lost ${here.lost.join(' ')}`);
    else if (sure || !real || mounted.unclear.has(id)) right += real && !mounted.unclear.has(id) ? 1 : 0;
    else asked.push(`${id} (${trace.label}): ${here?.state} ${here?.label} lost ${here?.lost.join(' ')}`);
  }
  return { change, right, asked, wrong };
}

const first = { bases: BASES.map(({ name }) => name), mutations: Object.keys(MUTATIONS) };
const second = {
  bases: HELD_OUT.map(({ name }) => name),
  mutations: [...Object.keys(HELD_OUT_CHANGES), ...Object.keys(MUTATIONS)],
};
const nameOf = ({ base, mutations, seed }: Change): string => `${base} / ${mutations.join(' + ')} (${seed})`;

/** What came of many pages. */
export interface Tally {
  readonly pages: number;
  readonly fields: number;
  /** Percent of the fields still there that were found surely, and rightly. */
  readonly percent: number;
  readonly asked: readonly string[];
  readonly wrong: readonly string[];
}
function tally(changes: readonly Change[]): Tally {
  const outcomes = changes.map(change => inPage.changed(change));
  const listed = (which: 'asked' | 'wrong') =>
    outcomes.flatMap(each => each[which].map(said => `${nameOf(each.change)}: ${said}`));
  const [asked, wrong] = [listed('asked'), listed('wrong')];
  const right = outcomes.reduce((sum, each) => sum + each.right, 0);
  const fields = right + asked.length + wrong.length;
  return { pages: changes.length, fields, percent: (right / fields) * 100, asked, wrong };
}

const inPage = {
  first,
  second,
  /** The fixed set, the one held out, and pages by chance. */
  fixedSet: () => tally(setOf(first, 45, 1)),
  heldOutSet: () => tally(setOf(second, 45, 2)),
  byChance: (count: number, seed: number) =>
    tally([...byChance(first, count, seed), ...byChance(second, count, seed + 1)]),
  /** Puts a page up, changes it, and compares. */
  changed(change: Change): Outcome {
    const base = bases.get(change.base);
    // What is copied is copied as it is in the end.
    const names = [...change.mutations].sort((a, b) => COPYING.indexOf(a) - COPYING.indexOf(b));
    const mutations = names.flatMap(name => MUTATIONS[name] ?? HELD_OUT_CHANGES[name] ?? []);
    if (!base || mutations.length !== change.mutations.length) throw new Error(JSON.stringify(change));
    return run(change, base, mutations);
  },
  /** What is wrong with a page nothing was done to: fields that are not found, not read, not reached from where one points. */
  plain(name: string): string[] {
    const base = bases.get(name);
    if (!base) return [`no ${name}`];
    const mounted = mount(document, base);
    const wanted = boundOn(mounted);
    const { found: all } = found(wanted);
    const wrong: string[] = [];
    for (const [id, real] of mounted.truth) {
      const here = all.get(id);
      const field = fieldsOf(base).find(each => each.id === id);
      const told = `${id}: ${here?.state} ${JSON.stringify(wanted.find(each => each.id === id)?.trace)}`;
      if (here?.state !== 'sure' || here.element !== real) wrong.push(told);
      if (readText(real) !== field?.value) wrong.push(`${id} reads ${readText(real)}`);
      if (readableFrom(real) !== real) wrong.push(`${id} is not reached`);
      if (surenessOf(eyes, real) === 'low') wrong.push(`${id} is not known surely`);
    }
    return wrong;
  },
};
export type MutateInPage = typeof inPage;

(globalThis as { mutate?: MutateInPage }).mutate = inPage;
