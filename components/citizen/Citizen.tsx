import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { CaseView } from '../panel/case-view.ts';
import { lang, say, strings } from '../strings/strings.ts';
import { type CitizenLine, type CitizenModel, citizenLines } from './citizen-model.ts';

const SIGNS: Readonly<Record<CitizenLine['state'], string>> = { there: '✓', missing: '✗', open: '○', ours: '✓' };
const TICK_MS = 5_000;

/** The list in large type for the citizen: what is needed, what is there, what it costs. No fact about anybody. */
export function Citizen({ model }: { model: CitizenModel }) {
  const t = strings();
  const view = model.view.value;
  useEffect(() => {
    const timer = setInterval(model.tick, TICK_MS);
    return () => clearInterval(timer);
  }, [model]);
  useLayoutEffect(() => {
    document.documentElement.lang = lang.value === 'zh' ? 'zh-Hant-TW' : 'en';
    document.title = t.citizen.page;
  }, [lang.value]);
  return (
    <div class="citizen">
      <header>
        <span>{model.office.value || t.officeUnset}</span>
        <button type="button" lang={lang.value === 'zh' ? 'en' : 'zh-Hant-TW'} onClick={model.switchLanguage}>
          {t.switchLanguage}
        </button>
      </header>
      {view ? (
        <Needed view={view} />
      ) : (
        <main class="citizen-welcome">
          <h1>{t.citizen.welcome}</h1>
          <p>{t.citizen.welcomeText}</p>
        </main>
      )}
    </div>
  );
}

function Needed({ view }: { view: CaseView }) {
  const t = strings();
  const words = say();
  const { procedure, assessment } = view;
  const { bill, ended } = assessment;
  const lines = ended ? [] : citizenLines(view);
  return (
    <main>
      <h1>{procedure.sensitive ? t.citizen.neutral : words.pick(procedure.title)}</h1>
      <p class="citizen-stands" role="status" aria-live="polite">
        {standing(view)}
      </p>
      <ul class="citizen-list" aria-label={t.citizen.list}>
        {lines.map(line => (
          <li key={line.id} data-state={line.state}>
            <span class="citizen-sign" aria-hidden="true">
              {SIGNS[line.state]}
            </span>
            <span>
              <strong>{line.name}</strong> <span class="citizen-state">{t.citizen.states[line.state]}</span>
              {line.choices.length > 0 && (
                <ul>
                  {line.choices.map(choice => (
                    <li key={choice.id}>
                      {choice.name} {choice.there && <b>{`✓ ${t.citizen.states.there}`}</b>}
                    </li>
                  ))}
                </ul>
              )}
            </span>
          </li>
        ))}
      </ul>
      {/* While questions are open, nothing to pay yet does not mean free. */}
      {!ended && (bill.total > 0 || assessment.next.length === 0) && (
        <p class="citizen-fees">
          <span>{words.feeTotal()}</span> <strong>{words.money(bill.total)}</strong>
          {bill.incomplete && <small>{t.citizen.feesOpen}</small>}
        </p>
      )}
    </main>
  );
}

/** One sentence on how it stands, for the citizen. */
function standing({ verdict, tally, assessment }: CaseView): string {
  const { stands } = strings().citizen;
  if (assessment.ended) return stands.ask;
  if (tally.lacking > 0) return stands.missing(tally.lacking);
  if (verdict.kind === 'can-finish') return stands.complete;
  return assessment.next.length > 0 ? stands.asking : stands.bring;
}
