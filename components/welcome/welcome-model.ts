import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Client } from '../../lib/messaging/client.ts';
import type { Settings } from '../../lib/schema/settings.ts';
import type { Slip } from '../../lib/schema/slip.ts';
import { createOffice, type OfficeModel } from '../office/office-model.ts';
import type { PanelModel } from '../panel/panel-model.ts';
import { strings } from '../strings/strings.ts';

/** The procedure that is practised. */
const PRACTISED = 'seal-registration';

/** A panel to practise with, over a desk that is thrown away; `slip` is the one it issued. */
export interface PracticeSession {
  readonly panel: PanelModel;
  readonly slip: Signal<Slip | null>;
  readonly end: () => Promise<void>;
}
export type Step = 'office' | 'keys' | 'practice' | 'done';
export type Task = keyof ReturnType<typeof strings>['welcome']['practice']['steps'];

export interface WelcomeModel {
  readonly settings: Signal<Settings>;
  readonly office: OfficeModel;
  readonly step: ReadonlySignal<Step>;
  readonly practice: ReadonlySignal<PracticeSession | null>;
  /** What is to be done next in the practice case; undefined when its slip is there or there is none. */
  readonly task: ReadonlySignal<Task | undefined>;
  readonly fault: ReadonlySignal<string>;
  readonly go: (step: 'office' | 'keys') => void;
  /** Begins the practice case, or begins it anew. */
  readonly practise: () => Promise<void>;
  /** Ends the tour, finished or not; it does not open by itself again. */
  readonly end: () => Promise<void>;
}

/** The first run over the message client; `open` opens what is practised with. */
export function createWelcome(
  client: Client,
  settings: Signal<Settings>,
  open: (settings: Settings) => Promise<PracticeSession>,
): WelcomeModel {
  const step = signal<Step>('office');
  const practice = signal<PracticeSession | null>(null);
  const fault = signal('');
  const office = createOffice(client, settings);
  const closePractice = async () => {
    const session = practice.peek();
    practice.value = null;
    await session?.end().catch(() => undefined);
  };
  const go = (to: Step) => {
    fault.value = '';
    step.value = to;
  };
  return {
    settings,
    office,
    step,
    practice,
    task: computed(() => {
      const session = practice.value;
      return session && !session.slip.value ? taskOf(session.panel) : undefined;
    }),
    fault,
    go: to => void closePractice().then(() => go(to)),
    practise: async () => {
      await office.takeAll();
      await closePractice();
      go('practice');
      try {
        practice.value = await open(settings.peek());
      } catch {
        fault.value = strings().welcome.practice.startFailed;
      }
    },
    end: async () => {
      await office.takeAll();
      await closePractice();
      go('done');
      try {
        settings.value = await client.ask('settings.change', { welcomed: true });
      } catch {
        fault.value = strings().welcome.done.notKept;
      }
    },
  };
}

function taskOf(panel: PanelModel): Task {
  const view = panel.view.value;
  if (!view) return 'find';
  if (view.procedure.id !== PRACTISED) return 'other';
  if (view.assessment.ended) return 'undo';
  if (view.assessment.next.length > 0) return 'answer';
  if (view.tally.count.unchecked > 0) return 'mark';
  return view.tally.lacking === 1 ? 'issue' : 'oneMissing';
}
