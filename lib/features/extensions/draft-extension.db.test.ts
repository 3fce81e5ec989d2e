import { describe, expect, it } from 'vitest';
import { clockStates, expectForbidden, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { askedExtension, draftedExtension, examinedCase, noonOf } from '../../test/extensions';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { readLetter } from '../letters/queries';
import { sendLetter } from '../letters/send-letter';
import { voidLetter } from '../letters/void-letter';
import { discardLetter } from '../letters/discard-letter';
import { draftExtension } from './draft-extension';
import { readExtensions } from './queries';

const words = { ground: 'test_results' as const, explanation: 'The MRI is late.', evidence: [] };

describe('extension.draft', () => {
  it('drafts the content of Form 112 to the Medical Director and all parties, and asks nothing yet', async () => {
    const world = await makeWorld();
    const { board, caseId } = await draftedExtension(world);
    expect(board).toMatchObject({ obstacle: 'A request is drafted. Send it, or withdraw it.', dueOn: '2026-04-01', askBy: '2026-03-27', extensions: [{ state: 'drafted', newDueOn: '2026-05-01', requestedOn: null, letter: { state: 'DRAFT' } }], standing: { fee: 'safe' } });
    const letter = await readLetter(world.as('assistant', { now: noonOf('2026-03-20') }), { letterId: board.extensions[0]?.letter?.id ?? '' });
    expect(letter.recipients.map(({ role }) => role)).toEqual(['dwc', 'claimant', 'applicant_attorney', 'claims_administrator', 'defense_attorney']);
    for (const said of ['QME Form 112', 'Test results have not come', 'April 1, 2026', '30 days, until May 1, 2026', 'The MRI of the lumbar spine', 'Enclosed: Order of March 2, 2026']) expect(letter.body).toContain(said);
    expect(await clockStates(world, caseId)).toContain('report.extension_request OPEN');
    expect(await auditedOperations(world.practiceId)).toContain('extension.draft');
  });

  it('counts as asked when the letter went, and as never asked when that was void', async () => {
    const world = await makeWorld();
    const { evaluationId, caseId, letterId } = await askedExtension(world);
    const ctx = world.as('assistant', { now: noonOf('2026-03-21') });
    expect(await readExtensions(ctx, { evaluationId })).toMatchObject({ extensions: [{ state: 'asked', requestedOn: '2026-03-20' }], obstacle: 'More time was asked for. Record what was decided.', warning: '' });
    expect(await clockStates(world, caseId)).toEqual(expect.arrayContaining(['report.extension_request MET', 'report.comprehensive OPEN']));
    await voidLetter(ctx, { letterId, version: (await readLetter(ctx, { letterId })).version, reason: 'Sent by mistake' });
    expect(await readExtensions(ctx, { evaluationId })).toMatchObject({ extensions: [{ state: 'withdrawn' }], obstacle: '' });
    expect(await clockStates(world, caseId)).toContain('report.extension_request OPEN');
  });

  it('is given up with its letter', async () => {
    const world = await makeWorld();
    const { evaluationId, board } = await draftedExtension(world);
    const ctx = world.as('assistant', { now: noonOf('2026-03-20') });
    const letterId = board.extensions[0]?.letter?.id ?? '';
    await discardLetter(ctx, { letterId, version: 1 });
    expect(await readExtensions(ctx, { evaluationId })).toMatchObject({ extensions: [{ state: 'withdrawn', letter: null }] });
    await expect(sendLetter(ctx, { letterId, version: 1, servedOn: '2026-03-20', servedByName: 'Iris Tan', county: 'Sacramento' })).rejects.toThrow();
  });

  it('refuses a second request, a report that is not owed, private work; a double click drafts one', async () => {
    const world = await makeWorld();
    const { evaluationId } = await draftedExtension(world);
    const ctx = world.as('assistant', { now: noonOf('2026-03-20') });
    await expect(draftExtension(ctx, { evaluationId, ...words })).rejects.toMatchObject({ rule: 'extension.not_now' });
    const ahead = await loggedExam(world, { claimant: { name: 'Somebody Else' }, examOn: '2026-03-30' });
    await expect(draftExtension(ctx, { evaluationId: ahead.evaluationId, ...words })).rejects.toMatchObject({ rule: 'extension.not_now' });
    const ime = await loggedExam(world, { kind: 'IME', panelNumber: '', claimant: { name: 'Third Person' } });
    await expect(draftExtension(ctx, { evaluationId: ime.evaluationId, ...words })).rejects.toMatchObject({ rule: 'extension.not_now' });
    const other = await makeWorld();
    const exam = await examinedCase(other);
    const key = { now: noonOf('2026-03-20'), idempotencyKey: 'twice-clicked-0001' };
    const both = await Promise.all([1, 2].map(() => draftExtension(other.as('assistant', key), { evaluationId: exam.evaluationId, ...words })));
    expect(both[0]).toEqual(both[1]);
    expect(await inPractice(other.practiceId, (tx) => tx.reportExtension.count({ where: { practiceId: other.practiceId } }))).toBe(1);
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const { evaluationId } = await examinedCase(world);
    await expectForbidden(draftExtension, world, { evaluationId, ...words }, ['reviewer', 'biller', 'viewer']);
    await expectForbidden(readExtensions, world, { evaluationId }, ['viewer']);
    await expectUnknownNextDoor(draftExtension, { evaluationId, ...words });
    await expectUnknownNextDoor(readExtensions, { evaluationId });
    expect((await readExtensions(world.as('reviewer'), { evaluationId })).atRiskCents).toBeNull();
    expect((await readExtensions(world.as('biller'), { evaluationId })).atRiskCents).toBeGreaterThan(0);
  });
});
