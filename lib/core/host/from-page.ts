import type { Case } from '../case.ts';
import type { Answer } from '../pack.ts';

/** What a page's fields give a case: by `answer:<question>`, or by day. */
export type PageKey = 'event' | 'applied' | `answer:${string}`;

/** The keys of a case whose value is the page's. */
export function fromPage(kase: Case): ReadonlySet<PageKey> {
  const entries = Object.entries(kase.page ?? {}) as [PageKey, Answer][];
  return new Set(entries.filter(([key, value]) => valueAt(kase, key) === value).map(([key]) => key));
}

function valueAt(kase: Case, key: PageKey): Answer | undefined {
  return key === 'event' || key === 'applied' ? kase[key] : kase.answers[key.slice('answer:'.length)];
}
