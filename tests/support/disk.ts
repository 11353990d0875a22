// A disk in memory that can be full, and a worker that can be stopped between any two steps.
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory, IDBIndex, IDBKeyRange, IDBObjectStore, IDBTransaction } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { Keep } from '../../lib/services/open-store.ts';

/** Begins with an empty disk: databases opened from now on lie on it. */
export function newDisk(): IDBFactory {
  const disk = new IDBFactory();
  Dexie.dependencies = { indexedDB: disk as never, IDBKeyRange: IDBKeyRange as never };
  return disk;
}

/** The browser's small storage, in memory; values are copied in and out as there. */
export function memoryKeep(values: Record<string, unknown> = {}): Keep & { readonly values: Record<string, unknown> } {
  return {
    values,
    get: async key => structuredClone(values[key]),
    set: async (key, value) => {
      values[key] = structuredClone(value);
    },
  };
}

/** The ways in which a full disk shows: at the request, or when the transaction is to be committed. */
export const FULL = ['request', 'commit', 'commit as DataError'] as const;
export type Full = (typeof FULL)[number];

/** The part of the fake transaction that a failing commit needs. */
interface Inner {
  readonly _requests: readonly unknown[];
  readonly _state: string;
  _start: () => void;
  _abort: (name: string) => void;
}

/** From now on nothing can be written to the database; lasts until `vi.restoreAllMocks()`. */
export function fillDisk(how: Full): void {
  const wrote = new WeakSet<object>();
  for (const name of ['add', 'put'] as const) {
    const write = IDBObjectStore.prototype[name];
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (this: IDBObjectStore, ...args) {
      if (how === 'request') throw new DOMException('full', 'QuotaExceededError');
      wrote.add(this.transaction);
      return write.apply(this, args);
    });
  }
  const inner = IDBTransaction.prototype as unknown as Inner;
  const start = inner._start;
  vi.spyOn(inner, '_start').mockImplementation(function (this: Inner) {
    const committing = this._requests.length === 0 && this._state !== 'finished' && wrote.has(this);
    if (committing) this._abort(how === 'commit' ? 'QuotaExceededError' : 'DataError');
    else start.apply(this);
  });
}

/** Counts asynchronous steps; from the n-th on none is done, as in a worker that was stopped. */
export interface Steps {
  readonly take: <T>(act: () => T) => T;
  readonly stopped: () => boolean;
}

/** Stops at step `n` (from 1). */
export function stepsUntil(n: number): Steps {
  let count = 0;
  return {
    take: act => {
      count += 1;
      if (count >= n) throw new Error('the worker was stopped');
      return act();
    },
    stopped: () => count >= n,
  };
}

const STORE = ['get', 'getAll', 'getAllKeys', 'put', 'add', 'delete', 'count', 'openCursor', 'openKeyCursor'] as const;
const INDEX = ['get', 'getAll', 'getAllKeys', 'getKey', 'count', 'openCursor', 'openKeyCursor'] as const;

/** Counts every request to the database as a step; lasts until `vi.restoreAllMocks()`. */
export function countRequests(steps: Steps): void {
  const wrap = (prototype: object, names: readonly string[]) => {
    const methods = prototype as Record<string, (...args: unknown[]) => unknown>;
    for (const name of names) {
      const act = methods[name] as (...args: unknown[]) => unknown;
      vi.spyOn(methods, name).mockImplementation(function (this: unknown, ...args) {
        return steps.take(() => act.apply(this, args));
      });
    }
  };
  wrap(IDBObjectStore.prototype, STORE);
  wrap(IDBIndex.prototype, INDEX);
}
