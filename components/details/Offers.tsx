import type { Offer } from '../../lib/core/pack.ts';
import { addableBy } from '../../lib/core/visit/along.ts';
import type { PanelModel } from '../panel/panel-model.ts';
import { langOf } from '../strings/lang-of.ts';
import { say, strings } from '../strings/strings.ts';

/** What the office must say or may offer, each with the procedures it leads to: one press adds one to the visit. */
export function Offers({ model, offers }: { model: PanelModel; offers: readonly Offer[] }) {
  const t = strings();
  const words = say();
  const inVisit = model.visit.value.map(each => each.case.procedure);
  return (
    <ul class="lines">
      {offers.map(offer => {
        const small = [offer.note, offer.cite].filter(Boolean).join('・');
        return (
          <li key={offer.says}>
            {offer.ask !== undefined && (
              <strong>
                {t.visit.askFirst}
                <span lang={langOf(offer.ask)}>{offer.ask}</span>
              </strong>
            )}
            <span lang={langOf(offer.says)}>{offer.says}</span>
            {small && <small lang={langOf(small)}>{small}</small>}
            {addableBy(model.pack, offer, inVisit).map(({ id, title, sensitive }) => (
              <button key={id} type="button" class="small" onClick={() => model.addToVisit(id)}>
                {t.visit.addAlong(sensitive && model.quiet.on.value ? t.quiet.title : words.pick(title))}
              </button>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
