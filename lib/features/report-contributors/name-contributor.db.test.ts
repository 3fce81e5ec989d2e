import { describe, expect, it } from 'vitest';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { onlyFor } from '../../test/refusals';
import { begunReport, docOf, expectAudited, sectionOf, signPastOperations } from '../../test/reports';
import { inPractice, makeWorld, testNow, type World } from '../../test/world';
import { saveFindings } from '../reports/save-findings';
import { saveSection } from '../report-sections/save-section';
import { nameContributor } from './name-contributor';
import { listContributors } from './queries';

const at = testNow;

/** Excerpts by the reviewer, notes and words by the assistant, a measurement, an interpreter, a transcriber. */
async function busyReport(world: World) {
  const { practiceId, users } = world;
  const report = await begunReport(world, { interpreterLanguage: 'Spanish' });
  const { caseId, evaluationId, reportId } = report;
  await saveSection(world.as('assistant'), { sectionId: sectionOf(report, 'introduction'), version: 1, content: docOf('I saw him.') });
  await saveSection(world.as('physician'), { sectionId: sectionOf(report, 'causation'), version: 1, content: docOf('It caused it.') });
  await saveFindings(world.as('physician'), { reportId, version: 1, findings: { measurements: [{ id: 'm1', what: 'Flexion', takenById: users.biller }, { id: 'm2', what: 'Extension', takenById: users.biller }, { id: 'm3', what: 'Mine' }] } });
  await inPractice(practiceId, async (tx) => {
    for (const [did, userId] of [['proposed', users.reviewer], ['edited', users.reviewer], ['confirmed', users.physician]] as const) {
      const { id: excerptId } = await tx.excerpt.create({ data: { practiceId, caseId, packetId: caseId, pageNumber: 1, text: 'x', tags: [] } });
      await tx.excerptStep.create({ data: { practiceId, excerptId, userId, did, at } });
    }
    await tx.evaluation.update({ where: { practiceId_id: { practiceId, id: evaluationId } }, data: { interpreterUsed: true } });
    await tx.interpreterBooking.upsert({ where: { practiceId_evaluationId: { practiceId, evaluationId } }, create: { practiceId, evaluationId, language: 'Spanish', interpreterName: 'Rosa Delgado', certification: 'certified', certificateNumber: '301' }, update: { interpreterName: 'Rosa Delgado', certification: 'certified', certificateNumber: '301' } });
    await tx.reportHandoff.create({ data: { practiceId, reportId, name: 'Mia Chen', qualifications: 'Transcriber', state: 'taken', sentOn: new Date('2026-03-02') } });
    await tx.membership.update({ where: { practiceId_userId: { practiceId, userId: users.reviewer } }, data: { qualifications: 'RN, 12 years' } });
    await tx.auditEvent.create({ data: { practiceId, seq: 1_000_000, at, actorKind: 'user', actorId: users.assistant, actorName: '', operation: 'exam.note', subjectKind: 'evaluation', subjectId: evaluationId, summary: '', data: {}, requestId: '', previousMac: '', mac: '' } });
  });
  return report;
}

describe('report.name_contributor', () => {
  it('lists who helped from the trail alone, with what shows it: never the physician who signs', async () => {
    const world = await makeWorld();
    const { reportId } = await busyReport(world);
    const { contributors, people } = await listContributors(world.as('reviewer'), { reportId });
    expect(contributors.map(({ name, did, evidence, qualifications }) => [name, did, evidence, qualifications])).toEqual(expect.arrayContaining([
      ['Test reviewer', ['excerpted'], '2 excerpts, March 2, 2026', 'RN, 12 years'],
      ['Test assistant', ['took_history', 'drafted'], 'Notes of the exam, March 2, 2026; Wrote in 1 section, March 2, 2026', ''],
      ['Test biller', ['measured'], '2 measurements', ''],
      ['Rosa Delgado', ['interpreted'], 'Interpreter of Spanish at the exam', 'Certified interpreter, no. 301'],
      ['Mia Chen', ['transcribed'], 'Given to type on March 2, 2026', 'Transcriber'],
    ]));
    expect(contributors).toHaveLength(5);
    expect(people.map(({ name }) => name)).not.toContain('Test physician');
    await onlyFor(listContributors, world, { reportId }, ['owner', 'physician', 'assistant', 'reviewer']);
    await expectUnknownNextDoor(listContributors, { reportId });
  });

  it('says of one in the trail what they are and why it was clerical, and names somebody from outside', async () => {
    const world = await makeWorld();
    const { users } = world;
    const { reportId } = await busyReport(world);
    const ctx = world.as('assistant', { idempotencyKey: 'name-1' });
    const input = { reportId, userId: users.assistant, qualifications: 'Medical assistant', clericalReason: 'Typed what was dictated' };
    const first = await nameContributor(ctx, input);
    expect(await nameContributor(ctx, input)).toEqual(first);
    const { contributors } = await nameContributor(world.as('physician'), { reportId, name: 'Dr. Ana Ruiz', qualifications: 'Radiologist', did: ['diagnostics', 'diagnostics'], note: 'Read the films' });
    expect(contributors).toEqual(expect.arrayContaining([
      expect.objectContaining({ key: users.assistant, qualifications: 'Medical assistant', clericalReason: 'Typed what was dictated', did: ['took_history', 'drafted'], said: expect.objectContaining({ version: 1 }) }),
      expect.objectContaining({ name: 'Dr. Ana Ruiz', qualifications: 'Radiologist', did: ['diagnostics'], evidence: 'Read the films', said: expect.objectContaining({ did: ['diagnostics'] }) }),
      expect.objectContaining({ key: users.reviewer, said: null }),
    ]));
    await expectAudited(world, 'report.name_contributor', 'Radiologist', 'dictated');
  });

  it('refuses whoever signs, the same person twice, somebody unknown, somebody who did nothing, and what is signed', async () => {
    const world = await makeWorld();
    const { users } = world;
    const { reportId } = await begunReport(world);
    const other = await makeWorld({ name: 'Next door' });
    await expect(nameContributor(world.as('owner'), { reportId, userId: users.physician, did: ['other'] })).rejects.toMatchObject({ rule: 'report.contributor_signs' });
    await expect(nameContributor(world.as('owner'), { reportId, userId: other.users.assistant, did: ['other'] })).rejects.toThrow('nothing here');
    await expect(nameContributor(world.as('owner'), { reportId, name: 'Somebody' })).rejects.toMatchObject({ name: 'ZodError' });
    await expect(nameContributor(world.as('owner'), { reportId, did: ['other'] })).rejects.toMatchObject({ name: 'ZodError' });
    await nameContributor(world.as('owner'), { reportId, userId: users.reviewer, did: ['other'] });
    await expect(nameContributor(world.as('owner'), { reportId, userId: users.reviewer, did: ['other'] })).rejects.toMatchObject({ rule: 'report.contributor_there' });
    await signPastOperations(world, reportId);
    await expect(nameContributor(world.as('owner'), { reportId, name: 'Late', did: ['other'] })).rejects.toMatchObject({ rule: 'report.signed' });
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const { reportId } = await begunReport(world);
    const input = { reportId, name: 'Mia Chen', did: ['transcribed' as const] };
    await expectForbidden(nameContributor, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(nameContributor, input);
    expect((await listContributors(world.as('owner'), { reportId })).contributors).toEqual([]);
  });
});
