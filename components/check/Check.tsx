import { rocShort } from '../../lib/core/days/roc.ts';
import type { Procedure } from '../../lib/core/pack.ts';
import { exampleOf } from '../../lib/core/proof/example.ts';
import type { Finding } from '../../lib/core/proof/finding.ts';
import { addressOf } from '../rules/rules-model.ts';
import { deskStrings } from '../strings/desk.ts';
import { say } from '../strings/strings.ts';
import { type CheckModel, type CheckState, findingAddress } from './check-model.ts';

/** Every case of every procedure walked: what should not be so, procedure by procedure. */
export function Check({ model }: { model: CheckModel }) {
  const t = deskStrings().check;
  const state = model.state.value;
  const running = state?.kind === 'running';
  return (
    <section class="check" aria-labelledby="check-title">
      <h1 id="check-title">{t.title}</h1>
      <p class="soft">{t.intro}</p>
      <div class="check-acts">
        <button type="button" class="primary" disabled={running} onClick={() => void model.run()}>
          {state === undefined ? t.run : t.again}
        </button>
        {running && (
          <button type="button" onClick={model.stop}>
            {t.stop}
          </button>
        )}
        {running && <progress max={state.of} value={state.done} aria-label={t.progress(state.done, state.of)} />}
      </div>
      <p role="status" class={state?.kind === 'failed' ? 'fault' : undefined}>
        {state && summaryOf(model, state)}
      </p>
      {state && model.stale() && <p class="rules-doubt">{t.stale}</p>}
      {state && <Found model={model} state={state} />}
    </section>
  );
}

function summaryOf(model: CheckModel, { kind, done, of, cases, pack }: CheckState): string {
  const t = deskStrings().check;
  if (kind === 'running') return t.progress(done, of);
  if (kind === 'failed') return t.failed;
  const walked = kind === 'done' ? pack.procedures.length : done;
  const open = model.result().open.length;
  const result = open === 0 ? t.nothing(walked, cases) : t.found(open, walked, cases);
  return kind === 'stopped' ? t.stopped(result) : result;
}

function Found({ model, state }: { model: CheckModel; state: CheckState }) {
  const t = deskStrings().check;
  const { open, explained } = model.result();
  const at = (procedure: string | undefined) => state.pack.procedures.find(each => each.id === procedure);
  return (
    <>
      {[...new Set(open.map(each => each.procedure))].map(id => (
        <section key={id ?? ''} class="rules-section" aria-labelledby={`check-${id ?? 'shared'}`}>
          <h2 id={`check-${id ?? 'shared'}`}>{id === undefined ? t.shared : <Title procedure={at(id)} id={id} />}</h2>
          <ul>
            {open
              .filter(each => each.procedure === id)
              .map(finding => (
                <li key={finding.key}>
                  <FindingView finding={finding} procedure={at(id)} />
                </li>
              ))}
          </ul>
        </section>
      ))}
      {explained.length > 0 && (
        <details class="check-explained">
          <summary>{t.explained(explained.length)}</summary>
          <ul>
            {explained.map(({ finding, reason }) => (
              <li key={finding.key}>
                <FindingView finding={finding} procedure={at(finding.procedure)} titled />
                <p class="soft">{t.reason(say().pick(reason))}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Title({ procedure, id }: { procedure: Procedure | undefined; id: string }) {
  return <a href={addressOf(id)}>{procedure ? say().pick(procedure.title) : id}</a>;
}

interface FindingProps {
  readonly finding: Finding;
  readonly procedure: Procedure | undefined;
  /** It stands apart from its procedure's heading. */
  readonly titled?: boolean;
}

function FindingView({ finding, procedure, titled }: FindingProps) {
  const t = deskStrings().check;
  const { says, example, count = 0, day = '' } = finding;
  const { pick } = say();
  const address = findingAddress(finding);
  const told = procedure && example ? exampleOf(procedure, example) : undefined;
  return (
    <>
      {titled && procedure && <strong>{pick(procedure.title)}　</strong>}
      {pick(says)} {address && <a href={address}>{t.see}</a>}
      {told && (
        <p class="soft">
          {t.example(
            count,
            told.map(({ ask, answer }) => [pick(ask), pick(answer)] as const),
            day > '1912' ? rocShort(day) : '',
          )}
        </p>
      )}
    </>
  );
}
