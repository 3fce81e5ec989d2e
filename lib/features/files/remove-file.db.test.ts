import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { expectForbidden, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { auditedOperations, makeWorld, type World } from '../../test/world';
import { NotFound } from '../../core/errors';
import { attachFile } from './attach-file';
import { listFiles, listNeededFiles, readFile } from './queries';
import { removeFile } from './remove-file';

async function attached(world: World) {
  const { caseId } = await loggedExam(world);
  const { id } = await attachFile(world.as('owner'), { subjectKind: 'case', subjectId: caseId, name: 'x.pdf', mediaType: 'application/pdf', bytes: 12, sha256: 'cd'.repeat(32), blobId: randomUUID(), keySealed: 'v1.x.y.z' });
  return { caseId, input: { fileId: id } };
}

describe('file.remove', () => {
  it('takes it out of sight and keeps its bytes for 30 days', async () => {
    const world = await makeWorld();
    const { caseId, input } = await attached(world);
    await removeFile(world.as('assistant'), input);
    expect((await listFiles(world.as('owner'), { subjectKind: 'case', subjectId: caseId })).files).toEqual([]);
    await expect(readFile(world.as('owner'), input)).rejects.toBeInstanceOf(NotFound);
    await expect(removeFile(world.as('owner'), input)).rejects.toBeInstanceOf(NotFound);
    const later = (days: number) => world.as('owner', { now: new Date(Date.parse('2026-03-02T18:00:00.000Z') + days * 86_400_000) });
    expect((await listNeededFiles(later(29), { ids: [input.fileId] })).ids).toEqual([input.fileId]);
    expect((await listNeededFiles(later(31), { ids: [input.fileId] })).ids).toEqual([]);
    expect(await auditedOperations(world.practiceId)).toContain('file.remove');
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const { input } = await attached(world);
    await expectForbidden(removeFile, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(removeFile, input);
  });
});
