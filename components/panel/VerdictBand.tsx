import type { VerdictKind } from '../../lib/core/assess/verdict.ts';
import { langOf } from '../strings/lang-of.ts';
import { say, strings } from '../strings/strings.ts';
import type { CaseView, PanelModel } from './panel-model.ts';

const SIGNS: Readonly<Record<VerdictKind, string>> = {
  stop: '■',
  redirect: '➜',
  'not-needed': '○',
  questions: '？',
  missing: '✗',
  unchecked: '…',
  'can-finish': '✓',
};
export const REDIRECT_ID = 'redirect';

/** The verdict, the first thing to be seen: a sign, a colour and one sentence. */
export function VerdictBand({ model, view, onOpened }: { model: PanelModel; view: CaseView; onOpened: () => void }) {
  const t = strings();
  const words = say();
  const { verdict, assessment } = view;
  const outcome = assessment.ended?.outcome;
  const to = outcome?.to;
  const target = to === undefined ? undefined : model.pack.procedures.find(procedure => procedure.id === to);
  return (
    <div class={`verdict verdict-${verdict.kind}`} data-refer={verdict.referUp}>
      <p role="status" aria-live="polite">
        <span class="verdict-sign" aria-hidden="true">
          {SIGNS[verdict.kind]}
        </span>
        <span>{words.pick(verdict.result)}</span>
      </p>
      {words.pick(verdict.facts) && <p class="verdict-facts">{words.pick(verdict.facts)}</p>}
      {outcome?.cite && <small lang={langOf(outcome.cite)}>{`${t.cite}：${outcome.cite}`}</small>}
      {assessment.asks.map(({ outcome: ask }) => (
        <p key={ask.says.zh} class="ask">
          <strong>{t.askSupervisor}</strong> {words.pick(ask.says)}
          {ask.cite && <small lang={langOf(ask.cite)}>{`（${ask.cite}）`}</small>}
        </p>
      ))}
      {target && (
        <button
          id={REDIRECT_ID}
          type="button"
          class="primary"
          onClick={() => {
            model.start(target.id, 'instead');
            onOpened();
          }}
        >
          {t.openRedirect(words.pick(target.title))}
        </button>
      )}
      {to !== undefined && !target && <p class="soft">{t.notIncluded}</p>}
    </div>
  );
}
