import { rocShort } from '../../../lib/core/days/roc.ts';
import type { Offer } from '../../../lib/core/pack.ts';
import { datesOf, type Entry, isOff, linesOf, type Reading, type Section, targetIn, whenOf } from './section.ts';

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
    { id: 'steps', title: t.stepsTitle, numbered: true, entries: plain(reading, 'step', steps), adds: 'step' },
    { id: 'duties', title: t.dutiesTitle, entries: offersOf(reading, offer => offer.duty === true) },
    { id: 'offers', title: t.offersTitle, entries: offersOf(reading, offer => offer.duty !== true), adds: 'offer' },
    {
      id: 'interims',
      title: t.interim.title,
      entries: (procedure.interims ?? []).map((interim, index) => ({
        key: String(index),
        name: words.pick(interim.says),
        tags: [t.interim.days(rocShort(interim.since), rocShort(interim.until))],
        lines: linesOf(
          [t.rules.when, whenOf(reading, interim.when)],
          [t.interim.afterwards, interim.afterwards],
          [t.cite, interim.cite],
        ),
        off: isOff(reading, interim),
        target: targetIn(reading, 'interim', interim),
      })),
      adds: 'interim',
    },
    { id: 'pitfalls', title: t.pitfallsTitle, entries: plain(reading, 'pitfall', pitfalls), adds: 'pitfall' },
  ];
}

function plain(reading: Reading, kind: 'step' | 'pitfall', texts: readonly string[]): Entry[] {
  return texts.map((text, index) => ({
    key: String(index),
    name: text,
    lines: [],
    target: targetIn(reading, kind, text),
  }));
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
            target: targetIn(reading, 'offer', offer),
          },
        ]
      : [],
  );
}
