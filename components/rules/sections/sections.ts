import type { Day, Pack, Procedure } from '../../../lib/core/pack.ts';
import { aboutSection, basisSections } from './about.ts';
import { courseSections } from './course.ts';
import { feesSection } from './fees.ts';
import { papersSection } from './papers.ts';
import { questionsSection } from './questions.ts';
import { readingOf, type Section } from './section.ts';

/** All that a procedure says, in the order in which a clerk needs it. */
export function sectionsOf(pack: Pack, procedure: Procedure, day: Day): readonly Section[] {
  const reading = readingOf(pack, procedure, day);
  return [
    aboutSection(reading),
    papersSection(reading),
    questionsSection(reading),
    feesSection(reading),
    ...courseSections(reading),
    ...basisSections(reading),
  ].filter(section => section.entries.length > 0);
}
