import { numbered } from './numbered.ts';
import { v1 } from './v1.ts';
import { v2 } from './v2.ts';
import { v3 } from './v3.ts';
import { v4 } from './v4.ts';

/** Every shape the database ever had, in order. */
export const MIGRATIONS = numbered(v1, v2, v3, v4);
