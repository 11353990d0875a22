import { deskStrings } from '../strings/desk.ts';
import { type ExportModel, FORMATS } from './export-model.ts';
import type { Filters } from './register-model.ts';

/** Takes all slips that fit the filters away as a file; says how far it is, and can be stopped. */
export function Export({ model, filters }: { model: ExportModel; filters: Filters }) {
  const t = deskStrings().register;
  const taken = model.taken.value;
  return (
    <fieldset class="export" aria-label={t.exportIntro} title={t.exportIntro}>
      <span role="status" class="soft">
        {model.message.value}
      </span>
      {taken === undefined ? (
        FORMATS.map(format => (
          <button key={format} type="button" onClick={() => void model.run(filters, format)}>
            {`${t.export} ${format.toUpperCase()}`}
          </button>
        ))
      ) : (
        <>
          <progress aria-label={t.export} />
          <span class="soft">{t.exporting(taken)}</span>
          <button type="button" onClick={model.stop}>
            {t.stop}
          </button>
        </>
      )}
    </fieldset>
  );
}
