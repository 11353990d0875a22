import type { ComponentChildren } from 'preact';
import { procedureOf } from '../../lib/core/assess/assess.ts';
import type { Offer, Said } from '../../lib/core/host/take.ts';
import type { PanelModel } from '../panel/panel-model.ts';
import { say } from '../strings/strings.ts';
import type { HostModel } from './host-model.ts';
import { fieldName, valueName } from './names.ts';
import { hostWords } from './words/words.ts';

interface Props {
  readonly model: PanelModel;
  readonly host: HostModel;
  /** Something was chosen: work goes on below. */
  readonly onDone: () => void;
}

/** What the page says that is not taken by itself: the clerk decides, or leaves it. */
export function HostAsks({ model, host, onDone }: Props) {
  const t = hostWords();
  const quiet = model.quiet.on.value;
  // A text of the page that may name the procedure is not shown where that is not to be named.
  const unknown = host.unknown.value.filter(({ binding }) => !(quiet && binding.target === 'procedure'));
  const then = (act: () => void) => () => {
    act();
    onDone();
  };
  return (
    <div class="host-asks" role="status" aria-live="polite">
      {host.twoPeople.value && <p class="host-ask">{t.twoPeople}</p>}
      {host.procedures.value.length > 0 && (
        <Ask says={t.several}>
          {host.procedures.value.map(id => {
            const procedure = procedureOf(model.pack, id);
            return (
              procedure && (
                <button key={id} type="button" class="small" onClick={then(() => host.begin(id))}>
                  {model.quiet.titleOf(procedure, null)}
                </button>
              )
            );
          })}
        </Ask>
      )}
      {host.offers.value.map(offer => (
        <OfferLine key={offer.key} model={model} host={host} offer={offer} then={then} />
      ))}
      {unknown.map(said => (
        <UnknownLine key={`${said.binding.id} ${said.text}`} model={model} host={host} said={said} then={then} />
      ))}
    </div>
  );
}

type Then = (act: () => void) => () => void;
type LineProps = Omit<Props, 'onDone'> & { readonly then: Then };

function OfferLine({ model, host, offer, then }: LineProps & { readonly offer: Offer }) {
  const t = hostWords();
  const { key, values } = offer;
  const of = model.view.value?.procedure;
  const field = fieldName(model.pack, of, key);
  const [only, ...others] = values.map(value => ({ value, name: valueName(model.pack, of, key, value) }));
  if (!only) return null;
  return (
    <Ask says={others.length > 0 ? t.clash(field) : t.offer(field, only.name)}>
      {[only, ...others].map(({ value, name }) => (
        <button key={value} type="button" class="small" onClick={then(() => host.choose(offer, value))}>
          {others.length > 0 ? t.takeThis(name) : t.take}
        </button>
      ))}
      <button type="button" class="small" onClick={then(() => host.decline(offer))}>
        {t.decline}
      </button>
    </Ask>
  );
}

function UnknownLine({ model, host, said, then }: LineProps & { readonly said: Said }) {
  const t = hostWords();
  const { target } = said.binding;
  const view = model.view.value;
  const text = said.text.trim();
  if (target === 'procedure') {
    if (!view) return <p class="host-ask">{t.unknownProcedure(text)}</p>;
    return (
      <Ask says={t.isThisOne(text)}>
        <button type="button" class="small" onClick={then(() => void host.learn(said, view.procedure.id))}>
          {t.yesThisOne}
        </button>
        <Neither host={host} said={said} then={then} />
      </Ask>
    );
  }
  const state = view?.assessment.questions.find(({ question }) => target === `answer:${question.id}`);
  if (!state) return null;
  return (
    <Ask says={t.unknown(say().pick(state.question.ask), text)}>
      {state.options.map(option => (
        <button key={option.id} type="button" class="small" onClick={then(() => void host.learn(said, option.id))}>
          {say().pick(option.label)}
        </button>
      ))}
      <Neither host={host} said={said} then={then} />
    </Ask>
  );
}

function Neither({ host, said, then }: { readonly host: HostModel; readonly said: Said; readonly then: Then }) {
  return (
    <button type="button" class="small" onClick={then(() => host.dismiss(said))}>
      {hostWords().neither}
    </button>
  );
}

function Ask({ says, children }: { readonly says: string; readonly children: ComponentChildren }) {
  return (
    <div class="host-ask">
      <p>{says}</p>
      <div class="host-ways">{children}</div>
    </div>
  );
}
