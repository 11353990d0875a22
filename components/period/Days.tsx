import { ageOn } from '../../lib/core/days/day.ts';
import { parseDay, rocShort } from '../../lib/core/days/roc.ts';
import { fromPage } from '../../lib/core/host/from-page.ts';
import type { Day } from '../../lib/core/pack.ts';
import type { CaseView, PanelModel } from '../panel/panel-model.ts';
import { say, strings } from '../strings/strings.ts';
import { Field, type Parsed } from '../ui/Field.tsx';

export const EVENT_ID = 'event-day';

/** The two days of a case: the event the period is counted from, and the day of application. */
export function Days({ model, view, onDone }: { model: PanelModel; view: CaseView; onDone: () => void }) {
  const t = strings();
  const { kase, procedure, assessment } = view;
  const period = assessment.period.kind === 'none' ? undefined : procedure.period;
  const paged = fromPage(kase);
  const pageTold = (day: Day, of: 'event' | 'applied') =>
    paged.has(of) && day === kase[of] ? `・${t.host.fromPage}` : '';
  // Where the law asks for no age, none is said: of a death it would be the years since.
  const aged = procedure.questions.some(({ derive }) => derive === 'age');
  const remark = (day: Day) => {
    const age = aged ? ageOn(day, kase.applied) : undefined;
    return `${say().weekday(day)}${age === undefined ? '' : `・${t.yearsOld(age)}`}${pageTold(day, 'event')}`;
  };
  const fault =
    assessment.period.kind === 'event-after-application' && period
      ? say().eventAfterApplication(say().pick(period.event))
      : '';
  return (
    <div class="days">
      {period && (
        <Field<Day>
          id={EVENT_ID}
          label={say().pick(period.event)}
          value={kase.event}
          show={rocShort}
          parse={parse}
          remark={remark}
          placeholder={t.dateExample}
          hint={t.eventOptional}
          onValue={event => model.edit({ event })}
          onDone={onDone}
        />
      )}
      <Field<Day>
        id="applied-day"
        label={t.applied}
        value={kase.applied}
        show={rocShort}
        parse={parseApplied}
        remark={day => `${say().weekday(day)}${pageTold(day, 'applied')}`}
        onValue={applied => model.edit({ applied: applied ?? model.today() })}
        onDone={onDone}
      />
      {fault && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}

function parse(text: string): Parsed<Day> {
  const parsed = parseDay(text);
  return parsed.ok ? { ok: true, value: parsed.day } : { ok: false, says: say().dateFault(parsed.fault) };
}

/** The day of application; the code on the slip counts days from 2000 on. */
function parseApplied(text: string): Parsed<Day> {
  const parsed = parse(text);
  if (!parsed.ok || parsed.value >= '2000-01-01') return parsed;
  return { ok: false, says: say().dateFault({ kind: 'out-of-range', year: Number(parsed.value.slice(0, 4)) }) };
}
