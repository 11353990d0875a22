import type { PanelModel } from '../panel/panel-model.ts';
import { say, strings } from '../strings/strings.ts';

/** What stands where there is no case yet: every procedure, by kind. */
export function Catalogue({ model, onOpened }: { model: PanelModel; onOpened: () => void }) {
  const t = strings();
  const kinds = Object.keys(t.categories).filter(kind =>
    model.pack.procedures.some(procedure => procedure.category === kind),
  );
  return (
    <main class="catalogue" aria-label={t.allProcedures}>
      <h1>{t.welcomeTitle}</h1>
      <p class="soft">{t.welcomeText}</p>
      <button type="button" onClick={() => (model.scan.shown.value = true)}>
        {t.scan.title} <kbd aria-hidden="true">Ctrl B</kbd>
      </button>
      {kinds.map(kind => (
        <div key={kind}>
          <h2>{t.categories[kind]}</h2>
          <div class="catalogue-row">
            {model.pack.procedures
              .filter(procedure => procedure.category === kind)
              .map(procedure => (
                <button
                  key={procedure.id}
                  type="button"
                  onClick={() => {
                    model.start(procedure.id);
                    onOpened();
                  }}
                >
                  {say().pick(procedure.title)}
                </button>
              ))}
          </div>
        </div>
      ))}
    </main>
  );
}
