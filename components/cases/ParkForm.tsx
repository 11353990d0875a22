import { useSignal } from '@preact/signals';
import type { PanelModel } from '../panel/panel-model.ts';
import { strings } from '../strings/strings.ts';
import { focusSoon } from '../ui/focus.ts';
import { composing } from '../ui/keys.ts';

const DIALOG_ID = 'park';
const LABEL_ID = 'park-label';

/** Asks for the label under which the case looked at is put aside. */
export function openPark(model: PanelModel): void {
  const dialog = document.getElementById(DIALOG_ID);
  if (!model.view.peek() || !(dialog instanceof HTMLDialogElement) || dialog.open) return;
  dialog.showModal();
}

/** The small form that puts a case aside. */
export function ParkForm({ model, onParked }: { model: PanelModel; onParked: () => void }) {
  const t = strings();
  const typed = useSignal('');
  const fault = useSignal('');
  const close = () => {
    const dialog = document.getElementById(DIALOG_ID);
    if (dialog instanceof HTMLDialogElement) dialog.close();
  };
  const park = () => {
    const result = model.park(typed.value);
    fault.value = result.ok ? '' : result.says;
    if (!result.ok) return focusSoon(`#${LABEL_ID}`);
    close();
    onParked();
  };
  return (
    <dialog
      id={DIALOG_ID}
      class="park"
      aria-labelledby="park-title"
      onClose={() => {
        typed.value = '';
        fault.value = '';
      }}
      onKeyDown={event => {
        // No key of the panel means anything while this is asked; Esc closes it by itself.
        event.stopPropagation();
        if (event.key !== 'Enter' || composing(event) || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        park();
      }}
    >
      <h2 id="park-title">{t.cases.parkTitle}</h2>
      <div class="field">
        <label for={LABEL_ID}>{t.cases.parkLabel}</label>
        <div class="field-box" data-fault={fault.value !== ''}>
          <input
            id={LABEL_ID}
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={typed.value}
            aria-invalid={fault.value !== ''}
            aria-describedby="park-said"
            onInput={event => (typed.value = event.currentTarget.value)}
          />
        </div>
      </div>
      <p id="park-said" class={fault.value ? 'fault' : 'soft'} role={fault.value ? 'alert' : undefined}>
        {fault.value || t.cases.parkHint}
      </p>
      <div class="park-row">
        <button type="button" class="primary" onClick={park}>
          {t.cases.parkIt}
        </button>
        <button type="button" onClick={close}>
          {t.cancel}
        </button>
      </div>
    </dialog>
  );
}
