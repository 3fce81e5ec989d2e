import { describe, expect, it } from 'vitest';
import { clockStates, evaluationRow, expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { atNoon, requestedCase } from '../../test/requests';
import { auditedOperations, makeWorld } from '../../test/world';
import { serveReport } from '../evaluations/serve-report';
import { takeUpRequest } from './take-up-request';

describe('supplemental_request.take_up', () => {
  it('begins a supplemental that rests on what was said, its clock running from the request', async () => {
    const world = await makeWorld();
    const { requestId, version, caseId } = await requestedCase(world);
    const { requests: [request] } = await takeUpRequest(world.as('assistant', atNoon), { requestId, version });
    expect(request).toMatchObject({ state: 'taken_up', evaluation: { state: 'REQUESTED' } });
    const row = await evaluationRow(world, request?.evaluation?.id ?? '');
    expect(row).toMatchObject({ kind: 'SUPPLEMENTAL', supplementalBasis: { newRecords: true, newIssue: false, askedBefore: false } });
    expect(row.requestedOn.toISOString()).toBe('2026-04-10T00:00:00.000Z');
    expect(await clockStates(world, caseId)).toContain('report.supplemental OPEN');
    expect(await auditedOperations(world.practiceId)).toContain('supplemental_request.take_up');
    await expect(takeUpRequest(world.as('assistant', atNoon), { requestId, version: 2 })).rejects.toMatchObject({ rule: 'request.state' });
  });

  it('of a factual correction runs the days of 8 CCR 37, until it is served', async () => {
    const world = await makeWorld();
    const { requestId, version, caseId } = await requestedCase(world, { kind: 'factual_correction', askedBy: 'claims_administrator' });
    const { requests: [request] } = await takeUpRequest(world.as('assistant', atNoon), { requestId, version });
    expect(await clockStates(world, caseId)).toContain('correction.response_both OPEN');
    await serveReport(world.as('assistant', atNoon), { evaluationId: request?.evaluation?.id ?? '', version: 1, servedOn: '2026-04-20' });
    expect(await clockStates(world, caseId)).toContain('correction.response_both MET');
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { requestId, version } = await requestedCase(world);
    await expectForbidden(takeUpRequest, world, { requestId, version }, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(takeUpRequest, { requestId, version });
    await expectStale(takeUpRequest, world, { requestId, version });
  });
});
