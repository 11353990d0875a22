import type { Group, Requirement } from '../../../lib/core/pack.ts';
import { datesOf, type Entry, isOff, linesOf, type Reading, type Section, targetIn, whenOf } from './section.ts';

/** The papers, those of a group under its name, where the first of them stands. */
export function papersSection(reading: Reading): Section {
  const { procedure, t } = reading;
  const shown = new Set<string>();
  const entries = procedure.requirements.flatMap(requirement => {
    const group = procedure.groups.find(each => each.id === requirement.oneOf);
    if (!group) return [paperEntry(reading, requirement)];
    if (shown.has(group.id)) return [];
    shown.add(group.id);
    return [groupEntry(reading, group)];
  });
  return { id: 'requirements', title: t.listTitle, entries, adds: 'requirement' };
}

function groupEntry(reading: Reading, group: Group): Entry {
  const { procedure, t, words } = reading;
  const members = procedure.requirements.filter(each => each.oneOf === group.id);
  return {
    key: `group-${group.id}`,
    name: words.pick(group.name),
    tags: [t.anyOf(group.min)],
    lines: [],
    under: members.map(member => paperEntry(reading, member)),
  };
}

function paperEntry(reading: Reading, requirement: Requirement): Entry {
  const { t, words, pack } = reading;
  const { form, need, practice, phase, lookup } = requirement;
  const kind = pack.documents[requirement.document];
  const keep = requirement.keep ?? kind?.keep;
  return {
    key: requirement.id,
    name: words.pick(requirement.name),
    tags: [
      words.form(form),
      ...(keep ? [words.keep(keep)] : []),
      ...(need ? [t.tags.bring] : []),
      ...(practice ? [t.tags.practice] : []),
      ...(phase ? [t.sections.later] : []),
      ...(lookup ? [t.tags.lookup] : []),
    ],
    lines: linesOf(
      [t.rules.when, whenOf(reading, requirement.when) ?? words.always()],
      [t.rules.due, requirement.due],
      [t.rules.note, requirement.note],
      [t.rules.aboutPaper, kind?.note],
      [t.obtain, requirement.obtain],
      [t.lookUpHere, lookup && [lookup.how, whenOf(reading, lookup.when)].filter(Boolean).join('・')],
      [t.fallback, requirement.fallback],
      [t.otherOffice, kind?.otherOffice],
      [t.cite, requirement.cite],
      [t.rules.dates, datesOf(reading, requirement)],
    ),
    off: isOff(reading, requirement),
    document: requirement.document,
    target: targetIn(reading, 'requirement', requirement),
  };
}
