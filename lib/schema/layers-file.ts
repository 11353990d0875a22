import * as z from 'zod/mini';
import { linesOf } from '../core/faults/lines.ts';
import { namesTwice } from '../core/faults/names.ts';
import { textFault, textFaults, withoutUnseen } from '../core/faults/texts.ts';
import type { HostProfile } from '../core/host/profile.ts';
import type { Change } from '../core/layers/change.ts';
import { MOST_PROBLEMS, MOST_TEXT, type Problem, parsedJson, problemAt } from './file-problem.ts';
import { fitHosts } from './host-file.ts';
import { readHosts } from './host-rows.ts';
import { keptChangeSchema, MOST_CHANGES } from './layers.ts';

/** The newest format; a file that carries no profiles of systems is of the first, so that older versions read it. */
const FORMAT = 2;
const headSchema = z.strictObject({
  kind: z.literal('onetrip-layers'),
  format: z.union([z.literal(1), z.literal(FORMAT)]),
  made: z.string().check(z.maxLength(20)),
  office: z.string().check(z.maxLength(200)),
  pack: z.string().check(z.maxLength(40)),
  changes: z.array(z.unknown()),
  hosts: z.optional(z.array(z.unknown())),
});
/** The file in which an office's changes travel. */
export interface LayersFile {
  readonly made: string;
  readonly office: string;
  /** Version of the shipped pack under which it was made. */
  readonly pack: string;
  readonly changes: Change[];
  /** Profiles of systems, where there are any. */
  readonly hosts?: readonly HostProfile[] | undefined;
}
export type ReadFile =
  | { readonly ok: true; readonly file: LayersFile }
  | { readonly ok: false; readonly problems: Problem[] };

/** The text of a file, ready to be saved; what cannot be seen in the office's name stays behind, as nobody would take the file. */
export function fileText({ made, office, pack, changes, hosts = [] }: LayersFile): string {
  const carried = hosts.length > 0 ? { hosts: fitHosts(hosts) } : {};
  const format = hosts.length > 0 ? FORMAT : 1;
  const file = { kind: 'onetrip-layers', format, made, office: withoutUnseen(office), pack, changes, ...carried };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Reads a file strictly: whole or not at all, with every problem named. */
export function readFile(text: string): ReadFile {
  const refuse = (...problems: Problem[]): ReadFile => ({ ok: false, problems: problems.slice(0, MOST_PROBLEMS) });
  if (text.length > MOST_TEXT) return refuse({ kind: 'too-large' });
  const bare = text.replace(/^\uFEFF/, '');
  const json = parsedJson(bare);
  if (json === undefined) return refuse({ kind: 'not-json' });
  const { format, kind } = (json ?? {}) as { format?: unknown; kind?: unknown };
  if (kind === 'onetrip-layers' && typeof format === 'number' && format > FORMAT) return refuse({ kind: 'newer' });
  const head = headSchema.safeParse(json);
  if (!head.success) return refuse({ kind: 'not-layers', place: head.error.issues[0]?.path.join('.') ?? '' });
  const { made, office, pack, changes: raw, hosts: listed } = head.data;
  if (raw.length > MOST_CHANGES) return refuse({ kind: 'too-many', what: String(raw.length) });
  const changes: Change[] = [];
  const lineOf = linesOf(bare);
  const problems: Problem[] = namesTwice(bare).map(({ at, line }) => problemAt('name-twice', at, line));
  const unfit = textFault(office);
  if (unfit === 'markup' || unfit === 'unseen') problems.push(problemAt(unfit, ['office'], lineOf?.(['office'])));
  const seen = new Set<string>();
  for (const [index, each] of raw.entries()) {
    const parsed = keptChangeSchema.safeParse(each);
    for (const { kind, at } of textFaults(each)) {
      // The line of each is looked for along the whole file.
      if (problems.length >= MOST_PROBLEMS) break;
      const way = ['changes', index, ...at];
      if (kind === 'markup' || kind === 'unseen') problems.push(problemAt(kind, way, lineOf?.(way)));
    }
    if (problems.length >= MOST_PROBLEMS) break;
    if (!parsed.success) {
      problems.push(...parsed.error.issues.map(issue => problemOf(issue, index + 1)));
      continue;
    }
    if (seen.has(parsed.data.id)) problems.push({ kind: 'twice', change: index + 1, what: parsed.data.id });
    seen.add(parsed.data.id);
    changes.push(parsed.data);
  }
  const { hosts, problems: found } = readHosts(listed ?? [], lineOf);
  problems.push(...found);
  const file = { made, office, pack, changes, ...(listed && { hosts }) };
  return problems.length > 0 ? refuse(...problems) : { ok: true, file };
}

const NAMED: Readonly<Record<string, Problem['kind']>> = {
  'forbidden-key': 'forbidden-key',
  'too-deep': 'too-deep',
  'too-large': 'too-deep',
  twice: 'twice',
  'own-id': 'own-id',
  'own-number': 'own-number',
  field: 'field',
  'far-future': 'far-future',
};

function problemOf({ message, path }: z.core.$ZodIssue, change: number): Problem {
  return { kind: NAMED[message] ?? 'wrong', change, place: path.join('.').slice(0, 300) };
}
