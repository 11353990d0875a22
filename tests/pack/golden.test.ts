// The golden cases of each procedure, as written from the law, against the shipped pack.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess, procedureOf } from '../../lib/core/assess/assess.ts';
import type { Assessment } from '../../lib/core/assess/assessment.ts';
import { newCase } from '../../lib/core/case.ts';
import type { Answers } from '../../lib/core/conditions/interview.ts';
import type { Procedure } from '../../lib/core/pack.ts';
import { buildPack } from '../../lib/pack/build.ts';
import { TODAY } from '../support/factories.ts';

interface Golden {
  readonly zh: string;
  readonly answers: Answers;
  readonly requires?: readonly string[];
  readonly oneOf?: Readonly<Record<string, readonly string[]>>;
  readonly notRequires?: readonly string[];
  /** Not even as a question to the office. */
  readonly notShown?: readonly string[];
  readonly outcome?: string;
  readonly fees?: readonly string[];
  readonly deadline?: unknown;
  readonly date?: string;
}

const FOLDER = new URL('golden/', import.meta.url);
const pack = buildPack();
const sorted = (list: Iterable<string>) => [...new Set(list)].sort();
const ids = readdirSync(FOLDER).map(name => name.replace('.json', ''));

function outcomeOf({ ended, asks }: Assessment): string | undefined {
  if (!ended) return asks.length > 0 ? 'ask' : undefined;
  return ended.outcome.kind === 'redirect' ? `redirect:${ended.outcome.to}` : ended.outcome.kind;
}

/** Days, or what must pass before them as well; null where there is no period. */
function deadlineOf({ period }: Assessment): unknown {
  if (period.kind === 'none') return null;
  if (period.kind === 'depends') return undefined;
  const { days, after } = period.period;
  return after ? { ...after, days } : days;
}

const required = ({ papers }: Assessment) =>
  sorted(papers.filter(line => line.state === 'required').map(line => line.requirement.document));
const openGroups = ({ groups }: Assessment) =>
  Object.fromEntries(
    groups.map(line => [line.group.id, sorted(line.members.map(member => member.requirement.document))]),
  );

describe('every procedure has its golden cases, and every golden case its procedure', () => {
  it('the same names on both sides', () => expect(sorted(ids)).toEqual(sorted(pack.procedures.map(each => each.id))));
});

for (const id of ids) {
  const cases: readonly Golden[] = JSON.parse(readFileSync(new URL(`${id}.json`, FOLDER), 'utf8'));
  const procedure = procedureOf(pack, id) as Procedure;

  describe(procedure.title.zh, () => {
    it('has at least three', () => expect(cases.length).toBeGreaterThanOrEqual(3));

    for (const golden of cases) {
      const result = assess(pack, procedure, { ...newCase(id, golden.date ?? TODAY), answers: golden.answers });
      const goesOn = golden.outcome === undefined || golden.outcome === 'ask';

      describe(golden.zh, () => {
        it('asks exactly what was answered, and nothing is left open', () => {
          const of = (...states: string[]) =>
            result.questions.filter(each => states.includes(each.state)).map(each => each.question.id);
          expect(sorted(of('answered'))).toEqual(sorted(Object.keys(golden.answers)));
          expect([of('open', 'maybe', 'moot'), result.next]).toEqual([[], []]);
        });
        it(golden.outcome ? `ends as ${golden.outcome}` : 'goes on', () =>
          expect(outcomeOf(result)).toBe(golden.outcome),
        );
        it('wants exactly these papers', () => expect(required(result)).toEqual(sorted(golden.requires ?? [])));
        it('offers exactly these choices among papers', () => {
          const expected = Object.entries(golden.oneOf ?? {}).map(([group, members]) => [group, sorted(members)]);
          expect(openGroups(result)).toEqual(Object.fromEntries(expected));
          expect(result.groups.map(line => line.state)).toEqual(result.groups.map(() => 'any-of'));
        });
        if (golden.notRequires) {
          it('does not want these', () => {
            const wanted = [...required(result), ...Object.values(openGroups(result)).flat()];
            expect(golden.notRequires?.filter(document => wanted.includes(document))).toEqual([]);
          });
        }
        if (golden.notShown) {
          it('does not mention these', () => {
            const shown = result.papers.map(line => line.requirement.document);
            expect(golden.notShown?.filter(document => shown.includes(document))).toEqual([]);
          });
        }
        if (goesOn) {
          it('costs exactly these', () => {
            const due = result.bill.lines.filter(line => line.state === 'due').map(line => line.item.id);
            expect(sorted(due)).toEqual(sorted(golden.fees ?? []));
          });
          it('has this period', () => expect(deadlineOf(result)).toEqual(golden.deadline ?? null));
        } else {
          it('costs nothing and has no period', () =>
            expect([result.bill.lines, result.period]).toEqual([[], { kind: 'none' }]));
        }
      });
    }
  });
}
