// Damages the extension's database behind its back, and tells what is in it.
import { done } from './read.ts';

type Step =
  | { readonly do: 'clear'; readonly tables: readonly string[] }
  | {
      readonly do: 'remove';
      readonly table: string;
      readonly which: 'first' | 'middle' | 'last';
      readonly count: number;
    }
  | {
      readonly do: 'alter';
      readonly table: string;
      readonly which: 'first' | 'middle';
      readonly with: Record<string, unknown>;
    }
  | { readonly do: 'delete-database' };
export type Harm = Step;

/** Does one damage to a generation's database. */
export async function harm(name: string, step: Step): Promise<void> {
  if (step.do === 'delete-database') {
    await done(indexedDB.deleteDatabase(name));
    return;
  }
  const db = await done(indexedDB.open(name));
  const tables = step.do === 'clear' ? step.tables : [step.table];
  const writing = db.transaction([...tables], 'readwrite');
  const finished = new Promise<void>((resolve, reject) => {
    writing.oncomplete = () => resolve();
    writing.onabort = () => reject(writing.error);
  });
  if (step.do === 'clear') for (const table of tables) writing.objectStore(table).clear();
  else {
    const store = writing.objectStore(step.table);
    const keys = await done(store.getAllKeys());
    const middle = Math.floor(keys.length / 2);
    if (step.do === 'remove') {
      const from = { first: 0, middle, last: keys.length - step.count }[step.which];
      for (const key of keys.slice(from, from + step.count)) store.delete(key);
    } else {
      const key = keys[step.which === 'first' ? 0 : middle];
      store.put({ ...((await done(store.get(key as IDBValidKey))) as object), ...step.with });
    }
  }
  await finished;
  db.close();
}

/** All that the newest database holds, as one text; what is made anew by itself is left out. */
export async function everything(): Promise<string> {
  const names = (await indexedDB.databases()).flatMap(({ name = '' }) => (name.startsWith('onetrip-') ? [name] : []));
  const db = await done(indexedDB.open(names.sort().at(-1) ?? 'onetrip-1'));
  const tables = ['slips', 'facts', 'counters', 'settings', 'changes', 'cases'].filter(table =>
    db.objectStoreNames.contains(table),
  );
  const all = await Promise.all(tables.map(table => done(db.transaction(table).objectStore(table).getAll())));
  db.close();
  return JSON.stringify(all);
}
