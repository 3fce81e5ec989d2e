import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { begunReport, expectAudited, reportRow, signPastOperations } from '../../test/reports';
import { makeWorld } from '../../test/world';
import { stateReport } from './state-report';

const declared = { performedBySigner: true, noUnlawfulReferral: true, noBias: true, trueAndCorrect: true, allIssuesAddressed: true };

describe('report.state', () => {
  it('keeps what the physician declares and explains, and takes a repeat as the same', async () => {
    const world = await makeWorld();
    const { reportId } = await begunReport(world);
    const input = { reportId, version: 1, statements: { ...declared, county: 'Sacramento', timeVariance: 'He was tired' } };
    const saved = await stateReport(world.as('physician'), input);
    expect(saved).toMatchObject({ version: 2, statements: { ...declared, county: 'Sacramento', outsideScope: '' } });
    expect(await stateReport(world.as('physician'), input)).toEqual(saved);
    expect(await reportRow(world, reportId)).toMatchObject({ statementsVersion: 2, version: 1 });
    await expectAudited(world, 'report.state', 'tired');
  });

  it('lets the office prepare what is explained; a declaration is a physician’s or the owner’s word', async () => {
    const world = await makeWorld();
    const { reportId } = await begunReport(world);
    await expect(stateReport(world.as('assistant'), { reportId, version: 1, statements: { noBias: true } })).rejects.toMatchObject({ rule: 'report.not_yours_to_declare' });
    await stateReport(world.as('physician'), { reportId, version: 1, statements: { noBias: true } });
    expect(await stateReport(world.as('assistant'), { reportId, version: 2, statements: { noBias: true, county: 'Yolo' } })).toMatchObject({ version: 3 });
    await signPastOperations(world, reportId);
    await expect(stateReport(world.as('physician'), { reportId, version: 3, statements: {} })).rejects.toMatchObject({ rule: 'report.signed' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { reportId } = await begunReport(world);
    const input = { reportId, version: 1, statements: { county: 'Yolo' } };
    await expectForbidden(stateReport, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(stateReport, input);
    await expectStale(stateReport, world, input);
    expect(await reportRow(world, reportId)).toMatchObject({ statements: {}, statementsVersion: 1 });
  });
});
