import type { ProcedureDiff } from '../../lib/core/diff/diff.ts';
import { sharedDiff, totalsOf, totalsText } from '../../lib/core/diff/steps.ts';
import { addressOf } from '../rules/rules-model.ts';
import { deskStrings } from '../strings/desk.ts';
import { say } from '../strings/strings.ts';
import type { DiffModel, DiffRun } from './diff-model.ts';

/** Of each procedure. */
type Heading = 'h2' | 'h5';

/** How far a comparison is, and what it found so far. */
export function DiffResult({ model, heading = 'h2' }: { model: DiffModel; heading?: Heading }) {
  const t = deskStrings().diff;
  const state = model.state.value;
  const run = state?.kind === 'refused' ? undefined : state;
  return (
    <>
      {run?.kind === 'running' && (
        <div class="check-acts">
          <button type="button" onClick={model.stop}>
            {t.stop}
          </button>
          <progress max={run.of} value={run.done} aria-label={t.progress(run.done, run.of)} />
        </div>
      )}
      <p role="status" class={run?.kind === 'failed' ? 'fault' : undefined}>
        {run && summaryOf(run)}
      </p>
      {run && model.stale() && <p class="rules-doubt">{t.stale}</p>}
      {run && <p class="soft">{t.between(nameOf(run.before), nameOf(run.after), run.file)}</p>}
      {run?.diffs.filter(isTold).map(each => (
        <ProcedureView key={each.id} diff={each} heading={heading} />
      ))}
      {run?.kind === 'done' && <Shared run={run} heading={heading} />}
    </>
  );
}

const nameOf = ({ version, fingerprint }: DiffRun['before']) => `${version}・${fingerprint}`;
const isTold = ({ kind, wording }: ProcedureDiff) => kind !== 'same' || wording > 0;

function summaryOf({ kind, done, of, diffs }: DiffRun): string {
  const t = deskStrings().diff;
  if (kind === 'running') return t.progress(done, of);
  if (kind === 'failed') return t.failed;
  const totals = say().pick(totalsText(totalsOf(diffs)));
  return kind === 'stopped' ? t.stopped(done, of, totals) : totals;
}

function ProcedureView({ diff, heading: Title }: { diff: ProcedureDiff; heading: Heading }) {
  const t = deskStrings().diff;
  const { id, title, kind, cases, groups, questions, wording } = diff;
  const { pick } = say();
  return (
    <section class="rules-section" aria-labelledby={`diff-${id}`}>
      <Title id={`diff-${id}`}>{kind === 'gone' ? pick(title) : <a href={addressOf(id)}>{pick(title)}</a>}</Title>
      <ul>
        {kind === 'new' && <li>{t.fresh(cases)}</li>}
        {kind === 'gone' && <li>{t.gone(cases)}</li>}
        {kind === 'too-tangled' && <li>{t.tangled}</li>}
        {groups.map(({ says }) => (
          <li key={says.zh}>{pick(says)}</li>
        ))}
        {questions.map(each => (
          <li key={`${each.id}${each.kind}`}>
            {(each.kind === 'new' ? t.asked : t.unasked)(pick(each.ask), each.cases)}
          </li>
        ))}
        {wording > 0 && <li class="soft">{t.wording(wording)}</li>}
      </ul>
    </section>
  );
}

function Shared({ run, heading: Title }: { run: DiffRun; heading: Heading }) {
  const t = deskStrings().diff;
  const { years, entries, wording } = sharedDiff(run.before, run.after);
  if (years.length + entries.length + wording === 0) return null;
  return (
    <section class="rules-section" aria-labelledby="diff-shared">
      <Title id="diff-shared">{t.shared}</Title>
      <ul>
        {years.length > 0 && <li>{t.years(years.join('、'))}</li>}
        {entries.length > 0 && <li>{t.entries(entries.map(say().pick).join('、'))}</li>}
        {wording > 0 && <li class="soft">{t.wording(wording)}</li>}
      </ul>
    </section>
  );
}
