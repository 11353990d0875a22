// Bundled and put into a page of the demonstration systems: how a field is known, and whether it is found again.
import type { Trace } from '../../../../lib/core/host/profile.ts';
import { eyes } from '../../../../lib/host/eyes.ts';
import { find } from '../../../../lib/host/find/find.ts';
import { readableFrom, readText } from '../../../../lib/host/find/read.ts';
import { traceOf } from '../../../../lib/host/find/trace.ts';

/** A field as it was found. */
export interface FoundHere {
  readonly id: string;
  readonly state: string;
  readonly text: string;
  /** Whether it is the field that is meant. */
  readonly right: boolean;
}

const inPage = {
  /** How the field is known where somebody points; nothing where none is. */
  traceAt(selector: string): Trace | null {
    const element = pointed(selector);
    return element ? traceOf(eyes, element) : null;
  },
  /** What is found of fields; `at` says where each really stands on this page, if it does. */
  found(wanted: readonly { id: string; trace: Trace; at: string }[]): FoundHere[] {
    const walk = find(document, wanted);
    for (;;) {
      const { done, value } = walk.next();
      if (!done) continue;
      return wanted.map(({ id, at }) => {
        const { state = 'absent', element } = value.found.get(id) ?? {};
        return { id, state, text: element ? readText(element) : '', right: element === pointed(at) };
      });
    }
  },
};
export type DemoInPage = typeof inPage;

function pointed(selector: string): Element | undefined {
  const target = document.querySelector(selector);
  return target ? readableFrom(target) : undefined;
}

(globalThis as { demo?: DemoInPage }).demo = inPage;
