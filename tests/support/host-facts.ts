// Fields of a made-up host page, as they were found and read.
import type { Binding, HostProfile, Reading, Target, Trace, Word } from '../../lib/core/host/profile.ts';
import type { Said } from '../../lib/core/host/take.ts';

const TRACE: Trace = {
  kind: 'field',
  tag: 'input:text',
  label: '',
  names: [],
  part: '',
  place: { at: 0, of: 1 },
  cell: { column: '', row: '' },
  near: { before: '', after: '' },
  css: 'input',
};

/** How a target is read where a test does not say. */
function usual(target: Target): Reading {
  if (target === 'event' || target === 'applied') return { kind: 'day', era: 'either' };
  return target === 'who' ? { kind: 'same' } : { kind: 'words', words: [] };
}

/** A binding of a target, with its id by the target. */
export function bindingOf(target: Target, reading: Reading = usual(target), parts: Partial<Binding> = {}): Binding {
  return { id: target.replaceAll(':', '-'), target, reading, trace: TRACE, page: '/case', ...parts };
}

/** A field that says something. */
export function saidOf(target: Target, text: string, reading?: Reading, parts?: Partial<Binding>): Said {
  return { binding: bindingOf(target, reading, parts), text };
}

/** Learnt words as the whole text. */
export function words(...pairs: readonly (readonly [text: string, means: string, procedure?: string])[]): Reading {
  return {
    kind: 'words',
    words: pairs.map(([text, means, procedure]): Word => ({ text, match: 'is', means, procedure })),
  };
}

/** A profile of a made-up system. */
export function profileOf(bindings: readonly Binding[], parts: Partial<HostProfile> = {}): HostProfile {
  return { id: 'made-up', name: '某系統', sites: [{ origin: 'https://host.test', path: '/' }], bindings, ...parts };
}
