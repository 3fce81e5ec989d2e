import { randomBytes } from 'node:crypto';
import { seal } from '../../lib/core/secrets';
import { inPractice, type World } from '../../lib/test/world';
import { canaryOf } from './canary';
import { makeEvaluation } from './make-cases';

export interface UploadsObjects {
  readonly filesPacketId: string;
  /** An upload of one byte, of which nothing has come. */
  readonly uploadId: string;
  readonly recordFileId: string;
}

/** A packet that takes files, with an upload under way and a file that was refused. */
export async function makeUploads(world: World): Promise<UploadsObjects> {
  const { practiceId } = world;
  const { caseId, evaluationId } = await makeEvaluation(world);
  const keySealed = seal(Buffer.alloc(32).toString('base64'));
  return inPractice(practiceId, async (tx) => {
    const packet = await tx.packet.create({ data: { practiceId, caseId, evaluationId, senderName: canaryOf(world), receivedOn: new Date('2026-01-05'), countedPages: 0, hasFiles: true, state: 'RECEIVING' } });
    const file = { practiceId, packetId: packet.id, name: `${canaryOf(world)}.pdf`, bytes: 1n, keySealed };
    const upload = await tx.recordFile.create({ data: { ...file, position: 1, sha256: randomBytes(32).toString('hex') } });
    const refused = await tx.recordFile.create({ data: { ...file, position: 2, sha256: randomBytes(32).toString('hex'), state: 'REJECTED', reason: canaryOf(world) } });
    return { filesPacketId: packet.id, uploadId: upload.id, recordFileId: refused.id };
  });
}
