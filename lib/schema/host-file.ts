import * as z from 'zod/mini';
import { linesOf } from '../core/faults/lines.ts';
import { namesTwice } from '../core/faults/names.ts';
import { textFault, withoutUnseen } from '../core/faults/texts.ts';
import type { HostProfile } from '../core/host/profile.ts';
import { MOST_PROBLEMS, MOST_TEXT, type Problem, parsedJson, problemAt } from './file-problem.ts';
import { readHosts } from './host-rows.ts';

const FORMAT = 1;
const headSchema = z.strictObject({
  kind: z.literal('onetrip-hosts'),
  format: z.literal(FORMAT),
  made: z.string().check(z.maxLength(20)),
  office: z.string().check(z.maxLength(200)),
  hosts: z.array(z.unknown()),
});
/** The file in which profiles of systems travel. */
export interface HostFile {
  readonly made: string;
  readonly office: string;
  readonly hosts: readonly HostProfile[];
}
export type ReadHostFile =
  | { readonly ok: true; readonly file: HostFile }
  | { readonly ok: false; readonly problems: Problem[] };

/** The text of a file, ready to be saved; as nobody would take them, unfit letters of the pages' own texts stay behind. */
export function hostFileText({ made, office, hosts }: HostFile): string {
  const file = { kind: 'onetrip-hosts', format: FORMAT, made, office: withoutUnseen(office), hosts: fitHosts(hosts) };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Profiles with every text such that a file may hold it: what a page says is not ours to choose, and may look like a markup. */
export function fitHosts(hosts: readonly HostProfile[]): HostProfile[] {
  const fit = (_: string, value: unknown) => (typeof value === 'string' && textFault(value) ? plain(value) : value);
  return JSON.parse(JSON.stringify(hosts, fit)) as HostProfile[];
}

const WIDE: Readonly<Record<string, string>> = { '<': '＜', '&': '＆', ':': '：' };
function plain(text: string): string {
  const seen = withoutUnseen(text);
  return textFault(seen) === 'markup' ? seen.replace(/[<&]|(?<=script|data):/gi, sign => WIDE[sign] ?? sign) : seen;
}

/** Reads a file strictly: whole or not at all, with every problem named. */
export function readHostFile(text: string): ReadHostFile {
  const refuse = (...problems: Problem[]): ReadHostFile => ({ ok: false, problems: problems.slice(0, MOST_PROBLEMS) });
  if (text.length > MOST_TEXT) return refuse({ kind: 'too-large' });
  const bare = text.replace(/^\uFEFF/, '');
  const json = parsedJson(bare);
  if (json === undefined) return refuse({ kind: 'not-json' });
  const { format, kind } = (json ?? {}) as { format?: unknown; kind?: unknown };
  if (kind === 'onetrip-hosts' && typeof format === 'number' && format > FORMAT) return refuse({ kind: 'newer' });
  const head = headSchema.safeParse(json);
  if (!head.success) return refuse({ kind: 'not-hosts', place: head.error.issues[0]?.path.join('.') ?? '' });
  const { made, office, hosts: raw } = head.data;
  const lineOf = linesOf(bare);
  const problems: Problem[] = namesTwice(bare).map(({ at, line }) => problemAt('name-twice', at, line));
  const unfit = textFault(office);
  if (unfit === 'markup' || unfit === 'unseen') problems.push(problemAt(unfit, ['office'], lineOf?.(['office'])));
  const { hosts, problems: found } = readHosts(raw, lineOf);
  problems.push(...found);
  return problems.length > 0 ? refuse(...problems) : { ok: true, file: { made, office, hosts } };
}
