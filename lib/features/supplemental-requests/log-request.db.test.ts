import { describe, expect, it } from 'vitest';
import { expectForbidden, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { asked, atNoon, requestedCase, servedCase } from '../../test/requests';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { logRequest } from './log-request';
import { listRequests } from './queries';

describe('supplemental_request.log', () => {
  it('keeps what was asked, with the day by which it is owed and whether it can be billed', async () => {
    const world = await makeWorld();
    const { board } = await requestedCase(world);
    expect(board).toMatchObject({ lastServedOn: '2026-03-02', requests: [{ state: 'open', clock: { strictOn: '2026-06-09', section: '8 CCR 38(i)' }, verdict: { payable: true }, notes: [], similar: [], evaluation: null }] });
    expect(await auditedOperations(world.practiceId)).toContain('supplemental_request.log');
  });

  it('finds what was asked before, and says that it cannot be billed', async () => {
    const world = await makeWorld();
    const { caseId } = await requestedCase(world);
    const { requests: [second] } = await logRequest(world.as('assistant', atNoon), { caseId, ...asked, askedOn: '2026-04-18', receivedOn: '2026-04-19', questions: 'Please address the apportionment of the left knee again.', newRecords: false, askedBefore: true });
    expect(second).toMatchObject({ similar: [{ on: '2026-04-10' }], verdict: { payable: false } });
  });

  it('runs no clock by word of mouth; a correction has its own days and is for who has no lawyer', async () => {
    const world = await makeWorld();
    const { caseId } = await requestedCase(world, { inWriting: false });
    const ctx = world.as('assistant', atNoon);
    const { requests: [correction, oral] } = await logRequest(ctx, { caseId, ...asked, kind: 'factual_correction', askedBy: 'claimant', askedOn: '2026-04-18', receivedOn: '2026-04-18' });
    expect(oral).toMatchObject({ clock: null, notes: [{ code: 'oral' }] });
    expect(correction).toMatchObject({ clock: { strictOn: '2026-04-28' }, notes: [{ code: 'represented' }, { code: 'too_late' }] });
  });

  it('refuses days ahead or in the wrong order, a correction without a report; a double click logs one', async () => {
    const world = await makeWorld();
    const { caseId } = await servedCase(world);
    const ctx = world.as('assistant', atNoon);
    await expect(logRequest(ctx, { caseId, ...asked, receivedOn: '2026-04-21' })).rejects.toMatchObject({ rule: 'evaluation.in_future' });
    await expect(logRequest(ctx, { caseId, ...asked, askedOn: '2026-04-15' })).rejects.toMatchObject({ rule: 'request.received_before' });
    const ahead = await loggedExam(world, { claimant: { name: 'Somebody Else' } });
    await expect(logRequest(ctx, { caseId: ahead.caseId, ...asked, kind: 'factual_correction' })).rejects.toMatchObject({ rule: 'request.no_report' });
    const key = { ...atNoon, idempotencyKey: 'twice-clicked-0002' };
    const both = await Promise.all([1, 2].map(() => logRequest(world.as('assistant', key), { caseId, ...asked })));
    expect(both[0]).toEqual(both[1]);
    expect(await inPractice(world.practiceId, (tx) => tx.supplementalRequest.count({ where: { practiceId: world.practiceId } }))).toBe(1);
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const { caseId } = await servedCase(world);
    const input = { caseId, ...asked, askedOn: '2026-03-02', receivedOn: '2026-03-02' };
    await expectForbidden(logRequest, world, input, ['reviewer', 'biller', 'viewer']);
    await expectForbidden(listRequests, world, { caseId }, ['viewer']);
    await expectUnknownNextDoor(logRequest, input);
  });
});
