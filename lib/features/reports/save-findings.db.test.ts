import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { begunReport, expectAudited, reportInState, reportRow, signPastOperations } from '../../test/reports';
import { makeWorld } from '../../test/world';
import { saveFindings } from './save-findings';

const findings = {
  measurements: [{ id: 'm1', group: 'Left knee', what: 'Flexion', left: '120°', right: '140°', normal: '140°' }],
  diagnoses: [{ id: 'd1', code: 'S83.92XA', label: 'Sprain of the left knee', side: 'left' as const, industrial: true }],
  impairments: [{ id: 'i1', bodyPart: 'Left knee', side: 'left' as const, wpiPercent: 8, painPercent: 2, method: 'Table 17-10' }],
  apportionment: [{ id: 'a1', bodyPart: 'Left knee', factors: [{ id: 'f1', cause: 'The injury', percent: 80, howAndWhy: 'Because', industrial: true }, { id: 'f2', cause: 'Arthritis', percent: 20, howAndWhy: 'Because' }] }],
  stationary: true, stationaryOn: 'March 2, 2026', employmentCausationPercent: null,
};

describe('report.save_findings', () => {
  it('keeps what was found under a version of its own, and takes a repeat as the same', async () => {
    const world = await makeWorld();
    const { reportId } = await begunReport(world);
    const saved = await saveFindings(world.as('assistant'), { reportId, version: 1, findings });
    expect(saved).toMatchObject({ version: 2, findings });
    expect(await saveFindings(world.as('assistant'), { reportId, version: 1, findings })).toEqual(saved);
    expect(await reportRow(world, reportId)).toMatchObject({ findings, findingsVersion: 2, version: 1 });
    await expectAudited(world, 'report.save_findings', 'Sprain', 'Arthritis');
  });

  it.each([
    ['half a percent', { impairments: [{ id: 'i1', wpiPercent: 7.5 }] }],
    ['more than all', { apportionment: [{ id: 'a', factors: [{ id: 'f', percent: 101 }] }] }],
    ['more pain than there is', { impairments: [{ id: 'i1', painPercent: 4 }] }],
    ['a field of its own', { rating: 12 }],
  ])('refuses %s', async (_label, wrong) => {
    const world = await makeWorld();
    const { reportId } = await begunReport(world);
    await expect(saveFindings(world.as('owner'), { reportId, version: 1, findings: wrong as never })).rejects.toMatchObject({ name: 'ZodError' });
  });

  it('changes nothing of what is signed, and in review is the physician’s', async () => {
    const world = await makeWorld();
    const { reportId } = await begunReport(world);
    await reportInState(world, reportId, 'REVIEW');
    await expect(saveFindings(world.as('assistant'), { reportId, version: 1, findings })).rejects.toThrow('The physician is reading this report');
    await signPastOperations(world, reportId);
    await expect(saveFindings(world.as('owner'), { reportId, version: 1, findings })).rejects.toMatchObject({ rule: 'report.signed' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { reportId } = await begunReport(world);
    const input = { reportId, version: 1, findings };
    await expectForbidden(saveFindings, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(saveFindings, input);
    await expectStale(saveFindings, world, input);
    expect(await reportRow(world, reportId)).toMatchObject({ findings: {}, findingsVersion: 1 });
  });
});
