import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { onlyFor } from '../../test/refusals';
import { begunReport, docOf, expectAudited, sectionOf, signPastOperations } from '../../test/reports';
import { inPractice, makeWorld, testNow, type World } from '../../test/world';
import { listRevisions, readRevision } from './queries';
import { restoreRevision } from './restore-revision';
import { saveSection } from './save-section';

async function written(world: World) {
  const report = await begunReport(world);
  const sectionId = sectionOf(report, 'discussion');
  await saveSection(world.as('assistant'), { sectionId, version: 1, content: docOf('First thoughts here.'), title: 'Thoughts' });
  await saveSection(world.as('physician', { now: new Date(testNow.getTime() + 1_000) }), { sectionId, version: 2, content: docOf('Second thoughts'), title: 'Discussion' });
  return { ...report, sectionId };
}

describe('report.restore_revision', () => {
  it('puts a section back to what it was, as a version of its own; nothing of its history is lost', async () => {
    const world = await makeWorld();
    const { sectionId } = await written(world);
    const { section } = await restoreRevision(world.as('assistant'), { sectionId, version: 3, number: 2 });
    expect(section).toMatchObject({ content: docOf('First thoughts here.'), title: 'Thoughts', version: 4, editedByName: 'Test assistant' });
    const { revisions, isCut } = await listRevisions(world.as('reviewer'), { sectionId });
    expect(revisions.map(({ number, how, byName, wordCount }) => [number, how, byName, wordCount])).toEqual([[4, 'restored', 'Test assistant', 3], [3, 'written', 'Test physician', 2], [2, 'written', 'Test assistant', 3], [1, 'begun', 'Test assistant', 38]]);
    expect(isCut).toBe(false);
    await expectAudited(world, 'report.restore_revision', 'thoughts');
  });

  it('reads a version as it stood, and keeps in the log that it was read', async () => {
    const world = await makeWorld();
    const { sectionId } = await written(world);
    expect(await readRevision(world.as('reviewer'), { sectionId, number: 2 })).toMatchObject({ number: 2, title: 'Thoughts', text: 'First thoughts here.', content: docOf('First thoughts here.'), how: 'written' });
    await expect(readRevision(world.as('owner'), { sectionId, number: 9 })).rejects.toThrow('nothing here');
    expect(await inPractice(world.practiceId, (tx) => tx.accessEvent.findMany({ where: { practiceId: world.practiceId, subjectId: sectionId } }))).toMatchObject([{ operation: 'report.read_revision', subjectKind: 'report_section' }]);
    await onlyFor(readRevision, world, { sectionId, number: 2 }, ['owner', 'physician', 'assistant', 'reviewer']);
    await onlyFor(listRevisions, world, { sectionId }, ['owner', 'physician', 'assistant', 'reviewer']);
    await expectUnknownNextDoor(readRevision, { sectionId, number: 2 });
    await expectUnknownNextDoor(listRevisions, { sectionId });
  });

  it('forbidden role, practice next door, stale version, signed', async () => {
    const world = await makeWorld();
    const { sectionId, reportId } = await written(world);
    const input = { sectionId, version: 3, number: 2 };
    await expectForbidden(restoreRevision, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(restoreRevision, input);
    await expectStale(restoreRevision, world, input);
    await signPastOperations(world, reportId);
    await expect(restoreRevision(world.as('owner'), input)).rejects.toMatchObject({ rule: 'report.signed' });
  });
});
