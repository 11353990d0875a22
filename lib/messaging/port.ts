/** The part of a browser port that messaging needs; tests use a pair in memory. */
export interface Port {
  readonly post: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  readonly onClose: (listener: () => void) => void;
}

/** Two ports joined in memory; `close` ends both, as a stopped worker does. */
export function memoryPorts(): { readonly page: Port; readonly background: Port; readonly close: () => void } {
  const closers: (() => void)[] = [];
  const toPage: ((message: unknown) => void)[] = [];
  const toBackground: ((message: unknown) => void)[] = [];
  let open = true;
  const end = (inbox: typeof toPage, outbox: typeof toPage): Port => ({
    post: message => {
      if (!open) throw new Error('port is closed');
      const copy = structuredClone(message);
      queueMicrotask(() => {
        for (const listener of outbox) listener(copy);
      });
    },
    onMessage: listener => inbox.push(listener),
    onClose: listener => closers.push(listener),
  });
  const close = () => {
    open = false;
    for (const closer of closers) closer();
  };
  return { page: end(toPage, toBackground), background: end(toBackground, toPage), close };
}
