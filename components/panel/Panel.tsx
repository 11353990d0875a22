import { useEffect, useLayoutEffect } from 'preact/hooks';
import { FIRST_ROW } from '../list/List.tsx';
import { EVENT_ID } from '../period/Days.tsx';
import { answerPlaces } from '../questions/questions-model.ts';
import { Catalogue } from '../search/Catalogue.tsx';
import { SEARCH_ID, Search } from '../search/Search.tsx';
import { lang, strings } from '../strings/strings.ts';
import { focusSoon } from '../ui/focus.ts';
import { composing } from '../ui/keys.ts';
import { CasePane } from './CasePane.tsx';
import type { PanelModel } from './panel-model.ts';
import { REDIRECT_ID } from './VerdictBand.tsx';

interface Props {
  readonly model: PanelModel;
  /** Lies over a page: can be hidden. */
  readonly drawer: boolean;
  readonly notice?: string | undefined;
}

/** The whole panel: search, case, and the one thing to do at the foot. */
export function Panel({ model, drawer, notice }: Props) {
  const t = strings();
  const view = model.view.value;
  const message = model.message.value;
  useEffect(() => {
    document.documentElement.lang = lang.value === 'zh' ? 'zh-Hant-TW' : 'en';
    const onKeyDown = (event: KeyboardEvent) => shortcut(event, model, drawer);
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [model, drawer, lang.value]);
  // Before the first frame is drawn, so that one can type at once.
  useLayoutEffect(() => {
    if (model.view.peek()) focusNext(model);
    else document.getElementById(SEARCH_ID)?.focus();
  }, [model]);
  const onNext = () => focusNext(model);
  const onOpened = () => focusStart(model);
  return (
    <div class="panel">
      <header class="bar">
        <Search model={model} onOpened={onOpened} />
        <button type="button" class="icon" onClick={model.undo} aria-label={t.undo} title={`${t.undo}（Ctrl Z）`}>
          ↶
        </button>
        <button type="button" class="icon" onClick={model.openDesk} aria-label={t.openDesk} title={t.openDesk}>
          ☰
        </button>
        <button
          type="button"
          class="icon icon-text"
          onClick={model.switchLanguage}
          lang={lang.value === 'zh' ? 'en' : 'zh-Hant-TW'}
        >
          {t.switchLanguage === 'English' ? 'EN' : '中'}
          <span class="unseen">{t.switchLanguage}</span>
        </button>
        {drawer && (
          <button type="button" class="icon" onClick={model.hide} aria-label={t.close} title={t.closeHint}>
            ⟩
          </button>
        )}
      </header>
      {notice && <p class="notice">{notice}</p>}
      {view ? (
        <CasePane model={model} view={view} onNext={onNext} onOpened={onOpened} />
      ) : (
        <Catalogue model={model} onOpened={onOpened} />
      )}
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
              {model.issuing.value ? t.issuing : t.issue(view.tally.lacking)} <kbd aria-hidden="true">Ctrl P</kbd>
            </button>
            <button type="button" onClick={() => finish(model)} title="Ctrl Enter">
              {t.finish}
            </button>
          </div>
        )}
      </footer>
    </div>
  );
}

function finish(model: PanelModel): void {
  model.finish();
  focusSoon(`#${SEARCH_ID}`);
}

function shortcut(event: KeyboardEvent, model: PanelModel, drawer: boolean): void {
  if (composing(event)) return;
  const ctrl = (event.ctrlKey || event.metaKey) && !event.altKey;
  const key = event.key.toLowerCase();
  const typing = event.target instanceof HTMLInputElement && event.target.value !== '';
  if (ctrl && key === 'k') focusSoon(`#${SEARCH_ID}`);
  else if (ctrl && key === 'p') void model.issue();
  else if (ctrl && key === 'enter') finish(model);
  else if (ctrl && key === 'z' && !event.shiftKey && !typing) model.undo();
  else if (event.key === 'Escape' && drawer) model.hide();
  else return;
  event.preventDefault();
}

/** Where work begins in a case just opened: the day of the event if a period hangs on it, else the first question. */
function focusStart(model: PanelModel): void {
  const period = model.view.peek()?.assessment.period.kind;
  if (period === 'no-event') focusSoon(`#${EVENT_ID}`);
  else focusNext(model);
}

/** Where work goes on: the question that decides most, else the first paper not looked at, else the way out. */
function focusNext(model: PanelModel): void {
  const view = model.view.peek();
  const next = view?.assessment.next[0]?.question;
  if (next) focusSoon(...answerPlaces(next.id));
  else if (view?.assessment.ended) focusSoon(`#${REDIRECT_ID}`, `#${SEARCH_ID}`);
  else focusSoon(FIRST_ROW);
}
