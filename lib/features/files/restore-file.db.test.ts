import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { expectForbidden, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { auditedOperations, makeWorld } from '../../test/world';
import { attachFile } from './attach-file';
import { listFiles } from './queries';
import { removeFile } from './remove-file';
import { restoreFile } from './restore-file';

describe('file.restore', () => {
  it('brings it back; forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    const { id } = await attachFile(world.as('owner'), { subjectKind: 'case', subjectId: caseId, name: 'x.pdf', mediaType: 'application/pdf', bytes: 12, sha256: 'ef'.repeat(32), blobId: randomUUID(), keySealed: 'v1.x.y.z' });
    const input = { fileId: id };
    await removeFile(world.as('owner'), input);
    await expectForbidden(restoreFile, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(restoreFile, input);
    await restoreFile(world.as('assistant'), input);
    expect((await listFiles(world.as('owner'), { subjectKind: 'case', subjectId: caseId })).files.map((file) => file.id)).toEqual([id]);
    expect(await auditedOperations(world.practiceId)).toEqual(['case.log', 'file.attach', 'file.remove', 'file.restore']);
  });
});
