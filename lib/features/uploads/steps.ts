import type { PracticeCtx } from '../../core/context';
import type { Enqueue, Tx } from '../../core/operation';

/** The file of a packet that holds these bytes already; the same bytes are never kept twice in one packet. */
export async function sameBytes(tx: Tx, { practiceId }: PracticeCtx, packetId: string, sha256: string) {
  return tx.recordFile.findFirst({ where: { practiceId, packetId, sha256, removedAt: null }, orderBy: { position: 'asc' }, include: { parts: { select: { id: true, offset: true, bytes: true, sha256: true }, orderBy: { offset: 'asc' } } } });
}

/** The next place in a packet that is locked by this transaction. */
export async function nextPosition(tx: Tx, { practiceId }: PracticeCtx, packetId: string): Promise<number> {
  const { _max } = await tx.recordFile.aggregate({ where: { practiceId, packetId }, _max: { position: true } });
  return (_max.position ?? 0) + 1;
}

/** What a file becomes once all its bytes are there: an empty one is refused at once, any other is to be read. */
export function arrivedAs(bytes: number): { state: 'PROCESSING' | 'REJECTED'; reason: string } {
  return bytes === 0 ? { state: 'REJECTED', reason: 'The file is empty: it holds no bytes. Ask the sender for it again.' } : { state: 'PROCESSING', reason: '' };
}

/** Asks the reader to open a file that has arrived. */
export async function readLater(enqueue: Enqueue, file: { readonly id: string; readonly state: string }): Promise<void> {
  if (file.state === 'PROCESSING') await enqueue('read-file', { fileId: file.id });
}
