// Bundled and put into a page: pages are put up, changed, and what the finder says of them is compared with what is known.
import type { Trace } from '../../../../lib/core/host/profile.ts';
import { type FindResult, find } from '../../../../lib/host/find/find.ts';
import { readableFrom, readText } from '../../../../lib/host/find/read.ts';
import { surenessOf, traceOf } from '../../../../lib/host/find/trace.ts';
import { BASES } from './bases.ts';
import { FIELDS, type Mounted, mount } from './mounted.ts';

function found(wanted: readonly { id: string; trace: Trace }[]): FindResult {
  const walk = find(document, wanted);
  for (;;) {
    const { done, value } = walk.next();
    if (done) return value;
  }
}

/** The fields of a page as they were bound. */
function boundOn({ truth }: Mounted): { id: string; trace: Trace }[] {
  return [...truth].map(([id, element]) => ({ id, trace: traceOf(element) }));
}

const inPage = {
  bases: BASES.map(({ name }) => name),
  /** What is wrong with a page nothing was done to: fields that are not found, not read, not reached from where one points. */
  plain(name: string): string[] {
    const base = BASES.find(each => each.name === name);
    if (!base) return [`no ${name}`];
    const mounted = mount(document, base);
    const wanted = boundOn(mounted);
    const { found: all } = found(wanted);
    const wrong: string[] = [];
    for (const { id, element: real } of [...mounted.truth].map(([id, element]) => ({ id, element }))) {
      const here = all.get(id);
      const field = FIELDS.find(each => each.id === id);
      const told = `${id}: ${here?.state} ${JSON.stringify(wanted.find(each => each.id === id)?.trace)}`;
      if (here?.state !== 'sure' || here.element !== real) wrong.push(told);
      if (readText(real) !== field?.value) wrong.push(`${id} reads ${readText(real)}`);
      if (readableFrom(real) !== real) wrong.push(`${id} is not reached`);
      if (surenessOf(real) === 'low') wrong.push(`${id} is not known surely`);
    }
    return wrong;
  },
};
export type MutateInPage = typeof inPage;

(globalThis as { mutate?: MutateInPage }).mutate = inPage;
