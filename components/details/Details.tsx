import { remediesFor } from '../../lib/core/assess/remedies.ts';
import { targetKey } from '../../lib/core/layers/change.ts';
import type { Origin } from '../../lib/core/layers/draft.ts';
import { lineId } from '../../lib/core/layers/hash.ts';
import type { Pack } from '../../lib/core/pack.ts';
import { OwnTag, OwnWhy } from '../layers/Own.tsx';
import type { CaseView, PanelModel } from '../panel/panel-model.ts';
import { langOf } from '../strings/lang-of.ts';
import { say, strings } from '../strings/strings.ts';
import { Fold } from '../ui/Fold.tsx';
import { Told } from './Told.tsx';
import { toldSections } from './told-model.ts';

/** Around the list: ways to finish today, who comes, steps, duties and offers, common reasons for return, law and sources. */
export function Details({ model, view }: { model: PanelModel; view: CaseView }) {
  const t = strings();
  const words = say();
  const { procedure, assessment, tally } = view;
  const open = tally.slots.filter(
    slot => slot.state === 'missing' || slot.state === 'mismatch' || slot.state === 'can-look-up',
  );
  const remedies = open.flatMap(slot =>
    remediesFor(model.pack, slot).filter(remedy => remedy.kind !== 'come-back' && remedy.kind !== 'any-of'),
  );
  const origins = model.origins();
  const originOf = (kind: 'step' | 'pitfall', text: string) =>
    origins.get(targetKey({ kind, procedure: procedure.id, id: lineId(text) }));
  const hidden = hiddenIn(origins, procedure.id);
  const [duties, offers] = toldSections(view);
  const { agent } = procedure;
  const fined = assessment.period.kind === 'counted' && assessment.period.fine !== undefined;
  return (
    <div class="details">
      {remedies.length > 0 && (
        <Fold title={t.remediesTitle} open>
          <Lines
            lines={remedies.flatMap(remedy =>
              'how' in remedy
                ? [[`${t.remedies[remedy.kind]}：${words.pick(remedy.paper.requirement.name)}`, remedy.how]]
                : [],
            )}
          />
        </Fold>
      )}
      {fined && (
        <Fold title={t.cautionsTitle}>
          <Lines lines={model.pack.cautions.map(caution => [caution.cite, caution.says])} />
        </Fold>
      )}
      {assessment.persons.length > 0 && (
        <Fold title={t.sections.persons} open>
          <Lines
            lines={assessment.persons.map(({ person }) => [
              words.person(words.pick(person.who), person.does),
              [person.note, person.cite].filter(Boolean).join('・'),
            ])}
          />
        </Fold>
      )}
      <Told model={model} section={duties} />
      <Told model={model} section={offers} />
      {assessment.agencies.length > 0 && (
        <Fold title={t.agenciesTitle}>
          <Lines
            lines={assessment.agencies.map(agency => [
              words.pick(agency.name),
              `${agency.passes.join('；')}。${agency.consent}`,
            ])}
          />
        </Fold>
      )}
      <Fold title={t.stepsTitle}>
        <ol>
          {procedure.steps.map(step => (
            <Line key={step} text={step} origin={originOf('step', step)} />
          ))}
        </ol>
      </Fold>
      <Fold title={t.pitfallsTitle}>
        <ul>
          {procedure.pitfalls.map(pitfall => (
            <Line key={pitfall} text={pitfall} origin={originOf('pitfall', pitfall)} />
          ))}
        </ul>
      </Fold>
      {hidden.length > 0 && (
        <Fold title={t.layers.hiddenTitle(hidden.length)}>
          <ul class="lines">
            {hidden.map(origin => (
              <Line key={origin.change.id} text={hiddenText(model.pack, origin)} origin={origin} />
            ))}
          </ul>
        </Fold>
      )}
      <Fold title={t.whoTitle}>
        <Lines
          lines={[
            ...procedure.applicants.map(applicant => [applicant.who, applicant.cite ?? ''] as const),
            [agent.allowed ? t.agentYes : t.agentNo, [agent.needs, agent.cite].filter(Boolean).join('・')],
          ]}
        />
      </Fold>
      <Fold title={t.lawTitle}>
        <Lines lines={procedure.law.map(law => [law.cite, law.says])} />
      </Fold>
      {(procedure.conflicts !== '' || procedure.confidence !== 'high') && (
        <Fold title={t.conflictsTitle}>
          {procedure.confidence !== 'high' && <p>{t.confidence[procedure.confidence]}</p>}
          <p lang={langOf(procedure.conflicts)}>{procedure.conflicts}</p>
        </Fold>
      )}
      <Fold title={t.sourcesTitle}>
        <Lines lines={procedure.sources.map(source => [source.title, source.asOf ?? ''])} />
        <p class="soft">{t.packVersion(model.pack.version, model.pack.fingerprint)}</p>
      </Fold>
    </div>
  );
}

const NO_TEXT = { zh: '', en: '' };

/** A line with who changed it, when and why. */
function Line({ text, origin }: { text: string; origin: Origin | undefined }) {
  return (
    <li>
      <span lang={langOf(text)}>{text}</span> <OwnTag origin={origin} />
      <OwnWhy origin={origin} />
    </li>
  );
}

/** What was hidden of a procedure. */
function hiddenIn(origins: ReadonlyMap<string, Origin>, procedure: string): readonly Origin[] {
  return [...origins.values()].filter(
    ({ state, change: { edit } }) => state === 'hidden' && edit.do === 'hide' && edit.target.procedure === procedure,
  );
}

function hiddenText(pack: Pack, { change: { edit } }: Origin): string {
  if (edit.do !== 'hide') return '';
  const { was, target } = edit;
  if (was === null) return target.kind === 'fee' ? say().pick(pack.fees[target.id]?.name ?? NO_TEXT) : target.id;
  return typeof was === 'string' ? was : say().pick(was);
}

function Lines({ lines }: { lines: readonly (readonly [string, string] | readonly string[])[] }) {
  return (
    <ul class="lines">
      {lines.map(([head, text]) => (
        <li key={`${head}${text}`}>
          <span lang={langOf(head)}>{head}</span>
          {text && <small lang={langOf(text)}>{text}</small>}
        </li>
      ))}
    </ul>
  );
}
