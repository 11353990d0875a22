import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { PanelModel } from '../panel/panel-model.ts';
import { focusSoon } from '../ui/focus.ts';
import type { BindModel } from './bind-model.ts';
import { DraftForm } from './DraftForm.tsx';
import { Fields } from './Fields.tsx';
import { OtherSites } from './OtherSites.tsx';
import { SiteForm } from './SiteForm.tsx';
import { bindWords } from './words/words.ts';

/** Where work goes on in the pane: what is worked on first, else the one thing to do. */
const FIRST_ID = 'bind-first';
const TITLE_ID = 'bind-title';

interface Props {
  readonly model: PanelModel;
  readonly bind: BindModel;
  readonly onClose: () => void;
}

/** The pane 「綁定此系統」; the case in hand stays in sight beneath it. */
export function BindPane({ model, bind, onClose }: Props) {
  const t = bindWords();
  const [step, said, place] = [bind.step.value, bind.said.value, bind.where.value];
  const host = place?.origin.replace(/^https?:\/\//, '') ?? '';
  const draft = bind.draft.value;
  const working = draft !== null;
  const pointing = bind.pointing.value !== null;
  const page = bind.page.value;
  // The keyboard goes to what there is to do, whatever changed.
  useLayoutEffect(() => {
    if (!working) focusSoon(`#${FIRST_ID}`, `#${TITLE_ID}`);
  }, [step, working, pointing]);
  useEffect(() => {
    const onHidden = () => bind.stop();
    addEventListener('pagehide', onHidden);
    return () => removeEventListener('pagehide', onHidden);
  }, [bind]);
  return (
    <section class="bind" aria-labelledby={TITLE_ID}>
      <header class="bind-head">
        <h2 id={TITLE_ID} tabIndex={-1}>
          {t.title}
        </h2>
        <span class="soft">{host}</span>
        <button type="button" class="icon" onClick={onClose} aria-label={t.close} title={t.close}>
          ✕
        </button>
      </header>
      <p class={said?.tone === 'warn' ? 'message message-warn' : said ? 'message' : 'unseen'} role="status">
        {said?.text}
        {said?.undo && (
          <button type="button" class="small" onClick={said.undo}>
            {t.undo}
          </button>
        )}
      </p>
      {step === 'looking' && <p>{t.looking}</p>}
      {step === 'unbindable' && <p>{t.unbindable}</p>}
      {step === 'forbidden' && <p>{t.forbidden(host)}</p>}
      {step === 'permission' && (
        <>
          <p>{t.ask(host)}</p>
          <div class="bind-row">
            <button id={FIRST_ID} type="button" class="primary" onClick={() => void bind.allow()}>
              {t.allow}
            </button>
          </div>
        </>
      )}
      {step === 'fields' && !page.whole && <p class="notice">{t.tooLarge}</p>}
      {step === 'fields' && !page.readable && <p>{t.drawn}</p>}
      {step === 'fields' && draft && <DraftForm key={draft.trace} model={model} bind={bind} draft={draft} />}
      {step === 'fields' && !draft && (
        <>
          {page.readable && <Pointing bind={bind} />}
          <Fields model={model} bind={bind} />
          <OtherSites bind={bind} />
          <SiteForm bind={bind} />
        </>
      )}
    </section>
  );
}

/** Begins pointing, or says how it is done. */
function Pointing({ bind }: { bind: BindModel }) {
  const t = bindWords();
  const now = bind.pointing.value;
  if (!now)
    return (
      <div class="bind-row">
        <button id={FIRST_ID} type="button" class="primary" onClick={() => bind.point()}>
          {t.point}
        </button>
      </div>
    );
  const again = bind.rows.value.find(({ binding }) => binding.id === now.binding);
  return (
    <div class="bind-row">
      <p class="bind-pointing">{!now.ready ? t.looking : again ? t.repointing(again.name) : t.pointing}</p>
      <button id={FIRST_ID} type="button" onClick={bind.stop}>
        {t.stop} <kbd aria-hidden="true">Esc</kbd>
      </button>
    </div>
  );
}
