import { describe, expect, it } from 'vitest';
import { Conflict } from '../../core/errors';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { handedOff, keptFile } from '../../test/report-handoffs';
import { docOf, reportRow, sectionOf } from '../../test/reports';
import { auditedOperations, makeWorld } from '../../test/world';
import { returnHandoff } from './return-handoff';
import { takeBackHandoff } from './take-back-handoff';

async function returned() {
  const world = await makeWorld();
  const report = await handedOff(world);
  const { version } = await returnHandoff(world.as('assistant'), { handoffId: report.handoffId as never, ...keptFile() });
  const sectionId = sectionOf(report, 'complaints') as never;
  return { world, report, sectionId, input: { handoffId: report.handoffId as never, version, parts: [{ sectionId, version: 1, content: docOf('Typed.') }] } };
}

describe('report_handoff.take_back', () => {
  it('takes the parts in and ends the hand-off', async () => {
    const { world, report, sectionId, input } = await returned();
    expect(await takeBackHandoff(world.as('assistant'), input)).toMatchObject({ handoff: { state: 'taken', takenAt: expect.any(String) }, sections: [{ sectionId, version: 2 }] });
    expect((await reportRow(world, report.reportId)).sections.find(({ id }) => id === sectionId)?.revisions.map(({ how }) => how)).toEqual(['begun', 'imported']);
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('report_handoff.take_back');
    await expect(takeBackHandoff(world.as('assistant'), { ...input, version: input.version + 1 })).rejects.toMatchObject({ rule: 'report_handoff.over' });
  });

  it('changes nothing while nothing came back, for a section that changed since, or for another version', async () => {
    const { world, report, input } = await returned();
    await expectStale(takeBackHandoff, world, input);
    await expect(takeBackHandoff(world.as('owner'), { ...input, parts: [{ ...input.parts[0], version: 9 }] } as typeof input)).rejects.toBeInstanceOf(Conflict);
    expect((await reportRow(world, report.reportId)).sections.every(({ version }) => version === 1)).toBe(true);
    const other = await makeWorld();
    const out = await handedOff(other);
    await expect(takeBackHandoff(other.as('owner'), { handoffId: out.handoffId as never, version: 1, parts: [{ sectionId: sectionOf(out, 'complaints') as never, version: 1, content: docOf('Typed.') }] })).rejects.toMatchObject({ rule: 'report_handoff.nothing_back' });
  });

  it('is for those who write, in their own practice', async () => {
    const { world, input } = await returned();
    await expectForbidden(takeBackHandoff, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(takeBackHandoff, input);
  });
});
