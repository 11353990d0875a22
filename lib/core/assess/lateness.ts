import type { Case } from '../case.ts';
import { evaluate, type Facts } from '../conditions/condition.ts';
import { countPeriod, daysLate } from '../days/period.ts';
import { fineFor } from '../money/fine.ts';
import { inForce, type Pack, type Procedure } from '../pack.ts';
import type { PeriodState } from './assessment.ts';

/** The statutory period of a case, whether it is late, and the fine; a period that runs past the known calendar gives no fine. */
export function latenessOf(pack: Pack, procedure: Procedure, kase: Case, facts: Facts): PeriodState {
  const { period } = procedure;
  if (!period || !inForce(period, kase.applied)) return { kind: 'none' };
  const why = evaluate(period.when, facts);
  if (why.value === 'no') return { kind: 'none' };
  if (why.value === 'depends') return { kind: 'depends', period, why };
  if (kase.event === undefined) return { kind: 'no-event', period };
  if (kase.event > kase.applied) return { kind: 'event-after-application', period };
  const counted = countPeriod(period, kase.event, pack.calendar);
  const late = daysLate(counted.lastDay, kase.applied);
  const offence = period.late === undefined ? undefined : pack.offences[period.late];
  if (!offence || late === 0 || !counted.sure) return { kind: 'counted', period, counted, late };
  return {
    kind: 'counted',
    period,
    counted,
    late,
    fine: { offence, amount: fineFor(offence, late, kase.demandIgnored) },
  };
}
