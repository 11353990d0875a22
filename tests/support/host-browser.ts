// The part of a browser that a panel's link to a page needs, in memory: a tab with frames, their ports, and what is allowed.
type Listener = (...args: never[]) => void;

/** A source of events. */
function events() {
  const listeners: Listener[] = [];
  return {
    addListener: (listener: Listener) => listeners.push(listener),
    fire: (...args: unknown[]) => {
      for (const each of listeners) (each as (...args: unknown[]) => void)(...args);
    },
  };
}

/** One end of a port, as the panel has it. */
function portTo(frame: number) {
  return {
    frame,
    sent: [] as unknown[],
    onMessage: events(),
    onDisconnect: events(),
    postMessage(message: unknown) {
      this.sent.push(message);
    },
    disconnect() {
      this.onDisconnect.fire();
    },
  };
}

/** A browser whose tab 7 has the given frames: id to address. */
export function hostBrowser(frames: Readonly<Record<number, string>>) {
  const ports: ReturnType<typeof portTo>[] = [];
  const put: string[] = [];
  const asked: unknown[] = [];
  const message = events();
  const activated = events();
  const state = { active: 7, allowed: true };
  type Target = { tabId: number; frameIds?: number[] };
  const browser = {
    runtime: { id: 'ours', onMessage: message, lastError: undefined },
    scripting: {
      executeScript: async ({ target, files }: { target: Target; files?: string[] }) => {
        const ids = target.frameIds ?? Object.keys(frames).map(Number);
        if (!state.allowed || ids.some(id => !(id in frames))) throw new Error('Cannot access contents of the page.');
        for (const file of files ?? []) put.push(`${ids.join()} ${file.split('/').at(-1)}`);
        return ids.map(frameId => {
          const { origin, pathname } = new URL(frames[frameId] ?? '');
          return { frameId, result: { origin, path: pathname } };
        });
      },
    },
    tabs: {
      onActivated: activated,
      getCurrent: async () => ({ id: 7 }),
      query: async () => [{ id: state.active }],
      connect: (_tab: number, { frameId }: { frameId: number }) => {
        const port = portTo(frameId);
        ports.push(port);
        return port;
      },
    },
    windows: { onFocusChanged: events(), getLastFocused: async () => ({ id: 1 }) },
    permissions: {
      contains: async (what: unknown) => asked.push(what) > 0,
      request: async (what: unknown) => asked.push(what) > 0,
    },
  };
  return { browser, ports, put, asked, message, activated, state };
}
