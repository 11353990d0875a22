import type { Port } from './port.ts';
import {
  type Answer,
  type Ask,
  type AskBody,
  type Change,
  changeSchema,
  type Fault,
  protocol,
  replyEnvelope,
} from './protocol.ts';

/** An ask that came back with a fault. */
export class AskFailed extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault);
    this.fault = fault;
  }
}

export interface Client {
  readonly ask: <A extends Ask>(ask: A, body: AskBody<A>) => Promise<Answer<A>>;
  readonly onChange: (listener: (change: Change) => void) => void;
  /** To be called when the page is looked at again: if the background was stopped meanwhile, changes may have been missed. */
  readonly lookAgain: () => void;
}

interface Pending {
  readonly ask: Ask;
  readonly body: unknown;
  readonly resolve: (value: never) => void;
  readonly reject: (reason: unknown) => void;
  tries: number;
}

const MOST_TRIES = 4;

/** Asks over a port. When the background is stopped in between, it connects again and repeats what is unanswered; every ask may be repeated. */
export function createClient(connect: () => Port): Client {
  const pending = new Map<number, Pending>();
  const listeners: ((change: Change) => void)[] = [];
  let port: Port | undefined;
  let lastId = 0;
  let missed = false;

  const connected = (): Port => {
    if (port) return port;
    const opened = connect();
    port = opened;
    opened.onMessage(receive);
    opened.onClose(() => {
      if (port === opened) port = undefined;
      missed = true;
      if (pending.size > 0) queueMicrotask(repeat);
    });
    return opened;
  };
  const repeat = () => {
    for (const [id, waiting] of pending) {
      waiting.tries += 1;
      if (waiting.tries >= MOST_TRIES) {
        pending.delete(id);
        waiting.reject(new AskFailed('failed'));
      } else send(id, waiting);
    }
  };
  const send = (id: number, { ask, body }: Pending) => {
    try {
      connected().post({ id, ask, body });
    } catch {
      port = undefined;
      queueMicrotask(repeat);
    }
  };
  const receive = (message: unknown) => {
    const parsed = replyEnvelope.safeParse(message);
    if (!parsed.success) return;
    const reply = parsed.data;
    if ('changed' in reply) {
      for (const listener of listeners) listener(reply.changed);
      return;
    }
    const waiting = pending.get(reply.id);
    if (!waiting) return;
    pending.delete(reply.id);
    if (!reply.ok) return waiting.reject(new AskFailed(reply.fault));
    const answer = protocol[waiting.ask].answer.safeParse(reply.body);
    if (answer.success) waiting.resolve(answer.data as never);
    else waiting.reject(new AskFailed('failed'));
  };

  return {
    ask: (ask, body) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        const waiting: Pending = { ask, body, resolve: resolve as (value: never) => void, reject, tries: 0 };
        pending.set(lastId, waiting);
        send(lastId, waiting);
      }),
    onChange: listener => {
      listeners.push(listener);
    },
    lookAgain: () => {
      if (!missed) return;
      missed = false;
      connected();
      for (const listener of listeners) for (const change of changeSchema.options) listener(change);
    },
  };
}
