import { toldText } from '../../lib/core/faults/told.ts';
import { deskStrings } from '../strings/desk.ts';
import { lang } from '../strings/strings.ts';
import { DiffResult } from './DiffResult.tsx';
import type { DiffModel, DiffRefused } from './diff-model.ts';

/** Two sets of rules held side by side over every case: of whom what becomes otherwise. */
export function Diff({ model }: { model: DiffModel }) {
  const t = deskStrings().diff;
  const state = model.state.value;
  return (
    <section class="check" aria-labelledby="diff-title">
      <h1 id="diff-title">{t.title}</h1>
      <p class="soft">{t.intro}</p>
      <div class="check-acts">
        <button type="button" class="primary" onClick={model.office}>
          {t.office}
        </button>
        <button type="button" onClick={() => void model.choose()}>
          {t.file}
        </button>
      </div>
      {state?.kind === 'refused' ? <Refused refused={state} /> : <DiffResult model={model} />}
    </section>
  );
}

function Refused({ refused: { file, faults } }: { refused: DiffRefused }) {
  const t = deskStrings().diff;
  return (
    <div role="alert">
      <p class="fault">{t.refused(file)}</p>
      <ul>
        {faults === undefined ? (
          <li>{t.tooLarge}</li>
        ) : (
          faults.map(fault => {
            const text = toldText(fault, lang.value);
            return <li key={text}>{text}</li>;
          })
        )}
      </ul>
    </div>
  );
}
