import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { askedExam, bookedExam } from '../../test/clinics';
import { auditedOperations, makeWorld, type World } from '../../test/world';
import { arrangeInterpreter } from './arrange-interpreter';
import { confirmInterpreter } from './confirm-interpreter';

async function arranged(world: World) {
  const { evaluationId } = await bookedExam(world, '2026-03-18', 600);
  await arrangeInterpreter(world.as('owner'), { evaluationId, language: 'Spanish' });
  return { evaluationId, version: 1, confirmedOn: '2026-03-02', confirmedWith: 'Ana at the agency' };
}

describe('interpreter.confirm', () => {
  it('records who confirmed and when, and takes it back', async () => {
    const world = await makeWorld();
    const input = await arranged(world);
    expect((await confirmInterpreter(world.as('assistant'), input)).interpreter).toMatchObject({ confirmedOn: '2026-03-02', confirmedWith: 'Ana at the agency', version: 2 });
    expect((await confirmInterpreter(world.as('owner'), { ...input, version: 2, confirmedOn: null })).interpreter).toMatchObject({ confirmedOn: null, confirmedWith: '' });
    expect(await auditedOperations(world.practiceId)).toContain('interpreter.confirm');
  });

  it('refuses without an interpreter, without an appointment, and in the future', async () => {
    const world = await makeWorld();
    const { evaluationId } = await askedExam(world);
    const input = { evaluationId, version: 1, confirmedOn: '2026-03-02' };
    await expect(confirmInterpreter(world.as('owner'), input)).rejects.toMatchObject({ rule: 'interpreter.none' });
    await arrangeInterpreter(world.as('owner'), { evaluationId, language: 'Spanish' });
    await expect(confirmInterpreter(world.as('owner'), input)).rejects.toMatchObject({ rule: 'interpreter.no_appointment' });
    await expect(confirmInterpreter(world.as('owner'), { ...(await arranged(world)), confirmedOn: '2026-03-03' })).rejects.toMatchObject({ rule: 'interpreter.in_future' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const input = await arranged(world);
    await expectForbidden(confirmInterpreter, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(confirmInterpreter, input);
    await expectStale(confirmInterpreter, world, input);
  });
});
