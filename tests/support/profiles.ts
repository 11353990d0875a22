// Made-up profiles of systems: each helper gives a whole value of which a test names only what matters to it.
import type { KeptHost } from '../../lib/core/host/kept.ts';
import type { Binding, HostProfile, Trace } from '../../lib/core/host/profile.ts';

/** A field with a label, a name and a place. */
function traceOfField(parts: Partial<Trace> = {}): Trace {
  return {
    kind: 'field',
    tag: 'input:text',
    label: '出生年月日',
    names: ['name=birthday'],
    part: '當事人',
    place: { at: 2, of: 8 },
    cell: { column: '', row: '' },
    near: { before: '統一編號', after: '性別' },
    css: 'form > table:nth-of-type(2) input.date',
    ...parts,
  };
}

/** The field of the event day. */
export function bindingOf(parts: Partial<Binding> = {}): Binding {
  return {
    id: 'b1',
    target: 'event',
    reading: { kind: 'day', era: 'roc' },
    trace: traceOfField(),
    page: '/a',
    ...parts,
  };
}

/** A system with one field. */
export function profileOf(parts: Partial<HostProfile> = {}): HostProfile {
  return {
    id: 'h1',
    name: '櫃檯系統',
    sites: [{ origin: 'http://host.example:*', path: '/' }],
    bindings: [bindingOf()],
    ...parts,
  };
}

/** What is saved of a profile. */
export function contentOf(
  profile: HostProfile = profileOf(),
  parts: Partial<Pick<KeptHost, 'off' | 'marks'>> = {},
): Pick<KeptHost, 'profile' | 'off' | 'marks'> {
  return { profile, off: false, marks: true, ...parts };
}

/** A file of profiles as another office would send it. */
export function hostFile(hosts: readonly unknown[] = [profileOf()], parts: object = {}): string {
  return JSON.stringify({
    kind: 'onetrip-hosts',
    format: 1,
    made: '2026-11-21T12:00',
    office: '他所',
    hosts,
    ...parts,
  });
}
