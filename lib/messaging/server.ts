import type { Port } from './port.ts';
import { type Answer, type Ask, type AskBody, askEnvelope, type Change, type Fault, protocol } from './protocol.ts';

/** Where an ask comes from; `tabId` is set when the panel lies over a page. */
export interface Asker {
  readonly tabId?: number | undefined;
}
export type Handlers = { readonly [A in Ask]: (body: AskBody<A>, asker: Asker) => Promise<Answer<A>> };

export interface Server {
  readonly accept: (port: Port, asker: Asker) => void;
  /** Tells every connected page that something changed. */
  readonly announce: (change: Change) => void;
}

/** Answers asks from ports. A message that does not fit the table is answered with a fault and does nothing. */
export function createServer(handlers: Handlers, faultOf: (error: unknown) => Fault): Server {
  const ports = new Set<Port>();
  const answer = async (port: Port, asker: Asker, message: unknown) => {
    const envelope = askEnvelope.safeParse(message);
    if (!envelope.success) return;
    const { id, ask, body } = envelope.data;
    const fail = (fault: Fault) => post(port, { id, ok: false, fault });
    if (!isAsk(ask)) return fail('bad-request');
    const parsed = protocol[ask].ask.safeParse(body);
    if (!parsed.success) return fail('bad-request');
    try {
      const handler = handlers[ask] as (body: unknown, asker: Asker) => Promise<unknown>;
      post(port, { id, ok: true, body: await handler(parsed.data, asker) });
    } catch (error) {
      fail(faultOf(error));
    }
  };
  const post = (port: Port, message: unknown) => {
    try {
      port.post(message);
    } catch {
      ports.delete(port);
    }
  };
  return {
    accept: (port, asker) => {
      ports.add(port);
      port.onMessage(message => void answer(port, asker, message));
      port.onClose(() => ports.delete(port));
    },
    announce: change => {
      for (const port of ports) post(port, { changed: change });
    },
  };
}

function isAsk(ask: string): ask is Ask {
  return Object.hasOwn(protocol, ask);
}
