import { describe, expect, it } from 'vitest';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { readCase } from '../../test/excerpts';
import { gapRows } from '../../test/gaps';
import { makeReadPacket } from '../../test/records';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { dismissGap } from './dismiss-gap';
import { findGaps } from './find-gaps';
import { listGaps, listOpenGaps } from './queries';

describe('gap.find', () => {
  it('finds who was referred to and what was ordered, with the page; again it finds nothing new', async () => {
    const world = await makeWorld();
    const { caseId, packetId } = await readCase(world);
    const input = { caseId: caseId as never };
    expect(await findGaps(world.as('assistant'), input)).toEqual({ caseId, added: 2, answered: 0, open: 2 });
    expect(await gapRows(world, caseId)).toEqual(['open Records of Dr. Imelda Vance', 'open Result of MRI, lumbar spine']);
    const { gaps } = await listGaps(world.as('reviewer'), input);
    expect(gaps.find(({ kind }) => kind === 'referred_to')).toMatchObject({ fromOn: '2025-01-21', cites: [{ packetId, pageNumber: 1, cite: 'A, p. 1', words: expect.stringContaining('Dr. Imelda Vance') }] });
    expect(await findGaps(world.as('assistant'), input)).toMatchObject({ added: 0, open: 2 });
    expect(await auditedOperations(world.practiceId)).toContain('gap.find');
  });

  it('leaves a dismissed one dismissed, and says where a document that came later answers an open one', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await readCase(world);
    const input = { caseId: caseId as never };
    await findGaps(world.as('assistant'), input);
    const { gaps } = await listGaps(world.as('assistant'), input);
    const [referred, ordered] = [gaps.find(({ kind }) => kind === 'referred_to'), gaps.find(({ kind }) => kind === 'no_result')];
    await dismissGap(world.as('assistant'), { gapId: referred?.id as never, version: 1, reason: 'Never went' });
    const later = await makeReadPacket(world, { caseId, evaluationId, pages: [{ text: 'MRI of the lumbar spine' }], documents: [{ type: 'imaging_report', title: 'MRI lumbar spine', serviceOn: '2025-02-03', pages: [1, 1] }] });
    expect(await findGaps(world.as('assistant'), input)).toMatchObject({ added: 0, answered: 1, open: 1 });
    const after = (await listGaps(world.as('assistant'), input)).gaps;
    expect(after.find(({ id }) => id === referred?.id)).toMatchObject({ state: 'dismissed', reason: 'Never went' });
    expect(after.find(({ id }) => id === ordered?.id)?.cites.at(-1)).toMatchObject({ packetId: later.packetId, pageNumber: 1, cite: 'B, p. 1', answers: true });
    expect((await listOpenGaps(world.as('reviewer'), {})).gaps).toMatchObject([{ id: ordered?.id, looksReceived: true, claimantName: 'Gustavo Reyes-Ortiz' }]);
  });

  it('asks about a pause in treatment above the threshold that was given', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await readCase(world);
    await makeReadPacket(world, { caseId, evaluationId, pages: [{ text: 'Seen again.' }], documents: [{ type: 'progress_note', serviceOn: '2025-05-01', pages: [1, 1] }] });
    expect(await findGaps(world.as('assistant'), { caseId: caseId as never })).toMatchObject({ added: 2 });
    expect(await findGaps(world.as('assistant'), { caseId: caseId as never, thresholdDays: 90 })).toMatchObject({ added: 1 });
    expect(await gapRows(world, caseId)).toContain('open Treatment between these days: none for 100 days');
    await inPractice(world.practiceId, (tx) => tx.recordDocument.updateMany({ where: { practiceId: world.practiceId, type: 'deposition_transcript' }, data: { type: 'progress_note', serviceOn: new Date('2025-03-03') } }));
    expect(await findGaps(world.as('assistant'), { caseId: caseId as never, thresholdDays: 90 })).toMatchObject({ added: 0, answered: 1 });
  });

  it('is done by its job too; forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const input = { caseId: (await readCase(world)).caseId as never };
    expect(await findGaps({ ...world.as('owner'), actor: { kind: 'system', job: 'understand-packet' } }, input)).toMatchObject({ added: 2 });
    await expectForbidden(findGaps, world, input, ['biller', 'viewer']);
    await expectUnknownNextDoor(findGaps, input);
  });
});
