import { describe, expect, it } from 'vitest';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { handedOff, keptFile } from '../../test/report-handoffs';
import { auditedOperations, makeWorld } from '../../test/world';
import { cancelHandoff } from './cancel-handoff';
import { prepareReturn, readHandoffFile } from './queries';
import { returnHandoff } from './return-handoff';

describe('report_handoff.return', () => {
  it('keeps what came back beside the sections that it is held against; another file takes its place', async () => {
    const world = await makeWorld();
    const { handoffId, sections } = await handedOff(world);
    const where = { handoffId: handoffId as never };
    expect(await returnHandoff(world.as('assistant'), { ...where, ...keptFile() })).toMatchObject({ state: 'returned', returnedAt: expect.any(String), hasReturned: true, version: 2 });
    expect((await readHandoffFile(world.as('assistant'), { ...where, which: 'returned' })).basis?.sections).toHaveLength(sections.length);
    expect(await returnHandoff(world.as('assistant'), { ...where, ...keptFile() })).toMatchObject({ state: 'returned', version: 3 });
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('report_handoff.return');
  });

  it('is refused once it is over, to who does not write, and next door', async () => {
    const world = await makeWorld();
    const { handoffId } = await handedOff(world);
    const input = { handoffId: handoffId as never, ...keptFile() };
    await expectForbidden(returnHandoff, world, input, ['reviewer', 'biller', 'viewer']);
    await expectForbidden(prepareReturn, world, { handoffId: handoffId as never }, ['reviewer', 'biller', 'viewer']);
    await expectForbidden(readHandoffFile, world, { handoffId: handoffId as never, which: 'sent' as const }, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(returnHandoff, input);
    await expectUnknownNextDoor(readHandoffFile, { handoffId: handoffId as never, which: 'sent' as const });
    await cancelHandoff(world.as('owner'), { handoffId: handoffId as never, version: 1 });
    await expect(returnHandoff(world.as('owner'), input)).rejects.toMatchObject({ rule: 'report_handoff.over' });
    await expect(prepareReturn(world.as('owner'), { handoffId: handoffId as never })).rejects.toMatchObject({ rule: 'report_handoff.over' });
  });
});
