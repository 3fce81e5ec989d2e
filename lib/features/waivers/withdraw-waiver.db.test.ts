import { describe, expect, it } from 'vitest';
import { clockStates, expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { askedExam } from '../../test/clinics';
import { auditedOperations, makeWorld, type World } from '../../test/world';
import { recordWaiver } from './record-waiver';
import { withdrawWaiver } from './withdraw-waiver';

async function waived(world: World) {
  const { caseId, evaluationId } = await askedExam(world);
  const { waivers } = await recordWaiver(world.as('owner'), { evaluationId, kind: 'past_90', givenBy: 'applicant', givenOn: '2026-03-01' });
  return { caseId, waiverId: waivers[0]?.id ?? '' };
}

describe('waiver.withdraw', () => {
  it('takes the consent back; 90 days run again, and it stays in the list', async () => {
    const world = await makeWorld();
    const { caseId, waiverId } = await waived(world);
    const { waivers } = await withdrawWaiver(world.as('assistant'), { waiverId });
    expect(waivers).toMatchObject([{ id: waiverId, withdrawnOn: '2026-03-02' }]);
    expect(await clockStates(world, caseId)).toEqual(['appointment.window OPEN', 'appointment.window STOPPED', 'appointment.window_waived STOPPED']);
    expect(await auditedOperations(world.practiceId)).toContain('waiver.withdraw');
  });

  it('happens once, and not in the future', async () => {
    const world = await makeWorld();
    const { waiverId } = await waived(world);
    await expect(withdrawWaiver(world.as('owner'), { waiverId, withdrawnOn: '2026-03-03' })).rejects.toMatchObject({ rule: 'waiver.in_future' });
    await withdrawWaiver(world.as('owner'), { waiverId });
    await expect(withdrawWaiver(world.as('owner'), { waiverId })).rejects.toMatchObject({ rule: 'waiver.withdrawn' });
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const { waiverId } = await waived(world);
    await expectForbidden(withdrawWaiver, world, { waiverId }, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(withdrawWaiver, { waiverId });
  });
});
