import { evaluate, type Facts, type Truth } from '../conditions/condition.ts';
import { type Day, inForce, type Procedure, type Requirement } from '../pack.ts';
import type { GroupLine, PaperLine } from './assessment.ts';

interface Live {
  readonly requirement: Requirement;
  readonly why: Truth;
}

/** Which papers a case needs: plain ones, and groups of which any `min` suffice. */
export function papersOf(procedure: Procedure, facts: Facts, day: Day): { papers: PaperLine[]; groups: GroupLine[] } {
  const live: Live[] = [];
  for (const requirement of procedure.requirements) {
    if (!inForce(requirement, day)) continue;
    const why = evaluate(requirement.when, facts);
    if (why.value !== 'no') live.push({ requirement, why });
  }
  const papers: PaperLine[] = [];
  const groups: GroupLine[] = [];
  const grouped = (each: Live) => each.requirement.oneOf !== undefined && each.requirement.phase !== 'later';
  for (const group of procedure.groups) {
    const members = live.filter(each => grouped(each) && each.requirement.oneOf === group.id);
    const sure = members.filter(each => each.why.value === 'yes');
    if (members.length === 0) continue;
    if (sure.length === members.length && sure.length <= group.min) {
      papers.push(...sure.map(each => line(each, softState(each) ?? 'required', facts)));
      continue;
    }
    const state = sure.length >= group.min ? 'any-of' : 'depends';
    const why = state === 'any-of' ? (sure[0] as Live).why : undecided(members);
    groups.push({ group, state, why, members: members.map(each => line(each, memberState(each), facts)) });
  }
  for (const each of live) {
    if (grouped(each)) continue;
    const state = plainState(each);
    if (state) papers.push(line(each, state, facts));
  }
  const order = (paper: PaperLine) => procedure.requirements.indexOf(paper.requirement);
  papers.sort((a, b) => order(a) - order(b));
  return { papers, groups };
}

function memberState(each: Live): PaperLine['state'] {
  return each.why.value === 'depends' ? 'depends' : (softState(each) ?? 'any-of');
}

/** What all undecided members of a group hang on. */
function undecided(members: readonly Live[]): Truth {
  const open = members.filter(each => each.why.value === 'depends');
  return { value: 'depends', because: [...new Set(open.flatMap(each => each.why.because))] };
}

/** A paper whose absence sends nobody away, though it stands alone. */
function softState({ requirement }: Live): 'practice' | 'bring' | undefined {
  return requirement.practice ? 'practice' : requirement.need;
}

/** A soft or later paper that hangs on open questions is not shown before it is sure. */
function plainState(each: Live): PaperLine['state'] | undefined {
  const kind = each.requirement.phase ?? softState(each);
  if (each.why.value === 'yes') return kind ?? 'required';
  return kind === undefined ? 'depends' : undefined;
}

function line({ requirement, why }: Live, state: PaperLine['state'], facts: Facts): PaperLine {
  const lookup = requirement.lookup !== undefined && evaluate(requirement.lookup.when, facts).value === 'yes';
  return { requirement, state, why, lookup };
}
