import { createHash, randomUUID } from 'node:crypto';
import type { Ctx } from '../core/context';
import type { Operation } from '../core/operation';
import { unseal } from '../core/secrets';
import { RuleBroken } from '../domain/rule-broken';
import { prepareUnlock } from '../features/reading/queries';
import { UnlockRecordFile, type FileUnlocked } from '../features/reading/schema';
import { unlockFile } from '../features/reading/unlock-file';
import { unlockedCopy } from '../integrations/reader/unlocked-copy';
import { ReaderBroken } from '../integrations/reader/reader-broken';
import { blobStore } from '../integrations/storage/blob-store';
import { openRecordFile } from '../integrations/storage/record-file';
import { blobKeyOf, sealStream } from '../integrations/storage/sealed-stream';

/**
 * Opens a protected file with the password that was typed: a child of this process makes a copy without it, the copy is sealed into the store,
 * and the file is read from there. The password is in the request and in that child, nowhere else.
 * @throws RuleBroken `record_file.password_wrong`, `record_file.not_locked`, `record_file.cannot_unlock`
 */
async function unlock(ctx: Ctx, given: unknown): Promise<FileUnlocked> {
  // Who may not do this learns nothing of the input.
  const { practiceId, keySealed, partIds } = await prepareUnlock(ctx, { fileId: (given as { fileId: never }).fileId });
  const { fileId, password } = UnlockRecordFile.parse(given);
  const copy = await unlockedCopy(openRecordFile(practiceId, { keySealed, partIds }), password).catch((error: unknown) => {
    throw error instanceof ReaderBroken ? new RuleBroken('record_file.cannot_unlock', error.reason) : error;
  });
  if (copy.kind === 'wrong_password') throw new RuleBroken('record_file.password_wrong', 'That is not the password of this file. Ask the sender for it; capitals count.');
  if (copy.kind === 'rejected') throw new RuleBroken('record_file.cannot_unlock', copy.reason);
  const blobId = randomUUID();
  const key = `${practiceId}/${blobId}`;
  const hash = createHash('sha256');
  let bytes = 0;
  async function* counted() {
    for await (const piece of copy.kind === 'unlocked' ? copy.plain() : []) {
      hash.update(piece);
      bytes += piece.length;
      yield piece;
    }
  }
  try {
    await blobStore().put(key, sealStream(counted(), blobKeyOf(Buffer.from(unseal(keySealed), 'base64'), blobId)));
    return await unlockFile(ctx, { fileId, blobId, bytes, sha256: hash.digest('hex') });
  } catch (error) {
    await blobStore().remove(key);
    throw error;
  } finally {
    await copy.remove();
  }
}

/** What the address answers with; its permission is that of the verb. */
export const unlockRecordFile = Object.assign(unlock, { operation: { ...unlockFile.operation, input: UnlockRecordFile } }) as Operation<typeof UnlockRecordFile, typeof unlockFile.operation.output>;
