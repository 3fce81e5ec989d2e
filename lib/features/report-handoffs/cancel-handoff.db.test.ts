import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { handedOff, keptFile } from '../../test/report-handoffs';
import { auditedOperations, makeWorld } from '../../test/world';
import { cancelHandoff } from './cancel-handoff';
import { sendHandoff } from './send-handoff';

describe('report_handoff.cancel', () => {
  it('ends it with nothing taken in; the report can go to somebody else', async () => {
    const world = await makeWorld();
    const { reportId, handoffId } = await handedOff(world);
    const input = { handoffId: handoffId as never, version: 1 };
    expect(await cancelHandoff(world.as('assistant'), input)).toMatchObject({ state: 'cancelled', version: 2 });
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('report_handoff.cancel');
    await expect(cancelHandoff(world.as('assistant'), { ...input, version: 2 })).rejects.toMatchObject({ rule: 'report_handoff.over' });
    expect(await sendHandoff(world.as('assistant'), { reportId: reportId as never, name: 'Another', ...keptFile() })).toMatchObject({ state: 'out' });
  });

  it('is for those who write, in their own practice, under the version that they saw', async () => {
    const world = await makeWorld();
    const { handoffId } = await handedOff(world);
    const input = { handoffId: handoffId as never, version: 1 };
    await expectForbidden(cancelHandoff, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(cancelHandoff, input);
    await expectStale(cancelHandoff, world, input);
  });
});
