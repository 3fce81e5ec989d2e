import { createHash, randomUUID } from 'node:crypto';
import { seal } from '../../lib/core/secrets';
import { inPractice, type World } from '../../lib/test/world';
import { canaryOf } from './canary';
import { makeCase } from './make-cases';

export interface FilesObjects {
  readonly fileId: string;
}

/** A file of a case, without bytes in the store: what matters here is who may ask for it. */
export async function makeFiles(world: World): Promise<FilesObjects> {
  const { practiceId } = world;
  const { caseId } = await makeCase(world);
  const row = await inPractice(practiceId, (tx) =>
    tx.storedFile.create({
      data: { practiceId, subjectKind: 'case', subjectId: caseId, name: `${canaryOf(world)}.pdf`, mediaType: 'application/pdf', bytes: 9, sha256: createHash('sha256').update(randomUUID()).digest('hex'), keySealed: seal(Buffer.alloc(32).toString('base64')) },
    }),
  );
  return { fileId: row.id };
}
