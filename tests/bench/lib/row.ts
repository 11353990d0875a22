import type { Bench } from './bench.ts';

/** What one row found. */
export interface Figure {
  readonly value: number;
  /** The same on the empty extension, in the same run. */
  readonly baseline?: number | undefined;
  /** Further figures in words. */
  readonly note?: string | undefined;
  /** Something that must not be, whatever the value. */
  readonly fault?: string | undefined;
}

/** One figure with its budget; each lives in a file of its own in rows/. */
export interface Row {
  readonly name: string;
  /** What is measured, for the table. */
  readonly says: string;
  readonly unit: string;
  readonly budget: number;
  /** What the budget is for: the value itself, or its ratio to the empty extension. */
  readonly budgetFor: 'value' | 'ratio';
  /** How many measurements unless `--rounds` says otherwise. */
  readonly rounds: number;
  readonly measure: (bench: Bench, rounds: number) => Promise<Figure>;
}

/** One row of the table as `--json` gives it. */
export interface Result {
  readonly name: string;
  readonly value: number | null;
  readonly unit: string;
  readonly baseline: number | null;
  readonly ratio: number | null;
  readonly budget: number;
  readonly ok: boolean;
  readonly note: string;
}

/** Measures a row; one that breaks is a row that is not ok, with the reason as its note. */
export async function resultOf(row: Row, bench: Bench, rounds = row.rounds): Promise<Result> {
  const { name, unit, budget } = row;
  try {
    const { value, baseline = null, note = '', fault } = await row.measure(bench, rounds);
    const ratio = baseline ? value / baseline : null;
    const held = row.budgetFor === 'ratio' ? ratio : value;
    const ok = held !== null && held <= budget && fault === undefined;
    return { name, value, unit, baseline, ratio, budget, ok, note: [fault, note].filter(Boolean).join('；') };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { name, value: null, unit, baseline: null, ratio: null, budget, ok: false, note: `沒有量成：${reason}` };
  }
}
