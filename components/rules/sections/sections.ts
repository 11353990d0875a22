import type { Day, Pack, Procedure } from '../../../lib/core/pack.ts';
import { aboutSection, basisSections } from './about.ts';
import { courseSections } from './course.ts';
import { feesSection } from './fees.ts';
import { papersSection } from './papers.ts';
import { questionsSection } from './questions.ts';
import { readingOf, type Section } from './section.ts';

/** All that a procedure says, in the order in which a clerk needs it; while editing also the parts to which something can be added. */
export function sectionsOf(pack: Pack, procedure: Procedure, day: Day, editing = false): readonly Section[] {
  const reading = readingOf(pack, procedure, day);
  return [
    aboutSection(reading),
    papersSection(reading),
    questionsSection(reading),
    feesSection(reading),
    ...courseSections(reading),
    ...basisSections(reading),
  ].filter(section => section.entries.length > 0 || (editing && section.adds));
}
