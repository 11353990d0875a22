import type { PeriodState } from '../../lib/core/assess/assessment.ts';
import { daysBetween } from '../../lib/core/days/day.ts';
import { rocShort, weekdayZh } from '../../lib/core/days/roc.ts';
import type { CaseView, PanelModel } from '../panel/panel-model.ts';
import { lang, say, strings } from '../strings/strings.ts';

/** The statutory period, lateness and fine of a case as chips. */
export function PeriodLine({ model, view }: { model: PanelModel; view: CaseView }) {
  const state = view.assessment.period;
  if (state.kind !== 'counted') return null;
  const words = say();
  const t = strings();
  const { lastDay, sure } = state.counted;
  const shown =
    lang.value === 'zh'
      ? `${rocShort(lastDay)}（${weekdayZh(lastDay)}）`
      : `${rocShort(lastDay)} (${words.weekday(lastDay)})`;
  if (!sure) return <span class="chip chip-warn">{words.unsure(shown)}</span>;
  return (
    <>
      <span class="chip">{words.lastDay(shown)}</span>
      {state.late === 0 ? (
        <span class="chip">{words.inTime(daysBetween(view.kase.applied, lastDay))}</span>
      ) : (
        <span class="chip chip-late">{[words.late(state.late), ...fineText(state)].join('・')}</span>
      )}
      {state.fine?.offence.afterDemand !== undefined && (
        <label class="chip chip-check">
          <input
            type="checkbox"
            checked={view.kase.demandIgnored}
            onChange={event => model.edit({ demandIgnored: event.currentTarget.checked })}
          />
          {t.demandIgnored}
        </label>
      )}
    </>
  );
}

function fineText(state: Extract<PeriodState, { kind: 'counted' }>): string[] {
  return state.fine ? [say().fine(state.fine.amount)] : [];
}
