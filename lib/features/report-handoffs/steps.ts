import type { PracticeCtx } from '../../core/context';
import { Conflict } from '../../core/errors';
import type { Tx } from '../../core/operation';
import { handoffRow, toHandoff } from './queries';
import type { ReportHandoff } from './schema';

type Columns = NonNullable<Parameters<Tx['reportHandoff']['updateMany']>[0]>['data'];

/** Saves columns of a hand-off under the version that was read. @throws Conflict with the hand-off as it stands now */
export async function saveHandoff(tx: Tx, { practiceId }: PracticeCtx, handoffId: string, version: number, data: Columns): Promise<ReportHandoff> {
  const { count } = await tx.reportHandoff.updateMany({ where: { practiceId, id: handoffId, version }, data: { ...data, version: version + 1 } });
  const row = toHandoff(await handoffRow(tx, practiceId, handoffId));
  if (count === 0) throw new Conflict('Someone changed this hand-off while you were looking at it.', row);
  return row;
}

/** Keeps a file of a hand-off whose bytes lie in the store already. */
export async function keepHandoffFile(tx: Tx, ctx: PracticeCtx, handoffId: string, name: string, file: { readonly blobId: string; readonly keySealed: string; readonly bytes: number; readonly sha256: string }): Promise<string> {
  const { blobId: id, keySealed, bytes, sha256 } = file;
  await tx.storedFile.create({
    data: { practiceId: ctx.practiceId, id, subjectKind: 'handoff', subjectId: handoffId, name, mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', bytes, sha256, keySealed, createdAt: ctx.now, uploadedById: ctx.actor.kind === 'user' ? ctx.actor.userId : null },
  });
  return id;
}
