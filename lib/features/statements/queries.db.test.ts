import { describe, expect, it } from 'vitest';
import { Forbidden, NotFound } from '../../core/errors';
import { issued } from '../../test/billable';
import { inPractice, makeWorld } from '../../test/world';
import { postPayment } from '../payments/post-payment';
import { readStatement } from './queries';

const check = { receivedOn: '2026-03-02', method: 'check' } as const;

describe('the statement of account of a payer', () => {
  it('takes what was overpaid off what is owed, and its ages add up to the sum', async () => {
    const world = await makeWorld();
    const [open, over, paid] = [await issued(world), await issued(world), await issued(world)];
    await postPayment(world.as('biller'), { invoiceId: open.id, amountCents: 100_000, ...check, reference: '1' });
    await postPayment(world.as('biller'), { invoiceId: over.id, amountCents: 211_500, ...check, reference: '2', overpaymentAccepted: true, reason: 'Paid twice in part' });
    await postPayment(world.as('biller'), { invoiceId: paid.id, amountCents: 201_500, ...check, reference: '3' });
    const statement = await readStatement(world.as('biller'), { contactId: world.payerId as never });
    expect(new Map(statement.items.map(({ id, balanceCents }) => [id, balanceCents]))).toEqual(new Map([[open.id, 101_500], [over.id, -10_000]]));
    expect([statement.owedCents, statement.netCents, statement.unappliedCents]).toEqual([91_500, 91_500, 0]);
    expect(statement.aging.reduce((sum, { cents }) => sum + cents, 0)).toBe(91_500);
    const later = await readStatement(world.as('biller', { now: new Date('2026-09-01T18:00:00.000Z') }), { contactId: world.payerId as never });
    expect(later.overdueCents).toBe(101_500);
  });

  it('holds every open invoice of a payer who has more than a form shows', async () => {
    const world = await makeWorld();
    const { practiceId } = world;
    const first = await issued(world);
    await inPractice(practiceId, async (tx) => {
      const row = await tx.invoice.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id: first.id } } });
      const { id: _id, number: _number, evaluationId: _evaluation, issuedAs, ...copied } = row;
      await tx.invoice.createMany({ data: Array.from({ length: 300 }, (_, index) => ({ ...copied, issuedAs: issuedAs ?? {}, number: `2026-9${String(index).padStart(4, '0')}` })) });
    });
    const statement = await readStatement(world.as('owner'), { contactId: world.payerId as never });
    expect([statement.items.length, statement.owedCents]).toEqual([301, 301 * 201_500]);
  });

  it('names no claimant to the accountant, and is unknown next door', async () => {
    const [world, next] = [await makeWorld(), await makeWorld()];
    await issued(world);
    expect((await readStatement(world.as('viewer'), { contactId: world.payerId as never })).items).toMatchObject([{ claimantName: null }]);
    await expect(readStatement(next.as('owner'), { contactId: world.payerId as never })).rejects.toBeInstanceOf(NotFound);
    await expect(readStatement(world.as('reviewer'), { contactId: world.payerId as never })).rejects.toBeInstanceOf(Forbidden);
  });
});
