import type { KeptText } from './section-writer';

/** What is written but not yet saved is kept in the browser's own database, under the person's and the practice's name, until it is saved or they sign out. */
const databaseName = 'panelist-report-texts';
const storeName = 'texts';

interface Row extends KeptText {
  readonly at: number;
}

const prefixOf = (owner: string, reportId: string): string => `${owner}\n${reportId}\n`;

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser keeps nothing.'));
  });
}

async function written(work: (store: IDBObjectStore) => void): Promise<void> {
  const database = await open();
  try {
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(storeName, 'readwrite');
      work(transaction.objectStore(storeName));
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('The browser keeps nothing.'));
    });
  } finally {
    database.close();
  }
}

/** Keeps a section's words, or forgets them when `text` is null. False where the browser keeps nothing: the words then live as long as the page. */
export async function keepText(owner: string, reportId: string, sectionId: string, text: KeptText | null, now: number): Promise<boolean> {
  const key = prefixOf(owner, reportId) + sectionId;
  try {
    await written((store) => {
      if (text) store.put({ ...text, at: now } satisfies Row, key);
      else store.delete(key);
    });
    return true;
  } catch {
    return false;
  }
}

/** What this person left unsaved in a report, by section. */
export async function keptTexts(owner: string, reportId: string): Promise<ReadonlyMap<string, KeptText>> {
  const prefix = prefixOf(owner, reportId);
  try {
    const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
    const database = await open();
    try {
      return await new Promise((resolve, reject) => {
        const found = new Map<string, KeptText>();
        const request = database.transaction(storeName).objectStore(storeName).openCursor(range);
        request.onerror = () => reject(request.error ?? new Error('The browser keeps nothing.'));
        request.onsuccess = () => {
          const cursor = request.result;
          if (!cursor) return resolve(found);
          const { base, doc } = cursor.value as Row;
          found.set(String(cursor.key).slice(prefix.length), { base, doc });
          cursor.continue();
        };
      });
    } finally {
      database.close();
    }
  } catch {
    return new Map();
  }
}

/** Forgets all that this browser kept, whoever wrote it: on signing out. It never fails: a browser that keeps nothing has nothing to forget. */
export function forgetTexts(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof indexedDB === 'undefined') return resolve();
    const request = indexedDB.deleteDatabase(databaseName);
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });
}
