// Our own workers: scripts of the extension that run beside a page, so that it stays at hand.

/** The scripts that may be started; the one policy for trusted addresses lets in these only. */
const FILES = ['/check.js', '/diff.js'] as const;
/** One of them. */
export type WorkerFile = (typeof FILES)[number];

interface Policies {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => unknown };
}
let policy: ReturnType<Policies['createPolicy']> | undefined;

/** Starts a worker on something and hands on all it says; gives what stops it. */
export function startWorker<Work, Said>(
  file: WorkerFile,
  work: Work,
  on: { readonly said: (said: Said) => void; readonly failed: () => void },
): () => void {
  const worker = new Worker(addressOf(file) as string);
  worker.addEventListener('message', ({ data }: MessageEvent<Said>) => on.said(data));
  worker.addEventListener('error', on.failed);
  worker.postMessage(work);
  return () => worker.terminate();
}

/** Within a worker: does what is asked, saying how it goes. */
export function serveWork<Work, Said>(run: (work: Work, say: (said: Said) => void) => void): void {
  const page: Pick<Worker, 'postMessage'> = globalThis as unknown as Worker;
  addEventListener('message', ({ data }: MessageEvent<Work>) => run(data, said => page.postMessage(said)));
}

/** Pages take only addresses that a policy made; a browser without such policies takes them plain. */
function addressOf(file: WorkerFile): unknown {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: Policies };
  policy ??= trustedTypes?.createPolicy('own-worker', {
    createScriptURL: address => new URL(FILES.find(each => each === address) ?? '', location.origin).href,
  });
  return policy?.createScriptURL(file) ?? file;
}
