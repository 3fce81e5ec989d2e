import { describe, expect, it } from 'vitest';
import { databaseCode } from '../../core/transaction';
import { inMay, issuedBills, received } from '../../test/ledger';
import { onlyFor } from '../../test/refusals';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { askWriteOff } from '../write-offs/ask-write-off';
import { readReceipt } from '../receipts/queries';
import { closeMonth } from './close-month';
import { listMonths, readMonth } from './queries';
import type { MovementFigure } from './schema';

const close = (world: Awaited<ReturnType<typeof makeWorld>>, month: string, openItemsAccepted = true) => closeMonth(world.as('biller', { now: inMay }), { month, openItemsAccepted });

describe('closing a month', () => {
  it('keeps its figures to the cent, and those of the open months before it', async () => {
    const world = await makeWorld();
    const [first, second] = await issuedBills(world, 2);
    await received(world, 250_000, { receivedOn: '2026-03-02', parts: [{ invoiceId: first?.id, amountCents: 201_500 }] as never });
    const closed = await close(world, '2026-04');
    expect(closed).toMatchObject({ month: '2026-04', state: 'closed', closedMonths: ['2026-03', '2026-04'] });
    const { months, lastClosed } = await listMonths(world.as('viewer', { now: inMay }), {});
    expect(lastClosed).toBe('2026-04');
    expect(months.map(({ month, state, figures }) => [month, state, figures.openingCents, figures.billedCents, figures.collectedCents, figures.closingCents, figures.unappliedCents, figures.differenceCents])).toEqual([
      ['2026-05', 'running', 201_500, 0, 0, 201_500, 48_500, 0],
      ['2026-04', 'closed', 201_500, 0, 0, 201_500, 48_500, 0],
      ['2026-03', 'closed', 0, 403_000, 201_500, 201_500, 48_500, 0],
    ]);
    const march = await readMonth(world.as('owner', { now: inMay }), { month: '2026-03' });
    expect(march.movements.reduce((sum, { cents }) => sum + cents, 0)).toBe(march.figures.closingCents - march.figures.openingCents);
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('month_close.close');
    expect(second).toBeDefined();
  });

  it('what is dated in it afterwards counts in the next open month and is shown as an adjustment', async () => {
    const world = await makeWorld();
    const [bill] = await issuedBills(world, 1);
    await close(world, '2026-03');
    const late = await received(world, 100_000, { receivedOn: '2026-03-20', parts: [{ invoiceId: bill?.id, amountCents: 100_000 }] as never }, world.as('biller', { now: inMay }));
    const read = await readReceipt(world.as('owner', { now: inMay }), { receiptId: late.id as never });
    expect([read.receivedOn, read.countsOn, read.parts[0]?.receivedOn, read.parts[0]?.countsOn]).toEqual(['2026-03-20', '2026-04-01', '2026-03-20', '2026-04-01']);
    const april = await readMonth(world.as('owner', { now: inMay }), { month: '2026-04' });
    expect(april.adjustments.map(({ kind, datedOn, countsOn, amountCents }) => [kind, datedOn, countsOn, amountCents])).toEqual(expect.arrayContaining([['receipt', '2026-03-20', '2026-04-01', 100_000], ['payment', '2026-03-20', '2026-04-01', 100_000]]));
    expect(april.figures).toMatchObject({ collectedCents: 100_000, closingCents: 101_500 });
    expect((await readMonth(world.as('owner', { now: inMay }), { month: '2026-03' })).driftCents).toBe(0);
  });

  it('shows 500 rows and says how many there are; the file has all, and they explain the closing', async () => {
    const world = await makeWorld();
    const { practiceId } = world;
    const [bill] = await issuedBills(world, 1);
    const day = new Date('2026-03-20T00:00:00Z');
    await inPractice(practiceId, async (tx) => {
      await tx.writeOff.createMany({ data: Array.from({ length: 505 }, () => ({ practiceId, invoiceId: bill?.id ?? '', amountCents: 3, reasonCode: 'other', reason: 'Probe', state: 'APPROVED' as const, askedOn: day, countsOn: day })) });
      await tx.invoice.update({ where: { practiceId_id: { practiceId, id: bill?.id ?? '' } }, data: { writtenOffCents: 1_515 } });
    });
    const read = (rows: 'first' | 'all') => readMonth(world.as('owner', { now: inMay }), { month: '2026-03', rows });
    const [first, all] = [await read('first'), await read('all')];
    const of = async (figure: MovementFigure) => { const { movementCount, movementCents } = await readMonth(world.as('owner', { now: inMay }), { month: '2026-03', figure }); return [movementCount, movementCents]; };
    expect([await of('billed'), await of('written_off'), await of('collected')], 'the rows of one figure').toEqual([[1, 201_500], [505, -1_515], [0, 0]]);
    expect([first.movements.length, first.movementCount, all.movements.length]).toEqual([500, 506, 506]);
    expect(all.movements.reduce((sum, { cents }) => sum + cents, 0)).toBe(all.figures.closingCents - all.figures.openingCents);
  });

  it('the database itself lets nothing into it', async () => {
    const world = await makeWorld();
    await issuedBills(world, 1);
    await close(world, '2026-03');
    const day = new Date('2026-03-20T00:00:00Z');
    const slipped = inPractice(world.practiceId, (tx) => tx.receipt.create({ data: { practiceId: world.practiceId, payerId: world.payerId, receivedOn: day, countsOn: day, amountCents: 1, method: 'check' } }));
    expect(await slipped.then(() => 'done', databaseCode)).toBe('23001');
  });

  it('nothing slips in while it is closed', async () => {
    const world = await makeWorld();
    const bills = await issuedBills(world, 4);
    const pay = (index: number) => received(world, 10_000 + index, { receivedOn: '2026-03-20', parts: [{ invoiceId: bills[index % 4]?.id, amountCents: 10_000 + index }] as never }, world.as('biller', { now: inMay }));
    await Promise.all([pay(0), pay(1), close(world, '2026-03'), pay(2), pay(3), pay(4), pay(5)]);
    const march = await readMonth(world.as('owner', { now: inMay }), { month: '2026-03' });
    expect([march.driftCents, march.figures.differenceCents, march.state]).toEqual([0, 0, 'closed']);
  });

  it('asks to look at what is to be settled, and refuses a month that runs or is closed', async () => {
    const world = await makeWorld();
    const [bill] = await issuedBills(world, 1);
    await askWriteOff(world.as('biller'), { invoiceId: bill?.id as never, amountCents: 60_000, reasonCode: 'other', reason: 'Probe' });
    await expect(close(world, '2026-03', false)).rejects.toMatchObject({ rule: 'month_close.to_settle' });
    expect((await readMonth(world.as('biller', { now: inMay }), { month: '2026-03' })).settle).toMatchObject({ writeOffs: { count: 1, cents: 60_000 }, notSent: { count: 1, cents: 201_500 } });
    await expect(close(world, '2026-05')).rejects.toMatchObject({ rule: 'month_close.not_over' });
    await close(world, '2026-03');
    await expect(close(world, '2026-03')).rejects.toMatchObject({ rule: 'month_close.closed' });
  });

  it('is for billers and owners, and of one’s own practice', async () => {
    const [world, next] = [await makeWorld(), await makeWorld()];
    await issuedBills(world, 1);
    await onlyFor(closeMonth as never, world, { month: '2026-02', openItemsAccepted: true }, ['owner', 'biller']);
    await close(world, '2026-03');
    expect((await listMonths(next.as('owner', { now: inMay }), {})).lastClosed).toBeNull();
  });
});
