import { describe, expect, it } from 'vitest';
import { clockStates, expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { drafted, discounted } from '../../test/eors';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { decideEor } from '../eor-decisions/decide-eor';
import { recordEor } from './record-eor';
import { voidEor } from './void-eor';

describe('eor.void', () => {
  it('takes back what it did: the money off the bill, the days of dispute, and the payer owes an answer', async () => {
    const world = await makeWorld();
    const { bill, eor } = await discounted(world);
    const { eor: gone, notices } = await voidEor(world.as('biller'), { eorId: eor.id as never, version: eor.version, reason: 'Of another invoice' });
    expect(notices).toEqual([expect.stringMatching(/^\$1,612\.00 came off 2026-\d+; the check holds it unapplied\.$/)]);
    expect(gone).toMatchObject({ state: 'VOID', standing: 'void', voidReason: 'Of another invoice', invoice: { paidCents: 0, balanceCents: 201_500 }, receipt: { unappliedCents: 161_200 } });
    const states = await clockStates(world, bill.caseId);
    expect(states).toContain('bill.payment OPEN');
    expect(states).toContain('bill.second_review STOPPED');
    expect(await auditedOperations(world.practiceId)).toContain('eor.void');
  });

  it('lets the right one be recorded after it', async () => {
    const world = await makeWorld();
    const { bill, eor } = await discounted(world);
    await voidEor(world.as('biller'), { eorId: eor.id as never, version: eor.version, reason: 'Typed wrong' });
    const { eor: right } = await recordEor(world.as('biller'), { invoiceId: bill.invoiceId as never, servedOn: '2026-03-02', receivedOn: '2026-03-02', payerReference: 'BR-1', checkReference: '', lines: [{ code: 'ML201', billedCents: 201_500, allowedCents: 161_200, paidCents: 161_200, remark: '' }], money: { kind: 'receipt', receiptId: eor.receipt?.id as never } });
    expect(right).toMatchObject({ state: 'POSTED', invoice: { paidCents: 161_200 }, receipt: { unappliedCents: 0 } });
  });

  it('voids a draft without touching money', async () => {
    const world = await makeWorld();
    const { eor } = await drafted(world);
    expect((await voidEor(world.as('owner'), { eorId: eor.id as never, version: 1, reason: 'No EOR' })).notices).toEqual([]);
    await expect(voidEor(world.as('owner'), { eorId: eor.id as never, version: 2, reason: 'Again' })).rejects.toMatchObject({ rule: 'eor.void_already' });
  });

  it('waits until an appeal is withdrawn and a write-off is taken back', async () => {
    const world = await makeWorld();
    const { bill, eor } = await discounted(world);
    const appeal = await inPractice(world.practiceId, (tx) => tx.appeal.create({ data: { practiceId: world.practiceId, kind: 'SECOND_REVIEW', invoiceId: bill.invoiceId, eorId: eor.id, disputedCents: 40_300, dueOn: new Date('2026-05-31'), evidence: [] } }));
    await expect(voidEor(world.as('biller'), { eorId: eor.id as never, version: eor.version, reason: 'x' })).rejects.toMatchObject({ rule: 'eor.has_appeal' });
    await inPractice(world.practiceId, (tx) => tx.appeal.update({ where: { practiceId_id: { practiceId: world.practiceId, id: appeal.id } }, data: { state: 'WITHDRAWN' } }));
    const { eor: decided } = await decideEor(world.as('owner'), { eorId: eor.id as never, version: eor.version, lineIds: [eor.lines[0]?.id as never], decision: 'write_off', reason: 'Small', writeOffReason: 'small_balance' });
    await expect(voidEor(world.as('biller'), { eorId: eor.id as never, version: decided.version, reason: 'x' })).rejects.toMatchObject({ rule: 'eor.has_write_off' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { eor } = await discounted(world);
    const input = { eorId: eor.id as never, version: eor.version, reason: 'Probe' };
    await expectForbidden(voidEor, world, input, ['physician', 'assistant', 'reviewer', 'viewer']);
    await expectUnknownNextDoor(voidEor, input);
    await expectStale(voidEor, world, input);
  });
});
