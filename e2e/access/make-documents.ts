import { acceptDocuments } from '../../lib/features/documents/accept-documents';
import { undoChange } from '../../lib/features/documents/undo-change';
import type { PracticeCtx } from '../../lib/core/context';
import { makeReadPacket } from '../../lib/test/records';
import type { World } from '../../lib/test/world';
import type { RoleName } from '../../lib/auth/permissions';
import { canaryOf } from './canary';
import { makeEvaluation } from './make-cases';

export interface DocumentsObjects {
  readonly indexedPacketId: string;
  readonly documentId: string;
  readonly documentBeforeId: string;
  readonly changeId: string;
}

const nobody = '00000000-0000-4000-8000-000000000000';

/** A packet of four pages in two documents, about which nobody decided yet. */
export async function makeDocuments(world: World): Promise<DocumentsObjects> {
  const { caseId, evaluationId } = await makeEvaluation(world, 'SCHEDULED', 20);
  const text = canaryOf(world);
  const { packetId, documentIds } = await makeReadPacket(world, {
    caseId, evaluationId, senderName: text,
    pages: Array.from({ length: 4 }, () => ({ text })),
    documents: [{ pages: [1, 2], type: 'progress_note', title: text }, { pages: [3, 4], type: 'lab_report', title: text }],
  });
  return { indexedPacketId: packetId, documentBeforeId: documentIds[0] ?? nobody, documentId: documentIds[1] ?? nobody, changeId: nobody };
}

/** The same with a change by the person who asks: one that stands, or one that is undone. */
export async function makeChange(world: World, userId: string, undone = false): Promise<DocumentsObjects> {
  const made = await makeDocuments(world);
  const role = (Object.keys(world.users) as RoleName[]).find((name) => world.users[name] === userId);
  const ctx = { ...world.as(role ?? 'owner', { now: new Date() }) } as PracticeCtx;
  const by = role && ['biller', 'viewer'].includes(role) ? { ...ctx, actor: world.as('owner').actor } : ctx;
  const { steps } = await acceptDocuments(by, { packetId: made.indexedPacketId, documents: [{ id: made.documentId, version: 1 }] });
  const changeId = steps.undo?.changeId ?? nobody;
  if (undone) await undoChange(by, { packetId: made.indexedPacketId, changeId });
  return { ...made, changeId };
}
