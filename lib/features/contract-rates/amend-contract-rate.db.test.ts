import { describe, expect, it } from 'vitest';
import { evaluationRow, expectForbidden, expectStale, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { auditedOperations, makeWorld } from '../../test/world';
import { addContractRate } from './add-contract-rate';
import { amendContractRate } from './amend-contract-rate';

describe('changing a contract rate', () => {
  it('ends it or takes it out of use; what is expected follows', async () => {
    const world = await makeWorld();
    const terms = { payerId: world.payerId as never, code: 'ML201' as const, unitPriceCents: 180_000, startsOn: '2026-01-01', reference: 'SPM 2026' };
    const { id } = await addContractRate(world.as('owner'), terms);
    const { evaluationId } = await loggedExam(world);
    expect((await evaluationRow(world, evaluationId)).expectedFeeCents).toBe(180_000);
    const input = { ...terms, contractRateId: id as never, version: 1, active: true, unitPriceCents: 190_000 };
    await expectForbidden(amendContractRate, world, input, ['physician', 'assistant', 'reviewer', 'viewer']);
    await expectUnknownNextDoor(amendContractRate, input);
    await expectStale(amendContractRate, world, input);
    expect(await amendContractRate(world.as('biller'), input)).toMatchObject({ unitPriceCents: 190_000, version: 2 });
    expect((await evaluationRow(world, evaluationId)).expectedFeeCents).toBe(190_000);
    expect(await amendContractRate(world.as('biller'), { ...input, version: 2, active: false })).toMatchObject({ active: false, inForce: false });
    expect((await evaluationRow(world, evaluationId)).expectedFeeCents).toBe(201_500);
    await addContractRate(world.as('owner'), { ...terms, startsOn: '2026-02-01' });
    await expect(amendContractRate(world.as('biller'), { ...input, version: 3, active: true })).rejects.toMatchObject({ rule: 'contract_rate.overlaps' });
    expect((await auditedOperations(world.practiceId)).filter((name) => name === 'contract_rate.amend')).toHaveLength(2);
  });
});
