// Speaks Marionette with a Firefox, the protocol of its own test tools: a length, a colon, a list in JSON.
// It is all that is needed here, so no driver has to be installed.
import { connect } from 'node:net';

export type Marionette = {
  /** One command and what it gives; rejects with Firefox's own words. */
  send<T = unknown>(command: string, parameters?: object): Promise<T>;
  end(): void;
};

type Waiting = { resolve(result: unknown): void; reject(error: Error): void };
type Answer = readonly [1, number, { error: string; message: string } | null, unknown];

/** A session with the Firefox that listens on a port of this machine. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const fail = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const greeted = new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    eachMessage(socket, message => {
      if (!Array.isArray(message)) return resolve();
      const [, id, error, result] = message as unknown as Answer;
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error) asked?.reject(new Error(`Firefox: ${error.error}: ${error.message}`));
      else asked?.resolve(result);
    });
  });
  socket.on('close', () => fail(new Error('Firefox: the connection was closed.')));
  await greeted;
  socket.on('error', fail);
  const send: Marionette['send'] = (command, parameters = {}) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve: resolve as Waiting['resolve'], reject });
      const text = JSON.stringify([0, last, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  return { send, end: () => socket.destroy() };
}

/** Calls back with every whole message that comes. */
function eachMessage(socket: NodeJS.ReadableStream, listener: (message: unknown) => void): void {
  let rest = Buffer.alloc(0);
  socket.on('data', (part: Buffer) => {
    rest = Buffer.concat([rest, part]);
    for (;;) {
      const colon = rest.indexOf(':');
      const end = colon + 1 + Number(rest.subarray(0, Math.max(colon, 0)).toString());
      if (colon < 0 || rest.length < end) return;
      const message = rest.subarray(colon + 1, end).toString();
      rest = rest.subarray(end);
      listener(JSON.parse(message));
    }
  });
}
