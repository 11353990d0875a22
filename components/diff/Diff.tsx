import { deskStrings } from '../strings/desk.ts';
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
  return (
    <div role="alert">
      <p class="fault">{deskStrings().diff.refused(file)}</p>
      <ul>
        {faults.map(fault => (
          <li key={fault} lang={/\p{Script=Han}/u.test(fault) ? undefined : 'en'}>
            {fault}
          </li>
        ))}
      </ul>
    </div>
  );
}
