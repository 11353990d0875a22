import { computed, signal } from '@preact/signals';
import { hostAllowed } from '../../lib/core/host/allowed.ts';
import { type Feature, isFixed, isOff, type Policy } from '../../lib/core/policy.ts';
import type { Managed } from '../../lib/schema/policy/managed.ts';

/** What whoever manages this machine has set, as last told by the desk; whoever reads it while drawing is drawn anew. */
export const managed = signal<Managed>({ state: 'none', policy: {}, faults: [] });

/** The policy that holds. */
export function policyNow(): Policy {
  return managed.value.policy;
}

/** Whether a feature is switched off on this machine. */
export function switchedOff(feature: Feature): boolean {
  return isOff(policyNow(), feature);
}

/** Whether the pages of a site may be read on this machine, if the clerk allows it too. */
export function mayRead(origin: string): boolean {
  return hostAllowed(origin, policyNow()) === 'allowed';
}

/** Which pages may be read, as a text that changes only when they do. */
export const readingRule = computed(() => JSON.stringify([switchedOff('binding'), policyNow().allowedHosts]));

/** Whether a setting is fixed on this machine: one of the office's fields, or the closing time. */
export function fixedHere(setting: string): boolean {
  return isFixed(policyNow(), setting);
}
