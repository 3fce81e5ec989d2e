import { describe, expect, it } from 'vitest';
import { expectForbidden, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { auditedOperations, makeWorld } from '../../test/world';
import { agreeElectronicService } from './agree-electronic-service';
import { endElectronicService } from './end-electronic-service';
import { listElectronicService } from './queries';

describe('electronic_service.end', () => {
  it('keeps the agreement for history and lets a new one begin', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    const input = { caseId: caseId as never, role: 'claims_administrator' as const, email: 'claims@sierra.example', agreedOn: '2026-02-20' };
    const { id } = await agreeElectronicService(world.as('owner'), input);
    expect(await endElectronicService(world.as('assistant'), { agreementId: id as never, endedOn: '2026-03-01' })).toMatchObject({ endedOn: '2026-03-01' });
    await expect(endElectronicService(world.as('assistant'), { agreementId: id as never, endedOn: '2026-03-01' })).rejects.toMatchObject({ rule: 'electronic_service.ended' });
    await agreeElectronicService(world.as('owner'), input);
    expect((await listElectronicService(world.as('owner'), { caseId: caseId as never })).agreements.map(({ endedOn }) => endedOn)).toEqual([null, '2026-03-01']);
    expect(await auditedOperations(world.practiceId)).toContain('electronic_service.end');
  });

  it('refuses a day outside its time; forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    const { id } = await agreeElectronicService(world.as('owner'), { caseId: caseId as never, role: 'employer', email: 'a@b.example', agreedOn: '2026-02-20' });
    for (const endedOn of ['2026-02-19', '2026-03-03']) await expect(endElectronicService(world.as('owner'), { agreementId: id as never, endedOn })).rejects.toMatchObject({ rule: 'electronic_service.in_future' });
    const input = { agreementId: id as never, endedOn: '2026-03-01' };
    await expectForbidden(endElectronicService, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(endElectronicService, input);
  });
});
