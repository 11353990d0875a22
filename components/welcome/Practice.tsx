import { useEffect } from 'preact/hooks';
import type { Slip } from '../../lib/schema/slip.ts';
import { Panel } from '../panel/Panel.tsx';
import { Sheet } from '../slip/Sheet.tsx';
import { strings } from '../strings/strings.ts';
import { focusSoon } from '../ui/focus.ts';
import type { WelcomeModel } from './welcome-model.ts';

/** A made-up application beside the panel, and what to do next; at its end the slip, marked as practice. */
export function Practice({ model }: { model: WelcomeModel }) {
  const t = strings().welcome.practice;
  const session = model.practice.value;
  const slip = session?.slip.value;
  if (slip) return <PracticeSlip model={model} slip={slip} />;
  const task = model.task.value;
  return (
    <div class="practice">
      <section class="practice-side" aria-labelledby="practice-title">
        <h1 id="practice-title">{t.title}</h1>
        <p class="practice-task" role="status">
          {task && t.steps[task]}
          {model.fault.value && <span class="fault">{model.fault.value}</span>}
        </p>
        <p class="soft">{t.notice}</p>
        <DemoForm />
        {model.fault.value && (
          <button type="button" class="primary" onClick={() => void model.end()}>
            {t.end}
          </button>
        )}
      </section>
      <div class="practice-panel">{session && <Panel model={session.panel} drawer={false} />}</div>
    </div>
  );
}

function DemoForm() {
  const t = strings().welcome.practice;
  return (
    <section class="demo-form" aria-label={t.form}>
      <p class="demo-system">{t.system}</p>
      <h2>{t.form}</h2>
      <dl>
        {t.fields.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function PracticeSlip({ model, slip }: { model: WelcomeModel; slip: Slip }) {
  const t = strings().welcome.practice;
  useEffect(() => focusSoon('#practice-end'), []);
  // Without number and code: nobody can take it for a slip of the register, nor can a scanner.
  const marked: Slip = { ...slip, text: t.mark, short: t.mark, code: '0' };
  return (
    <main class="practice-slip">
      <h1>{t.slipTitle}</h1>
      <p class="soft">{t.slipText}</p>
      <div class="welcome-row">
        <button id="practice-end" type="button" class="primary" onClick={() => void model.end()}>
          {t.end}
        </button>
        <button type="button" onClick={() => void model.practise()}>
          {t.repeat}
        </button>
      </div>
      <div class="practice-paper" data-mark={t.mark}>
        <Sheet slip={marked} paper="A5" large={false} parts={slip.parts ?? []} reprint={false} />
      </div>
    </main>
  );
}
