import type { about } from '../strings/zh/about.ts';

/** One package that ships inside the extension. */
interface Library {
  readonly name: string;
  readonly use: keyof (typeof about)['uses'];
  readonly licence: string;
}

/** Every package that ships, with its licence; a test compares them with what is installed. */
export const LIBRARIES: readonly Library[] = [
  { name: 'preact', use: 'preact', licence: 'MIT' },
  { name: '@preact/signals', use: 'signals', licence: 'MIT' },
  { name: 'dexie', use: 'dexie', licence: 'Apache-2.0' },
  { name: 'zod', use: 'zod', licence: 'MIT' },
  { name: '@noble/hashes', use: 'hashes', licence: 'MIT' },
  { name: 'uqr', use: 'uqr', licence: 'MIT' },
  { name: 'zxing-wasm', use: 'zxing', licence: 'MIT' },
];
