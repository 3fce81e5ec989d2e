import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { billOfPrepared, discounted, drafted } from '../../test/eors';
import { auditedOperations, makeWorld } from '../../test/world';
import { reviseEor } from './revise-eor';

const changed = { servedOn: '2026-03-01', receivedOn: '2026-03-02', payerReference: 'BR-9', checkReference: '', note: '', lines: [{ code: 'ML201', billedCents: 201_500, allowedCents: 100, paidCents: 100, remark: '' }] };

describe('eor.revise', () => {
  it('changes a draft as a whole; lines are joined with those of the bill', async () => {
    const world = await makeWorld();
    const { bill, eor } = await drafted(world);
    const { eor: revised } = await reviseEor(world.as('biller'), { ...changed, eorId: eor.id as never, version: 1, invoiceId: bill.invoiceId as never });
    expect(revised).toMatchObject({ version: 2, servedOn: '2026-03-01', payerReference: 'BR-9', lines: [{ invoiceLineId: bill.lineIds[0], paidCents: 100, expectedCents: 201_500 }] });
    expect(revised.findings).toEqual([expect.stringContaining('ML201: billed $2,015.00, paid and adjusted $1.00')]);
    expect(await auditedOperations(world.practiceId)).toContain('eor.revise');
  });

  it('takes no line of another bill, nothing from tomorrow, and nothing that is posted', async () => {
    const world = await makeWorld();
    const { bill, eor } = await drafted(world);
    const other = await billOfPrepared(world, { bill: { kind: 'QME', interpreter: false, pages: 0 }, lines: [] });
    const act = { ...changed, eorId: eor.id as never, version: 1, invoiceId: bill.invoiceId as never };
    await expect(reviseEor(world.as('biller'), { ...act, lines: [{ ...changed.lines[0]!, invoiceLineId: other.lineIds[0] as never }] })).rejects.toThrow();
    await expect(reviseEor(world.as('biller'), { ...act, receivedOn: '2026-03-03' })).rejects.toMatchObject({ rule: 'eor.received_in_future' });
    const { eor: posted } = await discounted(world);
    await expect(reviseEor(world.as('biller'), { ...act, eorId: posted.id as never, version: posted.version })).rejects.toMatchObject({ rule: 'eor.not_draft' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { bill, eor } = await drafted(world);
    const input = { ...changed, eorId: eor.id as never, version: 1, invoiceId: bill.invoiceId as never };
    await expectForbidden(reviseEor, world, input, ['physician', 'assistant', 'reviewer', 'viewer']);
    await expectUnknownNextDoor(reviseEor, input);
    await expectStale(reviseEor, world, input);
  });
});
