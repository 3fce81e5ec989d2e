import { removeWorkFile, keepWorkFile, newPlace } from './work-files';
import type { Opened } from './answers';
import { pageLimit, timeLimits } from './limits';
import { withReader } from './reader';
import { ReaderBroken } from './reader-broken';
import type { WorkFile } from './work-place';

/** How long a file that nobody reads any more is kept at hand: its next range of pages may be on the way. */
const idleMs = 60_000;
const idleLimitBytes = 4 * 1024 ** 3;
const openMsPerByte = 20 / 1024 ** 2;

/** A stored file: a name that changes when its bytes do, and how to get them. */
export interface FileSource {
  readonly key: string;
  readonly plain: () => AsyncIterable<Uint8Array>;
}

/** A file that was opened, as a PDF whatever it came as; or why it cannot be. */
export type Readable = { readonly opened: Extract<Opened, { kind: 'opened' }>; readonly file: WorkFile } | { readonly opened: Exclude<Opened, { kind: 'opened' }>; readonly file: null };

interface Entry {
  readonly readable: Promise<Readable>;
  users: number;
  timer: NodeJS.Timeout | null;
}

const entries = new Map<string, Entry>();

/**
 * Runs `work` with a file that was brought here, opened and, where it is none, made into a PDF. Several may have it at once; it is removed a
 * minute after the last. @throws what `plain` throws; ReaderBroken when opening it breaks the reader
 */
export async function withReadable<T>(source: FileSource, work: (readable: Readable) => Promise<T>): Promise<T> {
  const entry = entries.get(source.key) ?? { readable: makeReadable(source), users: 0, timer: null };
  entries.set(source.key, entry);
  entry.users += 1;
  if (entry.timer) clearTimeout(entry.timer);
  entry.timer = null;
  try {
    return await work(await entry.readable);
  } catch (error) {
    // Nothing that failed is kept: the next one tries anew.
    if (!(await settled(entry))) entries.delete(source.key);
    throw error;
  } finally {
    entry.users -= 1;
    if (entry.users === 0) await leave(source.key, entry);
  }
}

async function leave(key: string, entry: Entry): Promise<void> {
  const file = await settled(entry);
  if (!file || (await idleBytes()) + file.bytes > idleLimitBytes) return forget(key, entry);
  entry.timer = setTimeout(() => void forget(key, entry), idleMs);
  entry.timer.unref();
}

async function forget(key: string, entry: Entry): Promise<void> {
  if (entry.users > 0) return;
  if (entries.get(key) === entry) entries.delete(key);
  const file = await settled(entry);
  if (file) await removeWorkFile(file);
}

async function idleBytes(): Promise<number> {
  const files = await Promise.all([...entries.values()].filter(({ timer }) => timer !== null).map(settled));
  return files.reduce((sum, file) => sum + (file?.bytes ?? 0), 0);
}

const settled = ({ readable }: Entry): Promise<WorkFile | null> => readable.then(({ file }) => file, () => null);

async function makeReadable({ plain }: FileSource): Promise<Readable> {
  const stored = await keepWorkFile(plain());
  const first = await openedOrRemoved(stored);
  if (first.kind !== 'opened') return { opened: first, file: null };
  if (first.is === 'pdf') return first.isUnderstated ? writtenAnew(first, stored) : { opened: first, file: { ...stored, counts: first.counts } };
  const into = await newPlace();
  try {
    const converted = await withReader(stored, (reader) => reader.ask('convert', { into }));
    if (converted.kind === 'rejected') throw new Refused(converted.reason);
    const pdf = { ...into, bytes: converted.bytes };
    const second = await openedOrRemoved(pdf);
    if (second.kind !== 'opened') throw new ReaderBroken('trap');
    // What is said of the PDF is said of our own.
    return { opened: { ...second, is: first.is, warnings: [...first.warnings, ...converted.warnings] }, file: { ...pdf, counts: second.counts } };
  } catch (error) {
    await removeWorkFile(into);
    if (error instanceof Refused) return { opened: { kind: 'rejected', reason: error.message }, file: null };
    throw error;
  } finally {
    await removeWorkFile(stored);
  }
}

/** A copy in which nothing is packed, so that its pages are counted whatever it says of their number. Where none can be made the file stays as it is, and says so. */
async function writtenAnew(first: Extract<Opened, { kind: 'opened' }>, stored: WorkFile): Promise<Readable> {
  const into = await newPlace();
  const asItIs: Readable = { opened: { ...first, warnings: [...first.warnings, 'The file says that it has fewer pages than it seems to have; pages could be missing. Compare the count with the sender’s.'] }, file: { ...stored, counts: first.counts } };
  const copied = await withReader(stored, (reader) => reader.ask('unlock', { password: '', into })).catch(unlessBroken);
  const copy = copied?.kind === 'unlocked' ? { ...into, bytes: copied.bytes } : null;
  const second = copy && (await openedOrRemoved(copy));
  if (!copy || second?.kind !== 'opened') {
    await removeWorkFile(into);
    return asItIs;
  }
  await removeWorkFile(stored);
  return { opened: { ...second, warnings: [...new Set([...first.warnings, ...second.warnings])] }, file: { ...copy, counts: second.counts } };
}

function unlessBroken(error: unknown): null {
  if (error instanceof ReaderBroken) return null;
  throw error;
}

class Refused extends Error {}

/** Opens a work file; unless it can be read it is not kept. */
async function openedOrRemoved(file: WorkFile): Promise<Opened> {
  let isKept = false;
  try {
    const opened = await withReader(file, (reader) => reader.ask('open', { pageLimit }, 0, { ...timeLimits.open, startMs: timeLimits.open.startMs + file.bytes * openMsPerByte }));
    isKept = opened.kind === 'opened';
    return opened;
  } catch (error) {
    if (error instanceof ReaderBroken) return { kind: 'rejected', reason: error.reason };
    throw error;
  } finally {
    if (!isKept) await removeWorkFile(file);
  }
}
