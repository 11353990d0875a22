// Reads what lies in the extension's databases past all of our own code.

/** What a check needs of a slip. */
export interface Kept {
  readonly key: string;
  readonly text: string;
  readonly serial: number;
}
export interface Stores {
  readonly databases: readonly string[];
  readonly slips: readonly Kept[];
  readonly facts: number;
}

/** Every slip of every generation of the database. */
export async function readStores(): Promise<Stores> {
  const names = (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith('onetrip-') ? [name] : []));
  const slips: Kept[] = [];
  let facts = 0;
  for (const name of names) {
    const db = await done(indexedDB.open(name));
    const reading = db.transaction(['slips', 'facts']);
    const rows = (await done(reading.objectStore('slips').getAll())) as Row[];
    facts += await done(reading.objectStore('facts').count());
    slips.push(...rows.map(({ key, text, number }) => ({ key, text, serial: number.serial })));
    db.close();
  }
  return { databases: names, slips, facts };
}

interface Row {
  readonly key: string;
  readonly text: string;
  readonly number: { readonly serial: number };
}

/** The result of a request of IndexedDB. */
export function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
