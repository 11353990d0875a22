import type { ComponentChildren } from 'preact';
import { inForce, type Procedure } from '../../../lib/core/pack.ts';
import { selfCheckOf } from '../../../lib/core/selfcheck/sheet.ts';
import { placesOf } from '../../../lib/core/selfcheck/tree.ts';
import { Stretches } from '../../slip/Stretches.tsx';
import type { SheetReading } from '../sheets.tsx';
import { Box, PaperList, paperText, StageView, saysOf } from './CheckNode.tsx';
import { dependingText, factsOf, feeText } from './check-facts.ts';

interface Props {
  readonly reading: SheetReading;
  readonly procedure: Procedure;
}

/** 自我檢核表: what a citizen ticks at home, every situation on one sheet. */
export function SelfCheckSheet({ reading, procedure }: Props) {
  const { say, words } = reading.speech;
  const { tree, maybe, lookups, later } = selfCheckOf(procedure, reading.day);
  const places = placesOf(tree);
  const persons = tree.leads.flatMap(each =>
    each.kind === 'person' ? [say.person(say.pick(each.person.who), each.person.does)] : [],
  );
  const fees = tree.leads.flatMap(each => (each.kind === 'fee' ? (feeText(reading, each.fee) ?? []) : []));
  const papers = <PaperList reading={reading} leads={tree.leads} />;
  const hasPapers = tree.leads.some(each => each.kind === 'paper');
  const unsurePapers = maybe.flatMap(each =>
    each.of.kind === 'paper' ? [dependingText(reading, procedure, paperText(reading, each.of.paper), each)] : [],
  );
  const unsureSays = maybe.flatMap(each =>
    saysOf(reading, [each.of]).map(says => dependingText(reading, procedure, says, each)),
  );
  const noFees = procedure.fees.some(each => inForce(each, reading.day)) ? words.bySituation : words.noFees;
  const { office } = reading;
  return (
    <>
      <p class="check-how">{words.how}</p>
      <dl class="check-facts">
        {factsOf(reading, procedure).map(([title, says]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              <Stretches line={says} />
            </dd>
          </div>
        ))}
      </dl>
      <Part id="persons" title={say.personsTitle()} lines={persons} />
      <Part id="always" title={words.always}>
        {hasPapers ? papers : <p>{words.alwaysNone}</p>}
      </Part>
      {tree.stages.length > 0 && (
        <Part id="situations" title={words.situations}>
          {tree.stages.map(stage => (
            <StageView key={stage.question.id} stage={stage} top reading={reading} places={places} />
          ))}
        </Part>
      )}
      {unsurePapers.length > 0 && (
        <Part id="maybe" title={words.maybe}>
          <ul class="check-list">
            {unsurePapers.map(line => (
              <li key={line}>
                <Box line={line} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part id="unsure" title={words.mayEnd} lines={unsureSays} />
      <Part
        id="lookups"
        title={say.notNeededTitle()}
        lines={lookups.map(each => dependingText(reading, procedure, say.pick(each.of.name), each))}
      />
      <Part
        id="later"
        title={say.laterTitle()}
        lines={later.map(({ name, due }) => {
          const said = due === undefined ? undefined : say.local(due);
          return said === undefined ? say.pick(name) : say.withNote(say.pick(name), said);
        })}
      />
      <Part id="fees" title={say.feesTitle()} lines={fees.length > 0 ? fees : [noFees]} />
      <footer class="check-ask-us">
        <p>{words.ask}</p>
        <p>
          {[office.name, office.phone, office.address, office.hours && words.hours(office.hours)]
            .filter(Boolean)
            .join('　')}
        </p>
      </footer>
    </>
  );
}

/** One part of the sheet; of a list of nothing there is none. */
function Part({
  id,
  title,
  lines = [],
  children,
}: {
  id: string;
  title: string;
  lines?: readonly string[];
  children?: ComponentChildren;
}) {
  if (!children && lines.length === 0) return null;
  return (
    <section class={`check-part check-${id}`} aria-labelledby={`check-${id}`}>
      <h2 id={`check-${id}`}>{title}</h2>
      {children ?? (
        <ul class="notice-list">
          {lines.map(line => (
            <li key={line}>
              <Stretches line={line} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
