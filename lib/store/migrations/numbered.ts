/** One step of the database's shape. Frozen once it was shipped: a change of shape is a new step. Rows are brought to a new shape where they are read, never all at once. */
export interface Migration<V extends number = number> {
  readonly version: V;
  /** Tables that are new or have other indexes, as Dexie writes them; `null` removes one. */
  readonly stores: Readonly<Record<string, string | null>>;
}

type Counted<T extends readonly Migration[], Before extends readonly unknown[] = []> = T extends readonly [
  infer First extends Migration,
  ...infer Rest extends readonly Migration[],
]
  ? First['version'] extends [...Before, unknown]['length']
    ? Counted<Rest, [...Before, unknown]>
    : never
  : unknown;

/** Migrations numbered 1, 2, 3 …; a gap, a repetition or a wrong order does not compile. */
export function numbered<const T extends readonly Migration[]>(...steps: T & Counted<T>): readonly Migration[] {
  return Object.freeze(steps.map(step => Object.freeze({ ...step, stores: Object.freeze({ ...step.stores }) })));
}
