// The fields of a document in the order they are read, for whoever points by the keyboard.
import type { Eyes } from '../eyes.ts';
import type { Survey } from '../find/survey.ts';
import { traceOf } from '../find/trace.ts';

/** A step by the keyboard: to the next or the one before, among what is filled in or among all that can be read. */
export interface Step {
  readonly way: 1 | -1;
  readonly among: 'fields' | 'all';
}

export interface Tour {
  /** The next after one, from where one is; nothing past the ends. */
  readonly after: (now: Element | undefined, step: Step) => Element | undefined;
  readonly labelOf: (element: Element) => string;
}

/** A tour of a document that was looked over. */
export function createTour(eyes: Eyes, survey: Survey): Tour {
  const { units } = survey;
  const hasFields = units.some(({ kind }) => kind !== 'text');
  const isStop = (element: Element) =>
    element.isConnected && element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  return {
    after: (now, { way, among }) => {
      const from = now ? units.findIndex(({ element }) => element === now) : -1;
      const start = from < 0 ? (way > 0 ? 0 : units.length - 1) : from + way;
      for (let at = start; at >= 0 && at < units.length; at += way) {
        const unit = units[at];
        if (!unit || (among === 'fields' && hasFields && unit.kind === 'text')) continue;
        if (isStop(unit.element)) return unit.element;
      }
      return undefined;
    },
    labelOf: element => {
      const unit = survey.of.get(element);
      return unit ? eyes.labelIn(survey, unit).text : traceOf(eyes, element).label;
    },
  };
}
