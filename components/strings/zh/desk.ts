import { check } from './check.ts';
import { diff } from './diff.ts';

/** What only the workbench says. */
export const desk = { check, diff };
