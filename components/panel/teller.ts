import { type Signal, signal } from '@preact/signals';
import { AskFailed } from '../../lib/messaging/client.ts';
import { strings } from '../strings/strings.ts';

/** A sentence for the clerk; `action` is offered as a button. */
export interface Message {
  readonly text: string;
  readonly tone: 'plain' | 'warn';
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

/** What is said at the panel's foot: the last sentence stands until the next. */
export interface Teller {
  readonly message: Signal<Message | null>;
  readonly tell: (text: string, action?: Message['action']) => void;
  readonly warn: (text: string, action?: Message['action']) => void;
  /** Says why an ask came back without having been done. */
  readonly warnFault: (error: unknown) => void;
}

/** A teller that has said nothing yet. */
export function createTeller(): Teller {
  const message = signal<Message | null>(null);
  const say =
    (tone: Message['tone']): Teller['tell'] =>
    (text, action) => {
      message.value = { text, tone, action };
    };
  const warn = say('warn');
  return {
    message,
    tell: say('plain'),
    warn,
    warnFault: error => warn(strings().faults[error instanceof AskFailed ? error.fault : 'failed']),
  };
}
