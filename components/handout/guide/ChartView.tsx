import type { ChartBox, ChartLine, ChartPanel, ChartStep, ChartText } from '../../../lib/core/handout/chart.ts';
import { layoutOf } from '../../../lib/core/handout/layout.ts';
import type { Procedure } from '../../../lib/core/pack.ts';
import { strings } from '../../strings/strings.ts';
import type { SheetReading } from '../sheets.tsx';
import { chartStepsOf } from './chart-steps.ts';

const MM_OF_POINT = 25.4 / 72;
/** What an A4 page has for a chart beneath a heading, in mm. */
const ROOM = { width: 180, height: 262, above: 14 };

/** The flow chart of a procedure, one picture a page, with the same as text, and what it does not show. */
export function ChartView({ reading, procedure, numbers }: Props) {
  const { t, words, large } = reading;
  const said = t.handout.chart;
  const { steps, leftOut } = chartStepsOf(reading, procedure);
  const letters = (large ? 18 : 9.5) * MM_OF_POINT;
  const panels = layoutOf(steps, { ...ROOM, letters, continued: said.continued });
  const title = `${words.pick(procedure.title)}${t.handout.guide.parts.chart}`;
  const left = leftOut.papers.flatMap(each => numbers.get(each.id) ?? []);
  return (
    <>
      {panels.map((panel, index) => (
        <Picture
          key={index}
          panel={panel}
          letters={letters}
          title={said.page(title, index + 1, panels.length)}
          desc={said.desc(steps.length)}
          id={`chart-${index}`}
        />
      ))}
      <ul class="notice-notes">
        <li>{said.shows}</li>
        {leftOut.outcomes.length > 0 && <li>{said.leftOutcomes(leftOut.outcomes.length)}</li>}
        {left.length > 0 && <li>{said.leftPapers(words.join(left.map(String)))}</li>}
        <li>{said.softPapers}</li>
      </ul>
      <details class="chart-text">
        <summary>{said.asList}</summary>
        <ol>
          {steps.map((step, index) => (
            <StepText key={index} step={step} />
          ))}
        </ol>
      </details>
    </>
  );
}

interface Props {
  readonly reading: SheetReading;
  readonly procedure: Procedure;
  /** The numbers under which papers stand in the list. */
  readonly numbers: ReadonlyMap<string, number>;
}

function StepText({ step }: { step: ChartStep }) {
  const under = step.kind === 'decision' ? step.exits.map(({ head, body }) => [head, ...body].join(' ')) : step.body;
  return (
    <li>
      {step.head}
      {under.length > 0 && (
        <ul>
          {under.map(each => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Picture(props: { panel: ChartPanel; letters: number; title: string; desc: string; id: string }) {
  const { panel, letters, title, desc, id } = props;
  const { width, height } = panel;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: What is scrolled must be reached by key.
    <section class="notice-scroll chart-page" tabIndex={0} aria-label={strings().handout.scrolls(title)}>
      <svg
        class="chart"
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
        width={`${width}mm`}
        height={`${height}mm`}
        viewBox={`0 0 ${width} ${height}`}
        font-size={letters}
        stroke-width={0.3}
        stroke="#000"
        fill="none"
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{desc}</desc>
        {panel.lines.map((line, index) => (
          <Way key={index} line={line} />
        ))}
        {panel.boxes.map((box, index) => (
          <Box key={index} box={box} />
        ))}
        {panel.labels.map(label => (
          <Words key={`${label.x} ${label.y}`} text={label} />
        ))}
      </svg>
    </section>
  );
}

function Words({ text }: { text: ChartText }) {
  return (
    <text
      x={text.x}
      y={text.y}
      fill="#000"
      stroke="none"
      font-weight={text.bold ? 700 : 400}
      text-anchor={text.middle ? 'middle' : 'start'}
    >
      {text.text}
    </text>
  );
}

function Box({ box }: { box: ChartBox }) {
  const { shape, x, y, width, height, texts } = box;
  const round = { terminal: height / 2, connector: height / 2, end: 3, process: 0, decision: 0 }[shape];
  return (
    <>
      {shape === 'decision' ? (
        <polygon
          points={`${x},${y + height / 2} ${x + width / 2},${y} ${x + width},${y + height / 2} ${x + width / 2},${y + height}`}
        />
      ) : (
        <rect
          x={x}
          y={y}
          width={width}
          height={height}
          rx={Math.min(round, 8)}
          stroke-width={shape === 'end' || shape === 'terminal' ? 0.7 : 0.3}
        />
      )}
      {texts.map(text => (
        <Words key={`${text.x} ${text.y}`} text={text} />
      ))}
    </>
  );
}

/** Half the breadth of an arrow's head, and its length, in mm. */
const [HALF, LONG] = [0.9, 2.2];

function Way({ line: { points, arrow } }: { line: ChartLine }) {
  const [x, y] = points.at(-1) ?? [0, 0];
  const [fromX, fromY] = points.at(-2) ?? [x, y];
  const [dx, dy] = [Math.sign(x - fromX), Math.sign(y - fromY)];
  return (
    <>
      <polyline points={points.map(each => each.join(',')).join(' ')} />
      {arrow && (
        <polygon
          points={`${x},${y} ${x - dx * LONG - dy * HALF},${y - dy * LONG - dx * HALF} ${x - dx * LONG + dy * HALF},${y - dy * LONG + dx * HALF}`}
          fill="#000"
          stroke="none"
        />
      )}
    </>
  );
}
