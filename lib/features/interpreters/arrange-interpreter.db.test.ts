import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { evaluationRow, expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { askedExam, bookedExam } from '../../test/clinics';
import { auditedOperations, makeWorld } from '../../test/world';
import { cancelEvaluation } from '../evaluations/cancel-evaluation';
import { rescheduleEvaluation } from '../evaluations/reschedule-evaluation';
import { arrangeInterpreter } from './arrange-interpreter';
import { confirmInterpreter } from './confirm-interpreter';

const spanish = (evaluationId: string) => ({ evaluationId, version: null, language: 'Spanish', certification: 'certified' as const, certificateNumber: '301742', interpreterName: 'Lucia Paz', arrangedBy: 'defense' as const, orderedOn: '2026-03-01' });

describe('interpreter.arrange', () => {
  it('arranges one; the evaluation knows its language', async () => {
    const world = await makeWorld();
    const { evaluationId } = await askedExam(world);
    const { interpreter } = await arrangeInterpreter(world.as('assistant'), { ...spanish(evaluationId), vendorId: world.payerId });
    expect(interpreter).toMatchObject({ language: 'Spanish', certification: 'certified', vendor: { name: 'Sierra Pacific Mutual' }, arrangedBy: 'defense', confirmedOn: null, version: 1 });
    expect(await evaluationRow(world, evaluationId)).toMatchObject({ interpreterLanguage: 'Spanish' });
    expect(await auditedOperations(world.practiceId)).toContain('interpreter.arrange');
  });

  it('is to be confirmed anew after another language, person, day or hour', async () => {
    const world = await makeWorld();
    const { evaluationId, version } = await bookedExam(world, '2026-03-18', 600);
    await arrangeInterpreter(world.as('owner'), spanish(evaluationId));
    await confirmInterpreter(world.as('owner'), { evaluationId, version: 1, confirmedOn: '2026-03-02', confirmedWith: 'Ana' });
    const same = await arrangeInterpreter(world.as('owner'), { ...spanish(evaluationId), version: 2, note: 'Parking at the back' });
    expect(same.interpreter).toMatchObject({ confirmedOn: '2026-03-02', version: 3 });
    const other = await arrangeInterpreter(world.as('owner'), { ...spanish(evaluationId), version: 3, language: 'Mixtec' });
    expect(other).toMatchObject({ interpreter: { confirmedOn: null, confirmedWith: '' }, notices: [expect.stringContaining('due again')] });
    await confirmInterpreter(world.as('owner'), { evaluationId, version: 4, confirmedOn: '2026-03-02' });
    const { evaluation, notices } = await rescheduleEvaluation(world.as('owner'), { evaluationId, version, scheduledOn: '2026-03-18', startMinute: 720 });
    expect(evaluation.interpreter).toMatchObject({ confirmedOn: null, version: 6 });
    expect(notices.some((one) => one.includes('confirmation falls away'))).toBe(true);
  });

  it('is not needed any more without a language', async () => {
    const world = await makeWorld();
    const { evaluationId } = await askedExam(world);
    await arrangeInterpreter(world.as('owner'), spanish(evaluationId));
    expect((await arrangeInterpreter(world.as('owner'), { evaluationId, version: 1 })).interpreter).toBeNull();
    expect(await evaluationRow(world, evaluationId)).toMatchObject({ interpreterLanguage: '' });
  });

  it('refuses what was ordered tomorrow, an appointment that is over, and a vendor who is not ours', async () => {
    const world = await makeWorld();
    const { evaluationId, version } = await bookedExam(world, '2026-03-18', 600);
    await expect(arrangeInterpreter(world.as('owner'), { ...spanish(evaluationId), orderedOn: '2026-03-03' })).rejects.toMatchObject({ rule: 'interpreter.in_future' });
    const other = await makeWorld();
    await expect(arrangeInterpreter(world.as('owner'), { ...spanish(evaluationId), vendorId: other.payerId })).rejects.toBeInstanceOf(NotFound);
    await cancelEvaluation(world.as('owner'), { evaluationId, version, cancelledOn: '2026-03-02' });
    await expect(arrangeInterpreter(world.as('owner'), spanish(evaluationId))).rejects.toMatchObject({ rule: 'interpreter.appointment_over' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { evaluationId } = await askedExam(world);
    await expectForbidden(arrangeInterpreter, world, spanish(evaluationId), ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(arrangeInterpreter, spanish(evaluationId));
    await arrangeInterpreter(world.as('owner'), spanish(evaluationId));
    await expectStale(arrangeInterpreter, world, { ...spanish(evaluationId), version: 1 });
  });
});
