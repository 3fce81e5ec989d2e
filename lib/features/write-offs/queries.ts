import { can } from '../../auth/permissions';
import { fromDateColumn, fromOptionalDateColumn, toDateColumn } from '../../core/dates';
import { seesClaimants } from '../../core/may';
import { query } from '../../core/operation';
import { balanceOfInvoice } from '../../domain/billing/ledger';
import { calendarDate } from '../../domain/calendar';
import { ListWriteOffs, WriteOffList, WriteOffReason, type WriteOffRow } from './schema';
import { SELF_APPROVED } from './steps';

const states = { waiting: ['ASKED'], approved: ['APPROVED', 'REVERSED'], refused: ['REFUSED'], all: ['ASKED', 'APPROVED', 'REFUSED', 'REVERSED'] } as const;
const most = 200;

/** Write-offs by their state, what waits with the oldest first, and what was written off this year by reason. */
export const listWriteOffs = query({
  name: 'write_off.list',
  input: ListWriteOffs,
  output: WriteOffList,
  async run({ ctx, input, db }) {
    const { practiceId, today, actor } = ctx;
    const waits = input.show === 'waiting' && !input.invoiceId;
    const where = { practiceId, ...(input.invoiceId ? { invoiceId: input.invoiceId } : { state: { in: [...states[input.show]] } }) };
    const found = await db.writeOff.findMany({
      where,
      include: { invoice: { include: { payer: { select: { name: true } }, case: { select: { number: true, claimant: { select: { name: true } } } } } } },
      orderBy: [{ askedOn: waits ? 'asc' : 'desc' }, { id: waits ? 'asc' : 'desc' }],
      take: most,
    });
    const people = await db.membership.findMany({ where: { practiceId }, select: { userId: true, user: { select: { name: true } } } });
    const nameOf = (userId: string | null) => people.find((one) => one.userId === userId)?.user.name ?? null;
    const decides = actor.kind === 'user' && can(actor.role, 'write_off.approve');
    const all = await db.writeOff.aggregate({ where, _count: { id: true }, _sum: { amountCents: true } });
    const waiting = await db.writeOff.aggregate({ where: { practiceId, state: 'ASKED' }, _count: { id: true }, _sum: { amountCents: true } });
    const year = await db.writeOff.groupBy({ by: ['reasonCode'], where: { practiceId, state: 'APPROVED', countsOn: { gte: toDateColumn(calendarDate(`${today.slice(0, 4)}-01-01`)) } }, _count: { id: true }, _sum: { amountCents: true } });
    const { writeOffLimitCents } = await db.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { writeOffLimitCents: true } });
    return {
      today,
      limitCents: writeOffLimitCents,
      total: { count: all._count.id, cents: all._sum.amountCents ?? 0 },
      rows: found.map(({ invoice, ...row }): WriteOffRow => ({
        id: row.id,
        invoiceId: invoice.id,
        invoiceNumber: invoice.number ?? '',
        caseId: invoice.caseId,
        caseNumber: invoice.case.number,
        payerName: invoice.payer.name,
        claimantName: seesClaimants(ctx) ? invoice.case.claimant.name : null,
        balanceCents: balanceOfInvoice(invoice),
        amountCents: row.amountCents,
        reasonCode: WriteOffReason.catch('other').parse(row.reasonCode),
        reason: row.reason,
        state: row.state,
        selfApproved: row.decisionNote === SELF_APPROVED,
        askedBy: nameOf(row.askedById),
        askedOn: fromDateColumn(row.askedOn),
        decidedBy: nameOf(row.decidedById),
        decidedOn: fromOptionalDateColumn(row.decidedOn),
        decisionNote: row.decisionNote,
        countsOn: fromOptionalDateColumn(row.countsOn),
        reversedOn: fromOptionalDateColumn(row.reversedOn),
        mayDecide: decides && row.state === 'ASKED' && row.askedById !== actor.userId,
        version: row.version,
      })),
      waiting: { count: waiting._count.id, cents: waiting._sum.amountCents ?? 0 },
      byReason: year.map(({ reasonCode, _count, _sum }) => ({ reasonCode: WriteOffReason.catch('other').parse(reasonCode), count: _count.id, cents: _sum.amountCents ?? 0 })).sort((a, b) => b.cents - a.cents),
    };
  },
});
