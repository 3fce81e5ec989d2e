import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from '../../env';

/** Where a practice's audit chain ended at some instant. */
export interface Anchor {
  readonly practiceId: string;
  readonly seq: number;
  readonly mac: string;
  readonly at: string;
}

const file = () => join(env().DATA_DIR, 'audit-anchors.jsonl');

/** Writes the end of a chain to a file beside the database: a chain that was cut back no longer reaches it. */
export async function writeAnchor(anchor: Anchor): Promise<void> {
  await mkdir(env().DATA_DIR, { recursive: true });
  await appendFile(file(), `${JSON.stringify(anchor)}\n`, { mode: 0o600 });
}

/** Every anchor ever written, oldest first; none when the file is not there yet. */
export async function readAnchors(): Promise<Anchor[]> {
  const text = await readFile(file(), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Anchor);
}
