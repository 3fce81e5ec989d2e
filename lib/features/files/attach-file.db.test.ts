import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { expectForbidden, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { auditedOperations, inPractice, makeWorld, type World } from '../../test/world';
import { attachFile } from './attach-file';
import { listFiles, listNeededFiles, prepareFile, readFile } from './queries';

const input = (subjectId: string) => ({ subjectKind: 'case' as const, subjectId, name: 'Order of the judge.pdf', mediaType: 'application/pdf', bytes: 1200, sha256: 'ab'.repeat(32), blobId: randomUUID(), keySealed: 'v1.x.y.z' });
const count = (world: World) => inPractice(world.practiceId, (tx) => tx.storedFile.count({ where: { practiceId: world.practiceId } }));

describe('file.attach', () => {
  it('keeps a file at its case; the audit names neither its name nor its content', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    const file = await attachFile(world.as('assistant'), input(caseId));
    expect(file).toMatchObject({ subjectKind: 'case', subjectId: caseId, name: 'Order of the judge.pdf', bytes: 1200 });
    expect((await listFiles(world.as('reviewer'), { subjectKind: 'case', subjectId: caseId })).files).toEqual([file]);
    const [event] = await inPractice(world.practiceId, (tx) => tx.auditEvent.findMany({ where: { practiceId: world.practiceId, operation: 'file.attach' } }));
    expect(JSON.stringify(event)).not.toContain('judge');
  });

  it('takes the same bytes at the same place once', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    const first = await attachFile(world.as('owner'), input(caseId));
    const again = await attachFile(world.as('owner'), input(caseId));
    expect(again.id).toBe(first.id);
    expect(await count(world)).toBe(1);
  });

  it('keeps each reading in the access log', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    const { id } = await attachFile(world.as('owner'), input(caseId));
    await readFile(world.as('reviewer'), { fileId: id });
    const log = await inPractice(world.practiceId, (tx) => tx.accessEvent.findMany({ where: { practiceId: world.practiceId, subjectId: id } }));
    expect(log).toHaveLength(1);
  });

  it('refuses an empty file, one over the limit, and a name with invisible signs', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    for (const wrong of [{ bytes: 0 }, { bytes: 50_000_001 }, { name: 'a\u0000.pdf' }, { name: 'a\nb.pdf' }]) {
      await expect(attachFile(world.as('owner'), { ...input(caseId), ...wrong })).rejects.toThrow();
    }
    expect(await count(world)).toBe(0);
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    await expectForbidden(attachFile, world, input(caseId), ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(attachFile, input(caseId));
    await expectUnknownNextDoor(prepareFile, { subjectKind: 'case' as const, subjectId: caseId, name: 'x.pdf' });
    const { id } = await attachFile(world.as('owner'), input(caseId));
    await expectUnknownNextDoor(readFile, { fileId: id });
    expect(await auditedOperations(world.practiceId)).toEqual(['case.log', 'file.attach']);
  });

  it('tells bytes that are needed from those that nobody needs', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    const { id } = await attachFile(world.as('owner'), input(caseId));
    expect((await listNeededFiles(world.as('owner'), { ids: [id, randomUUID()] })).ids).toEqual([id]);
  });
});
