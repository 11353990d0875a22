import type { CaseView, PanelModel } from '../panel/panel-model.ts';
import { strings } from '../strings/strings.ts';
import { visitSays } from './visit-model.ts';

/** How all procedures of the citizen in hand stand together; the case itself is below. */
export function VisitBar({ model, view, onLeft }: { model: PanelModel; view: CaseView; onLeft: () => void }) {
  const t = strings().visit;
  const { visit } = view;
  if (!visit) return null;
  const unknown = model.visit.value.length - visit.parts.length;
  return (
    <section class="visit" aria-label={t.title}>
      <p>
        <strong>{t.procedures(visit.parts.length)}</strong>
        {'　'}
        <span>{visitSays(visit)}</span>
        {unknown > 0 && <small>{t.unknown(unknown)}</small>}
      </p>
      <button
        type="button"
        class="small"
        title={t.leaveTitle}
        onClick={() => {
          model.leaveVisit();
          onLeft();
        }}
      >
        {t.leave}
      </button>
    </section>
  );
}
