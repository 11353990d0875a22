import { about } from './about.ts';
import { check } from './check.ts';
import { condition } from './condition.ts';
import { diff } from './diff.ts';
import { editor } from './editor.ts';
import { hosts } from './hosts.ts';
import { place } from './place.ts';
import { policy } from './policy.ts';
import { register } from './register.ts';
import { transfer } from './transfer.ts';

/** What only the workbench says. */
export const desk = { about, check, condition, diff, editor, hosts, place, policy, register, transfer };
