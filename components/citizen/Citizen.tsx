import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { CaseView } from '../panel/case-view.ts';
import { LANG_TAGS, SLIP_LANGS } from '../slip/paper.ts';
import { Stretches } from '../slip/Stretches.tsx';
import { type CitizenLine, type CitizenModel, citizenLines } from './citizen-model.ts';
import type { Speech } from './speech.ts';
import { type Together, togetherOf } from './together.ts';

const SIGNS: Readonly<Record<CitizenLine['state'], string>> = { there: '✓', missing: '✗', open: '○', ours: '✓' };
const LANGUAGES = [{ lang: 'zh', name: '中文' }, ...SLIP_LANGS] as const;
const TICK_MS = 5_000;

/** The list in large type for the citizen: what is needed, what is there, what it costs. No fact about anybody. */
export function Citizen({ model }: { model: CitizenModel }) {
  const { lang, words: t } = model.speech.value;
  const view = model.view.value;
  useEffect(() => {
    const timer = setInterval(model.tick, TICK_MS);
    return () => clearInterval(timer);
  }, [model]);
  useLayoutEffect(() => {
    document.documentElement.lang = LANG_TAGS[lang];
    document.title = t.page;
  }, [lang]);
  return (
    <div class="citizen">
      <header>
        {model.office.value ? <span lang="zh-Hant-TW">{model.office.value}</span> : <span>{t.office}</span>}
        <nav aria-label={t.languages}>
          {LANGUAGES.map(each => (
            <button
              key={each.lang}
              type="button"
              lang={LANG_TAGS[each.lang]}
              aria-pressed={each.lang === lang}
              onClick={() => void model.speak(each.lang)}
            >
              {each.name}
            </button>
          ))}
        </nav>
      </header>
      {view ? (
        <Needed view={view} speech={model.speech.value} />
      ) : (
        <main class="citizen-welcome">
          <h1>{t.welcome}</h1>
          <p>{t.welcomeText}</p>
        </main>
      )}
    </div>
  );
}

function Needed({ view, speech }: { view: CaseView; speech: Speech }) {
  const { words: t, say } = speech;
  const shown = togetherOf(view);
  const { titles, sensitive, ended, total, incomplete } = shown;
  const lines = ended ? [] : citizenLines(shown, say);
  return (
    <main>
      <h1>{sensitive ? t.neutral : <Stretches line={say.join(titles.map(say.pick))} />}</h1>
      <p class="citizen-stands" role="status" aria-live="polite">
        {standing(shown, t)}
      </p>
      <ul class="citizen-list" aria-label={t.list}>
        {lines.map(line => (
          <li key={line.id} data-state={line.state}>
            <span class="citizen-sign" aria-hidden="true">
              {SIGNS[line.state]}
            </span>
            <span>
              <strong>
                <Stretches line={line.name} />
              </strong>{' '}
              <span class="citizen-state">{t.states[line.state]}</span>
              {line.choices.length > 0 && (
                <ul>
                  {line.choices.map(choice => (
                    <li key={choice.id}>
                      <Stretches line={choice.name} /> {choice.there && <b>{`✓ ${t.states.there}`}</b>}
                    </li>
                  ))}
                </ul>
              )}
            </span>
          </li>
        ))}
      </ul>
      {/* While questions are open, nothing to pay yet does not mean free. */}
      {!ended && (total > 0 || shown.questions === 0) && (
        <p class="citizen-fees">
          <span>{t.total}</span> <strong>{say.money(total)}</strong>
          {incomplete && <small>{t.feesOpen}</small>}
        </p>
      )}
    </main>
  );
}

/** One sentence on how it stands, for the citizen. */
function standing({ ended, lacking, questions, slots }: Together, { stands }: Speech['words']): string {
  if (ended) return stands.ask;
  if (lacking > 0) return stands.missing(lacking);
  if (questions > 0) return stands.asking;
  return slots.some(slot => slot.state === 'unchecked') ? stands.bring : stands.complete;
}
