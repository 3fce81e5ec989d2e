import { describe, expect, it } from 'vitest';
import { expectForbidden, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { drafted } from '../../test/letters';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { findRecipients } from '../letters/queries';
import { agreeElectronicService } from './agree-electronic-service';
import { endElectronicService } from './end-electronic-service';
import { listElectronicService } from './queries';

const agreed = (caseId: string) => ({ caseId: caseId as never, role: 'defense_attorney' as const, email: 'Service@Pike.example', agreedOn: '2026-02-20' });

describe('electronic_service.agree', () => {
  it('opens e-mail to that party on that case, at the address that was agreed', async () => {
    const world = await makeWorld();
    const { caseId, evaluationId } = await drafted(world);
    const row = await agreeElectronicService(world.as('assistant'), agreed(caseId));
    expect(row).toMatchObject({ caseId, role: 'defense_attorney', email: 'service@pike.example', agreedOn: '2026-02-20', endedOn: null });
    const { due } = await findRecipients(world.as('assistant'), { kind: 'no_show_notice', evaluationId: evaluationId as never });
    expect(due.map(({ role, method, email }) => [role, method, method === 'email' ? email : ''])).toEqual([['claimant', 'mail', ''], ['applicant_attorney', 'mail', ''], ['claims_administrator', 'mail', ''], ['defense_attorney', 'email', 'service@pike.example']]);
    const notice = await findRecipients(world.as('assistant'), { kind: 'appointment_notice', evaluationId: evaluationId as never });
    expect(notice.due.find(({ role }) => role === 'defense_attorney')).toMatchObject({ method: 'mail', ways: expect.arrayContaining([{ method: 'email', ready: false, why: expect.stringContaining('34(a)') }]) });
    expect(await auditedOperations(world.practiceId)).toContain('electronic_service.agree');
  });

  it('refuses an unrepresented worker, a day to come, and a second of the same', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    await agreeElectronicService(world.as('owner'), agreed(caseId));
    await expect(agreeElectronicService(world.as('owner'), agreed(caseId))).rejects.toMatchObject({ rule: 'electronic_service.known' });
    await expect(agreeElectronicService(world.as('owner'), { ...agreed(caseId), role: 'employer', agreedOn: '2026-03-03' })).rejects.toMatchObject({ rule: 'electronic_service.in_future' });
    await inPractice(world.practiceId, (tx) => tx.case.updateMany({ where: { practiceId: world.practiceId }, data: { represented: false } }));
    await expect(agreeElectronicService(world.as('owner'), { ...agreed(caseId), role: 'claimant' })).rejects.toMatchObject({ rule: 'electronic_service.unrepresented' });
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const { caseId } = await loggedExam(world);
    await expectForbidden(agreeElectronicService, world, agreed(caseId), ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(agreeElectronicService, agreed(caseId));
    await expectUnknownNextDoor(endElectronicService, { agreementId: caseId as never, endedOn: '2026-03-02' });
    expect((await listElectronicService(world.as('reviewer'), { caseId: caseId as never })).agreements).toEqual([]);
  });
});
