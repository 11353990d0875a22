import type { ProcedurePeriod } from '../../../lib/core/pack.ts';
import { type Entry, isOff, linesOf, type Reading, type Section, whenOf } from './section.ts';

/** Where, by whom, until when and how long. */
export function aboutSection(reading: Reading): Section {
  const { procedure, t, words } = reading;
  const { office, agent, period, processing, applicants } = procedure;
  const entries: (Entry | undefined)[] = [
    {
      key: 'office',
      name: t.rules.office,
      lines: linesOf(['', words.office(office.rule)], ['', office.note], [t.cite, office.cite]),
    },
    applicants.length > 0
      ? {
          key: 'applicants',
          name: t.rules.applicants,
          lines: applicants.map(({ who, cite }) => ({ label: '', text: cite ? `${who}（${cite}）` : who })),
        }
      : undefined,
    {
      key: 'agent',
      name: t.rules.agent,
      lines: linesOf(['', agent.allowed ? t.agentYes : t.agentNo], ['', agent.needs], [t.cite, agent.cite]),
    },
    period && periodEntry(reading, period),
    processing && { key: 'processing', name: t.rules.processing, lines: linesOf(['', words.pick(processing.time)]) },
  ];
  return { id: 'about', title: t.rules.sections.about, entries: entries.filter(entry => entry !== undefined) };
}

function periodEntry(reading: Reading, period: ProcedurePeriod): Entry {
  const { pack, t, words } = reading;
  const offence = period.late === undefined ? undefined : pack.offences[period.late];
  return {
    key: 'period',
    name: t.rules.period,
    lines: linesOf(
      [
        '',
        t.rules.periodOf(words.pick(period.event), period.after?.years ?? 0, period.after?.months ?? 0, period.days),
      ],
      ['', period.from],
      [t.rules.when, whenOf(reading, period.when)],
      [t.rules.late, offence && t.rules.fineOf(words.money(offence.min), words.money(offence.max), offence.cite)],
      [t.rules.note, period.note],
      [t.cite, period.cite],
    ),
    off: isOff(reading, period),
  };
}

/** Why it is so: law, doubts, sources. */
export function basisSections(reading: Reading): readonly Section[] {
  const { procedure, t } = reading;
  const { law, sources, conflicts } = procedure;
  return [
    {
      id: 'law',
      title: t.lawTitle,
      entries: law.map((each, index) => ({
        key: String(index),
        name: each.cite,
        lines: linesOf(['', each.says]),
        off: isOff(reading, each),
      })),
    },
    {
      id: 'doubts',
      title: t.conflictsTitle,
      entries: conflicts ? [{ key: 'conflicts', name: conflicts, lines: [] }] : [],
    },
    {
      id: 'sources',
      title: t.sourcesTitle,
      entries: sources.map((source, index) => ({
        key: String(index),
        name: source.title,
        lines: linesOf(['', source.url], [t.rules.asOf, source.asOf]),
      })),
    },
  ];
}
