import { rocShort } from '../../lib/core/days/roc.ts';
import { targetKey } from '../../lib/core/layers/change.ts';
import { OwnTag, OwnWhy } from '../layers/Own.tsx';
import type { CaseView, PanelModel } from '../panel/panel-model.ts';
import { langOf } from '../strings/lang-of.ts';
import { say, strings } from '../strings/strings.ts';

/** Practices for a time that hold on the day of application: until when, what is done, what takes its place, and on what basis. */
export function Interims({ model, view }: { model: PanelModel; view: CaseView }) {
  const t = strings();
  const { interims } = view.assessment;
  const origins = model.origins();
  if (interims.length === 0) return null;
  return (
    <section class="interims" aria-label={t.interim.title}>
      {interims.map(({ id, says, since, until, afterwards, cite }) => {
        const origin = origins.get(targetKey({ kind: 'interim', procedure: view.procedure.id, id }));
        return (
          <article key={id} class="interim">
            <header>
              <strong>{t.interim.title}</strong> <span>{t.interim.days(rocShort(since), rocShort(until))}</span>{' '}
              <OwnTag origin={origin} />
            </header>
            <p lang={langOf(say().pick(says))}>{say().pick(says)}</p>
            <p class="soft">
              {t.interim.afterwards}：<span lang={langOf(afterwards)}>{afterwards}</span>
            </p>
            {cite && <small lang={langOf(cite)}>{`${t.cite}：${cite}`}</small>}
            <OwnWhy origin={origin} />
          </article>
        );
      })}
    </section>
  );
}
