// What whoever manages the computers has set for all of them. It stands over what a clerk chooses, and is data only.

/** What can be switched off, by the name it has in a policy. */
export const FEATURES = [
  'binding',
  'camera',
  'citizen-screen',
  'layers-edit',
  'layers-import',
  'backup-restore',
] as const;
export type Feature = (typeof FEATURES)[number];

/** The office's data as far as a policy sets them. */
export interface OfficePolicy {
  readonly name?: string | undefined;
  readonly address?: string | undefined;
  readonly phone?: string | undefined;
  readonly hours?: string | undefined;
  readonly counter?: number | undefined;
  readonly extension?: string | undefined;
}

/** A policy as far as it could be understood; what is absent is the clerk's to choose. */
export interface Policy {
  /** The only sites whose pages may be read, as patterns; absent: whichever the clerk allows. */
  readonly allowedHosts?: readonly string[] | undefined;
  readonly office?: OfficePolicy | undefined;
  /** Where the office's file of changes to the rules lies, as a text to read: nothing is fetched from there. */
  readonly layersPlace?: string | undefined;
  readonly featuresOff?: readonly Feature[] | undefined;
  /** HH:MM; empty: at midnight. */
  readonly closing?: string | undefined;
}
/** Whether a feature is switched off. */
export function isOff({ featuresOff = [] }: Policy, feature: Feature): boolean {
  return featuresOff.includes(feature);
}

/** Whether a setting is the policy's, not the clerk's: one of the office's data, or `closing`. */
export function isFixed({ office = {}, closing }: Policy, setting: string): boolean {
  if (setting === 'closing') return closing !== undefined;
  return Object.hasOwn(office, setting) && office[setting as keyof OfficePolicy] !== undefined;
}
