import type { Requirement } from '../../../lib/core/pack.ts';
import { itemsOf, type Lead } from '../../../lib/core/selfcheck/sheet.ts';
import type { Exit, Node, Stage, StagePlace } from '../../../lib/core/selfcheck/tree.ts';
import { Stretches } from '../../slip/Stretches.tsx';
import { bareName } from '../guide/group-name.ts';
import type { SheetReading } from '../sheets.tsx';
import { feeText } from './check-facts.ts';

interface Of {
  readonly reading: SheetReading;
  readonly places: ReadonlyMap<Stage<Lead>, StagePlace>;
}

/** A line with a box to be ticked by hand. */
export function Box({ line }: { line: string }) {
  return (
    <span class="check-box">
      <Stretches line={line} />
    </span>
  );
}

/** The papers among what follows, each with a box. */
export function PaperList({ reading, leads }: { reading: SheetReading; leads: readonly Lead[] }) {
  const { say, words } = reading.speech;
  const items = itemsOf(leads);
  if (items.length === 0) return null;
  return (
    <ul class="check-list">
      {items.map(({ group, papers }) =>
        group ? (
          <li key={group.id}>
            <Stretches line={words.anyOf(bareName(say.pick(group.name), group.name.zh), group.min)} />
            <ul class="check-list">
              {papers.map(each => (
                <li key={each.id}>
                  <Box line={paperText(reading, each)} />
                </li>
              ))}
            </ul>
          </li>
        ) : (
          papers.map(each => (
            <li key={each.id}>
              <Box line={paperText(reading, each)} />
            </li>
          ))
        ),
      )}
    </ul>
  );
}

/** A paper with its form, and whether one can do without. */
export function paperText(
  { speech: { say, words } }: SheetReading,
  { name, form, need, practice }: Requirement,
): string {
  const soft = practice ? say.anyOfOffices() : need && words.helps;
  return say.withNote(say.pick(name), say.join([say.form(form), ...(soft ? [soft] : [])]));
}

/** What else follows, in whole sentences: who comes, what is charged, that it ends here. */
export function saysOf(reading: SheetReading, leads: readonly Lead[]): readonly string[] {
  const { say, words } = reading.speech;
  const persons = leads.flatMap(each =>
    each.kind === 'person' ? [say.person(say.pick(each.person.who), each.person.does)] : [],
  );
  const fees = leads.flatMap(each => (each.kind === 'fee' ? (feeText(reading, each.fee) ?? []) : []));
  const kinds: Readonly<Record<string, string>> = words.kinds;
  const ends = leads.flatMap(each =>
    each.kind === 'end' ? [say.fact(kinds[each.outcome.kind] ?? each.outcome.kind, say.pick(each.outcome.says))] : [],
  );
  return [
    ...(persons.length > 0 ? [say.branchPersons(persons)] : []),
    ...(fees.length > 0 ? [say.branchFees(fees)] : []),
    ...ends,
  ];
}

/** A question with its number, its answers each with a box, and under each what follows from it. */
export function StageView({ stage, top, ...of }: Of & { stage: Stage<Lead>; top: boolean }) {
  const { say, words } = of.reading.speech;
  const { no = 0, again = false } = of.places.get(stage) ?? {};
  const ask = <Stretches line={words.no(no, say.pick(stage.question.ask))} />;
  return (
    <div class="check-stage">
      {top ? <h3>{ask}</h3> : <p class="check-ask">{ask}</p>}
      {again ? (
        <p class="check-then">{words.again(no)}</p>
      ) : (
        <ul class="check-exits">
          {stage.exits.map((exit, index) => (
            <ExitView key={index} exit={exit} unit={stage.question.numberUnit ?? ''} {...of} />
          ))}
        </ul>
      )}
    </div>
  );
}

function ExitView({ exit, unit, ...of }: Of & { exit: Exit<Lead>; unit: string }) {
  const { say, words } = of.reading.speech;
  const answers = [
    ...exit.options.map(each => say.pick(each.label)),
    ...exit.ranges.map(({ from, below }) => words.range(from, below, unit)),
  ];
  const empty = exit.next.leads.length + exit.next.stages.length === 0;
  return (
    <li>
      <p class="check-answers">
        {answers.map(each => (
          <Box key={each} line={each} />
        ))}
        {empty && <span class="check-nothing">{words.nothing}</span>}
      </p>
      {!empty && <NodeView node={exit.next} {...of} />}
    </li>
  );
}

function NodeView({ node, ...of }: Of & { node: Node<Lead> }) {
  return (
    <div class="check-then">
      <PaperList reading={of.reading} leads={node.leads} />
      {saysOf(of.reading, node.leads).map(each => (
        <p key={each}>
          <Stretches line={each} />
        </p>
      ))}
      {node.stages.map(stage => (
        <StageView key={stage.question.id} stage={stage} top={false} {...of} />
      ))}
    </div>
  );
}
