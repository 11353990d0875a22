import { useEffect, useLayoutEffect } from 'preact/hooks';
import { SettingField } from '../office/SettingField.tsx';
import { fixedHere } from '../policy/managed.ts';
import { lang, strings } from '../strings/strings.ts';
import { focusSoon } from '../ui/focus.ts';
import { composing } from '../ui/keys.ts';
import { Practice } from './Practice.tsx';
import type { Step, WelcomeModel } from './welcome-model.ts';

interface Props {
  readonly model: WelcomeModel;
  /** The key that opens the panel, as the browser granted it; empty if none. */
  readonly panelKey: string;
  readonly onDesk: () => void;
}
const ASKED = ['name', 'phone', 'extension', 'hours', 'counter'] as const;
const ORDER: readonly Step[] = ['office', 'keys', 'practice'];

/** The first run, a step at a time; every step can be skipped. */
export function Welcome({ model, panelKey, onDesk }: Props) {
  const t = strings().welcome;
  const step = model.step.value;
  const at = ORDER.indexOf(step);
  const key = panelKey || t.keys.noKey;
  useLayoutEffect(() => {
    document.documentElement.lang = lang.value === 'zh' ? 'zh-Hant-TW' : 'en';
    document.title = t.pageTitle;
  }, [lang.value]);
  // Each step begins where its work begins; the practice panel takes the keyboard itself.
  useEffect(() => {
    if (step === 'office') focusSoon(placeAfter(-1));
    else if (step !== 'practice') focusSoon('.welcome button.primary');
  }, [step]);
  const switchLanguage = () => {
    lang.value = lang.value === 'zh' ? 'en' : 'zh';
    void model.office.choose('lang', { lang: lang.value });
  };
  return (
    <div class={`welcome welcome-${step}`}>
      <nav aria-label={t.pageTitle}>
        <strong>{strings().app}</strong>
        {at >= 0 && <span class="soft">{t.step(at + 1, ORDER.length)}</span>}
        <button type="button" class="small" lang={lang.value === 'zh' ? 'en' : 'zh-Hant-TW'} onClick={switchLanguage}>
          {strings().switchLanguage}
        </button>
        {step !== 'done' && (
          <button type="button" class="small" onClick={() => void model.end()}>
            {t.skip}
          </button>
        )}
      </nav>
      {step === 'office' && <AskOffice model={model} />}
      {step === 'keys' && <Keys model={model} panelKey={key} />}
      {step === 'practice' && <Practice model={model} />}
      {step === 'done' && (
        <main>
          <h1>{t.done.title}</h1>
          <p>{t.done.text(key)}</p>
          <p class="fault" role="status">
            {model.fault.value}
          </p>
          <div class="welcome-row">
            <button type="button" class="primary" onClick={onDesk}>
              {t.done.desk}
            </button>
            <button type="button" onClick={() => window.close()}>
              {t.done.close}
            </button>
          </div>
        </main>
      )}
    </div>
  );
}

function goOn(event: KeyboardEvent): void {
  if (composing(event) || event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
  const { id } = event.target;
  focusSoon(placeAfter(ASKED.findIndex(each => `office-${each}` === id)));
}

/** The next field that is the clerk's to fill in, else the way on. */
function placeAfter(at: number): string {
  const next = ASKED.find((id, index) => index > at && !fixedHere(id));
  return next ? `#office-${next}` : '.welcome button.primary';
}

function AskOffice({ model }: { model: WelcomeModel }) {
  const t = strings().welcome.office;
  return (
    <main>
      <h1>{t.title}</h1>
      <p class="soft">{t.text}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter goes on to the next field, as clerks are used to */}
      <div class="office" onKeyDown={goOn}>
        {ASKED.map(id => (
          <SettingField key={id} id={id} model={model.office} />
        ))}
      </div>
      <div class="welcome-row">
        <button type="button" class="primary" onClick={() => model.go('keys')}>
          {t.next}
        </button>
      </div>
    </main>
  );
}

function Keys({ model, panelKey }: { model: WelcomeModel; panelKey: string }) {
  const t = strings().welcome.keys;
  const keys = [panelKey, 'Ctrl+K', '1–9', t.marks, 'Ctrl+P'];
  return (
    <main>
      <h1>{t.title}</h1>
      <dl class="key-list">
        {keys.map((key, index) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t.does[index]}</dd>
          </div>
        ))}
      </dl>
      <p class="soft">{t.more}</p>
      <div class="welcome-row">
        <button type="button" class="primary" onClick={() => void model.practise()}>
          {t.next}
        </button>
        <button type="button" onClick={() => model.go('office')}>
          {t.back}
        </button>
      </div>
    </main>
  );
}
