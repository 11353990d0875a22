import { useEffect } from 'preact/hooks';
import { targetKey } from '../../lib/core/layers/change.ts';
import { around, fetchAround } from '../details/late.ts';
import { Fees } from '../fees/Fees.tsx';
import { Interims } from '../interim/Interims.tsx';
import { OwnTag } from '../layers/Own.tsx';
import { List } from '../list/List.tsx';
import { PeriodLine } from '../period/PeriodLine.tsx';
import { Questions } from '../questions/Questions.tsx';
import { Compare } from '../scan/Compare.tsx';
import { langOf } from '../strings/lang-of.ts';
import { say, strings } from '../strings/strings.ts';
import type { CaseView, PanelModel } from './panel-model.ts';
import { VerdictBand } from './VerdictBand.tsx';

/** One case from verdict to sources. */
export function CasePane({
  model,
  view,
  onNext,
  onOpened,
}: {
  model: PanelModel;
  view: CaseView;
  onNext: () => void;
  onOpened: () => void;
}) {
  useEffect(() => void fetchAround(), []);
  const Around = around.value;
  const words = say();
  const t = strings();
  const quiet = model.quiet.on.value;
  const { procedure } = view;
  const { office } = procedure;
  const where = office.rule === 'special' && office.note ? office.note : words.office(office.rule);
  const { id } = procedure;
  const origin = model.origins().get(targetKey({ kind: 'procedure', procedure: id, id }));
  return (
    <main class="case" key={procedure.id} data-quiet={quiet}>
      <div class="case-head">
        <h1>
          {model.quiet.titleOf(procedure, model.hand.value)}{' '}
          {!quiet && <small lang={langOf(procedure.law[0]?.cite)}>{procedure.law[0]?.cite}</small>}{' '}
          <OwnTag origin={origin} />
          {quiet && (
            <button type="button" class="small quiet-show" onClick={model.quiet.toggle}>
              {t.quiet.show} <kbd aria-hidden="true">{t.quiet.key}</kbd>
            </button>
          )}
        </h1>
        <VerdictBand model={model} view={view} onOpened={onOpened} />
      </div>
      <div class="chips">
        <PeriodLine model={model} view={view} />
        <span class="chip" lang={langOf(where)}>
          {where}
        </span>
        {procedure.processing && <span class="chip">{words.pick(procedure.processing.time)}</span>}
      </div>
      <Questions model={model} view={view} onNext={onNext} />
      <Compare view={view} fingerprint={model.pack.fingerprint} />
      <Interims model={model} view={view} />
      <List model={model} view={view} />
      <Fees model={model} view={view} />
      {Around && <Around model={model} view={view} />}
    </main>
  );
}
