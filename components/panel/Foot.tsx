import { LangChoice } from '../slip/LangChoice.tsx';
import { strings } from '../strings/strings.ts';
import { Popover } from '../ui/Popover.tsx';
import { addOne, finish } from './panel-keys.ts';
import type { PanelModel } from './panel-model.ts';

/** What was said last, and the one thing to do. */
export function Foot({ model }: { model: PanelModel }) {
  const t = strings();
  const view = model.view.value;
  const message = model.message.value;
  return (
    <footer class="foot">
      <div role="status" aria-live="polite">
        {message && (
          <p class={`message message-${message.tone}`}>
            <span>{message.text}</span>
            {message.action && (
              <button type="button" class="small" onClick={message.action.run}>
                {message.action.label}
              </button>
            )}
          </p>
        )}
      </div>
      {view && (
        <div class="foot-row">
          <button type="button" class="primary" onClick={() => void model.issue()} disabled={model.issuing.value}>
            {model.issuing.value ? t.issuing : t.issue(view.visit?.lacking ?? view.tally.lacking)}{' '}
            <kbd aria-hidden="true">Ctrl P</kbd>
          </button>
          <button type="button" onClick={() => addOne(model)} title={t.visit.addTitle}>
            {t.visit.add}
          </button>
          <SlipLangsPopover model={model} />
          <button type="button" onClick={() => finish(model)} title="Ctrl Enter">
            {t.finish}
          </button>
        </div>
      )}
    </footer>
  );
}

/** The languages of this one slip, beside the button that issues it. */
function SlipLangsPopover({ model }: { model: PanelModel }) {
  const t = strings().paper;
  const { chosen, choose } = model.slipLangs;
  const langs = chosen.value;
  return (
    <Popover
      id="slip-langs"
      label={t.thisSlip(langs.map(lang => t.names[lang]).join(t.between))}
      sign={`＋${langs.map(lang => t.short[lang]).join(t.shortBetween)}`}
      class="slip-langs"
    >
      <fieldset class="slip-langs-list">
        <legend>{t.choose}</legend>
        <LangChoice chosen={langs} onChoose={choose} stops />
      </fieldset>
    </Popover>
  );
}
