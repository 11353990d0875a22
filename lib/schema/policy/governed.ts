import type * as z from 'zod/mini';
import { isFixed, type Policy } from '../../core/policy.ts';
import type { Settings, settingsChangeSchema } from '../settings.ts';

type SettingsChange = z.infer<typeof settingsChangeSchema>;

/** The settings that hold: what a policy fixes stands over what was chosen. */
export function governed(settings: Settings, { office = {}, closing }: Policy): Settings {
  const fixed = Object.fromEntries(Object.entries(office).filter(([, value]) => value !== undefined));
  return {
    ...settings,
    office: { ...settings.office, ...fixed },
    closing: closing ?? settings.closing,
  };
}

/** Of a change, what is the clerk's to change. */
export function freeOf({ office, closing, ...others }: SettingsChange, policy: Policy): SettingsChange {
  const free = Object.entries(office ?? {}).filter(([key]) => !isFixed(policy, key));
  return {
    ...others,
    ...(office && { office: Object.fromEntries(free) }),
    ...(closing !== undefined && !isFixed(policy, 'closing') && { closing }),
  };
}
