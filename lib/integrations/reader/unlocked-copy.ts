import { withReader } from './reader';
import { keepWorkFile, newPlace, openWorkFile, removeWorkFile } from './work-files';

export type UnlockedCopy =
  | { readonly kind: 'unlocked'; readonly plain: () => AsyncIterable<Uint8Array>; readonly remove: () => Promise<void> }
  | { readonly kind: 'wrong_password' }
  | { readonly kind: 'rejected'; readonly reason: string };

/** A copy of a protected PDF that needs no password, to be removed by whoever asked for it. @throws ReaderBroken */
export async function unlockedCopy(plain: AsyncIterable<Uint8Array>, password: string): Promise<UnlockedCopy> {
  const file = await keepWorkFile(plain);
  const into = await newPlace();
  let isKept = false;
  try {
    const unlocked = await withReader(file, (reader) => reader.ask('unlock', { password, into }));
    if (unlocked.kind !== 'unlocked') return unlocked;
    isKept = true;
    return { kind: 'unlocked', plain: () => openWorkFile({ ...into, bytes: unlocked.bytes }), remove: () => removeWorkFile(into) };
  } finally {
    await removeWorkFile(file);
    if (!isKept) await removeWorkFile(into);
  }
}
