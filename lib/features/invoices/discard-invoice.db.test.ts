import { describe, expect, it } from 'vitest';
import { Conflict, Forbidden, NotFound } from '../../core/errors';
import { drafted, issued } from '../../test/billable';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { discardInvoice } from './discard-invoice';

const count = (practiceId: string) => inPractice(practiceId, (tx) => tx.invoice.count({ where: { practiceId } }));

describe('discarding a draft', () => {
  it('removes it and leaves its lines in the audit log', async () => {
    const world = await makeWorld();
    const draft = await drafted(world);
    await discardInvoice(world.as('assistant'), { invoiceId: draft.id, version: draft.version });
    expect(await count(world.practiceId)).toBe(0);
    expect(await auditedOperations(world.practiceId)).toEqual(['invoice.draft', 'invoice.discard']);
  });

  it('never touches an issued one, a newer version, or another practice’s', async () => {
    const [world, next] = [await makeWorld(), await makeWorld()];
    const draft = await drafted(world);
    await expect(discardInvoice(world.as('reviewer'), { invoiceId: draft.id, version: draft.version })).rejects.toBeInstanceOf(Forbidden);
    await expect(discardInvoice(next.as('owner'), { invoiceId: draft.id, version: draft.version })).rejects.toBeInstanceOf(NotFound);
    await expect(discardInvoice(world.as('owner'), { invoiceId: draft.id, version: draft.version + 1 })).rejects.toBeInstanceOf(Conflict);
    const bill = await issued(world);
    await expect(discardInvoice(world.as('owner'), { invoiceId: bill.id, version: bill.version })).rejects.toMatchObject({ rule: 'invoice.issued' });
    expect(await count(world.practiceId)).toBe(2);
  });
});
