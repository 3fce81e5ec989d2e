import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { noon, shortPaid } from '../../test/appeals';
import { inPractice, makeWorld } from '../../test/world';
import { dueAppeals } from './queries';

describe('which appeals are due', () => {
  it('the day that is gone first comes first, however many bills were disputed since; an EOR of long ago is none of them', async () => {
    const world = await makeWorld();
    const { practiceId } = world;
    const first = await shortPaid(world, { servedOn: '2026-03-20' });
    const old = await shortPaid(world, { servedOn: '2026-03-02' });
    await inPractice(practiceId, async (tx) => {
      const { id: _id, evaluationId: _evaluation, issuedAs: _frozen, ...bill } = await tx.invoice.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id: first.invoiceId } } });
      const { id: _eor, ...eor } = await tx.eor.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id: first.eorId } } });
      const { id: _line, adjustments, ...line } = await tx.eorLine.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id: first.lineId } } });
      const copies = Array.from({ length: 205 }, () => ({ invoiceId: randomUUID(), eorId: randomUUID() }));
      const servedOn = new Date('2026-05-01');
      await tx.invoice.createMany({ data: copies.map(({ invoiceId }, index) => ({ ...bill, id: invoiceId, number: `2026-8${String(index).padStart(3, '0')}`, issuedOn: new Date('2026-04-10') })) });
      await tx.eor.createMany({ data: copies.map(({ invoiceId, eorId }) => ({ ...eor, reading: undefined, id: eorId, invoiceId, servedOn, receivedOn: servedOn })) });
      await tx.eorLine.createMany({ data: copies.map(({ eorId }) => ({ ...line, adjustments: adjustments ?? [], id: randomUUID(), eorId, invoiceLineId: null })) });
    });
    const june = await dueAppeals(world.as('biller', { now: noon('2026-06-15') }), {});
    expect(june.rows).toHaveLength(207);
    expect(june.rows[0]).toMatchObject({ step: 'begin', invoiceId: first.invoiceId, dueOn: '2026-06-18' });
    expect(june.rows.at(-1)).toMatchObject({ step: 'missed', invoiceId: old.invoiceId });
    const august = await dueAppeals(world.as('biller', { now: noon('2026-08-20') }), {});
    expect(august.rows.some(({ invoiceId }) => invoiceId === first.invoiceId || invoiceId === old.invoiceId)).toBe(false);
    expect(august.rows.every(({ step }) => step === 'missed')).toBe(true);
  });
});
