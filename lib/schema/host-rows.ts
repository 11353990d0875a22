import type * as z from 'zod/mini';
import type { Place } from '../core/faults/fault.ts';
import { textFaults } from '../core/faults/texts.ts';
import type { HostProfile } from '../core/host/profile.ts';
import { unbounded } from '../core/layers/bounds.ts';
import { MOST_PROBLEMS, type Problem, problemAt } from './file-problem.ts';
import { hostProfileSchema, MOST_HOSTS } from './host.ts';

/** Profiles of systems as a file lists them under `hosts`: all that can be read, and every problem. */
export function readHosts(
  raw: readonly unknown[],
  lineOf: ((at: Place) => number) | undefined,
): { readonly hosts: HostProfile[]; readonly problems: Problem[] } {
  const hosts: HostProfile[] = [];
  const problems: Problem[] = [];
  if (raw.length > MOST_HOSTS) return { hosts, problems: [{ kind: 'too-many-hosts', what: String(raw.length) }] };
  const seen = new Set<string>();
  const add = (kind: Problem['kind'], way: Place) => void problems.push(problemAt(kind, way, lineOf?.(way)));
  for (const [index, each] of raw.entries()) {
    const here = ['hosts', index] as const;
    const limit = unbounded(each);
    if (limit) {
      add(limit === 'too-large' ? 'too-big' : limit, here);
      continue;
    }
    const parsed = hostProfileSchema.safeParse(each);
    const faults: readonly (readonly [Problem['kind'], Place])[] = [
      ...(parsed.error?.issues ?? []).map(issue => [kindOf(issue), issue.path as Place] as const),
      ...textFaults(each).flatMap(({ kind, at }) =>
        kind === 'markup' || kind === 'unseen' ? [[kind, at] as const] : [],
      ),
    ];
    for (const [kind, at] of faults) {
      // The line of each is looked for along the whole file.
      if (problems.length >= MOST_PROBLEMS) return { hosts, problems };
      add(kind, [...here, ...at]);
    }
    if (!parsed.success) continue;
    if (seen.has(parsed.data.id)) problems.push({ kind: 'twice', host: index + 1, what: parsed.data.id });
    seen.add(parsed.data.id);
    hosts.push(parsed.data);
  }
  return { hosts, problems };
}

const NAMED: ReadonlySet<string> = new Set<Problem['kind']>(['bad-path', 'pattern', 'bad-site', 'twice', 'too-big']);
/** Names under which somebody might hope to bring in what is run or matched again and again. */
const RUNS = /^(?:pattern|regexp?|match|xpath|selector|script|code|run|eval|on[a-z]+)$/i;

function kindOf(issue: z.core.$ZodIssue): Problem['kind'] {
  if (issue.code === 'unrecognized_keys' && issue.keys.some(key => RUNS.test(key))) return 'pattern';
  return NAMED.has(issue.message) ? (issue.message as Problem['kind']) : 'wrong';
}
