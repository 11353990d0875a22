import type { Offer } from '../../../lib/core/pack.ts';
import { datesOf, type Entry, isOff, linesOf, type Reading, type Section, whenOf } from './section.ts';

/** How it goes: verdicts, persons, steps, duties, offers, pitfalls. */
export function courseSections(reading: Reading): readonly Section[] {
  const { procedure, t, words } = reading;
  const { outcomes, persons, steps, pitfalls } = procedure;
  return [
    {
      id: 'outcomes',
      title: t.rules.sections.outcomes,
      entries: outcomes.map((outcome, index) => ({
        key: String(index),
        name: words.pick(outcome.says),
        tags: [t.rules.outcomes[outcome.kind]],
        lines: linesOf(
          [t.rules.when, whenOf(reading, outcome.when)],
          [t.cite, outcome.cite],
          [t.rules.dates, datesOf(reading, outcome)],
        ),
        leadsTo: outcome.to,
        off: isOff(reading, outcome),
      })),
    },
    {
      id: 'persons',
      title: t.sections.persons,
      entries: persons.map((person, index) => ({
        key: String(index),
        name: words.person(words.pick(person.who), person.does),
        lines: linesOf(
          [t.rules.when, whenOf(reading, person.when)],
          [t.rules.note, person.note],
          [t.cite, person.cite],
        ),
      })),
    },
    { id: 'steps', title: t.stepsTitle, numbered: true, entries: plain(steps) },
    { id: 'duties', title: t.dutiesTitle, entries: offersOf(reading, offer => offer.duty === true) },
    { id: 'offers', title: t.offersTitle, entries: offersOf(reading, offer => offer.duty !== true) },
    { id: 'pitfalls', title: t.pitfallsTitle, entries: plain(pitfalls) },
  ];
}

function plain(texts: readonly string[]): Entry[] {
  return texts.map((text, index) => ({ key: String(index), name: text, lines: [] }));
}

function offersOf(reading: Reading, which: (offer: Offer) => boolean): Entry[] {
  const { t } = reading;
  return reading.procedure.offers.flatMap((offer, index) =>
    which(offer)
      ? [
          {
            key: String(index),
            name: offer.says,
            lines: linesOf(
              [t.rules.when, whenOf(reading, offer.when)],
              [t.rules.note, offer.note],
              [t.cite, offer.cite],
              [t.rules.dates, datesOf(reading, offer)],
            ),
            off: isOff(reading, offer),
          },
        ]
      : [],
  );
}
