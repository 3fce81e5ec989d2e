import { describe, expect, it } from 'vitest';
import { evaluationRow, loggedExam } from '../../test/cases';
import { billable } from '../../test/billable';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { draftInvoice } from '../invoices/draft-invoice';
import { readInvoice } from '../invoices/queries';
import { addContractRate } from './add-contract-rate';
import { listContractRates, listDiscounts } from './queries';

const rate = (payerId: string) => ({ payerId: payerId as never, code: 'ML201' as const, shareBps: 9_000, startsOn: '2026-01-01', endsOn: '2026-12-31', reference: 'SPM 2026' });

describe('writing down a contract rate', () => {
  it('prices what is expected of the payer and the line of its bills, and says why', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    expect((await evaluationRow(world, evaluationId)).expectedFeeCents).toBe(201_500);
    expect(await addContractRate(world.as('biller'), rate(world.payerId))).toMatchObject({ payerName: 'Sierra Pacific Mutual', inForce: true, active: true, version: 1 });
    expect((await evaluationRow(world, evaluationId)).expectedFeeCents).toBe(181_350);
    const work = await billable(world);
    const { id } = await draftInvoice(world.as('biller'), { evaluationId: work.evaluationId as never });
    const [line] = (await readInvoice(world.as('biller'), { invoiceId: id as never })).lines;
    expect(line).toMatchObject({ amountCents: 181_350, section: 'LC 5307.11', reason: expect.stringContaining('Contract SPM 2026: 90% of the schedule’s $2,015.00') });
    expect(await auditedOperations(world.practiceId)).toContain('contract_rate.add');
    expect((await listContractRates(world.as('viewer'), {})).rates).toHaveLength(1);
    expect((await listDiscounts(world.as('viewer'), {})).rows).toEqual([]);
  });

  it('leaves another payer, another code and another day to the schedule', async () => {
    const world = await makeWorld();
    await addContractRate(world.as('owner'), { ...rate(world.payerId), endsOn: '2026-01-31' });
    expect((await evaluationRow(world, (await loggedExam(world)).evaluationId)).expectedFeeCents).toBe(201_500);
  });

  it('refuses two prices for a code on a day, two prices at once, and a payer that is not ours', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()];
    await addContractRate(world.as('owner'), rate(world.payerId));
    await expect(addContractRate(world.as('owner'), { ...rate(world.payerId), startsOn: '2026-12-31', endsOn: null })).rejects.toMatchObject({ rule: 'contract_rate.overlaps' });
    await addContractRate(world.as('owner'), { ...rate(world.payerId), startsOn: '2027-01-01', endsOn: null });
    await expect(addContractRate(world.as('owner'), { ...rate(world.payerId), code: 'ML202', unitPriceCents: 100 })).rejects.toThrow('one of the two');
    await expect(addContractRate(world.as('owner'), { ...rate(other.payerId), code: 'ML202' })).rejects.toMatchObject({ rule: 'contract_rate.payer' });
    await expect(addContractRate(world.as('owner'), { ...rate(world.payerId), code: 'ML202', endsOn: '2025-01-01' })).rejects.toThrow('lies before');
    expect(await inPractice(other.practiceId, (tx) => tx.contractRate.count({ where: { practiceId: other.practiceId } }))).toBe(0);
  });

  it('is for owners and billers', async () => {
    const world = await makeWorld();
    await onlyFor(addContractRate, world, rate(world.payerId), ['owner', 'biller']);
  });
});
