// The written reasons beside the pack: read while the extension is built, and in tests and tools; never in the browser.
import { readFileSync } from 'node:fs';
import type { Reasons } from '../core/proof/check.ts';
import { acceptedSchema } from '../schema/catalogue.ts';

/** The reasons for what the checks find in the shipped pack and is meant so. */
export function readReasons(): Reasons {
  return acceptedSchema.parse(JSON.parse(readFileSync(new URL('catalogue/accepted.json', import.meta.url), 'utf8')));
}
