import { can } from '../../auth/permissions';
import type { PracticeId } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { lateCharges, type LateCharges as Charges } from '../../domain/billing/appeals/late-charges';
import type { CalendarDate } from '../../domain/calendar';
import { LateCharges, ReadLateCharges } from './schema';

export const PENALTY = 'PENALTY';
export const INTEREST = 'INTEREST';

const include = {
  case: { select: { kind: true } },
  payments: { select: { id: true, amountCents: true, receivedOn: true, reversesId: true } },
  eors: { where: { state: 'POSTED' as const, servedOn: { not: null } }, orderBy: { servedOn: 'asc' as const }, take: 1, select: { servedOn: true } },
  chargedBy: { where: { state: { not: 'VOID' as const } }, orderBy: { createdAt: 'asc' as const }, include: { lines: { select: { code: true, amountCents: true } } } },
};

export type LateBill = NonNullable<Awaited<ReturnType<typeof findLateBill>>>;

function findLateBill(db: ReadTx, practiceId: PracticeId, id: string) {
  return db.invoice.findUnique({ where: { practiceId_id: { practiceId, id } }, include });
}

/** Several bills with what their lateness is counted from. */
export function findLateBills(db: ReadTx, practiceId: PracticeId, ids: readonly string[]): Promise<LateBill[]> {
  return ids.length === 0 ? Promise.resolve([]) : db.invoice.findMany({ where: { practiceId, id: { in: [...ids] } }, include });
}

/** Whether penalty and interest of LC 4622 can run on a bill: an issued medical-legal one that is none of them itself. */
export const canBeLate = (row: Pick<LateBill, 'kind' | 'state' | 'origin' | 'case'>): boolean => row.kind === 'INVOICE' && row.state === 'ISSUED' && row.origin !== 'late_charges' && (row.case.kind === 'QME' || row.case.kind === 'AME');

/** Penalty and interest on a bill, to a day. */
export function chargesOf(row: LateBill, today: CalendarDate): Charges {
  const reversed = new Set(row.payments.map(({ reversesId }) => reversesId));
  const payments = row.payments.filter(({ id, reversesId }) => reversesId === null && !reversed.has(id)).map(({ receivedOn, amountCents }) => ({ on: fromDateColumn(receivedOn), amountCents }));
  const claimedOf = (code: string) => row.chargedBy.flatMap(({ lines }) => lines).filter((line) => line.code === code).reduce((sum, { amountCents }) => sum + amountCents, 0);
  return lateCharges({ owedCents: row.totalCents - row.creditedCents - row.writtenOffCents, receivedOn: fromDateColumn(row.receivedOn ?? row.issuedOn ?? row.serviceOn), payments, claimed: { penaltyCents: claimedOf(PENALTY), interestCents: claimedOf(INTEREST) }, contestedOn: fromOptionalDateColumn(row.eors[0]?.servedOn ?? null), today });
}

/** @throws NotFound */
export async function lateBill(db: ReadTx, practiceId: PracticeId, id: string): Promise<LateBill> {
  const row = await findLateBill(db, practiceId, id);
  if (!row) throw new NotFound();
  return row;
}

/** Penalty and interest on a late bill to the day, what was claimed of it and what is not yet. */
export const readLateCharges = query({
  name: 'late_charge.read',
  input: ReadLateCharges,
  output: LateCharges,
  access: ({ invoiceId }) => ['invoice', invoiceId],
  async run({ ctx, input, db }) {
    const row = await lateBill(db, ctx.practiceId, input.invoiceId);
    const applies = canBeLate(row);
    const { portions: _portions, steps, ...charges } = chargesOf(row, ctx.today);
    const mayClaim = applies && charges.toClaim.totalCents > 0 && ctx.actor.kind === 'user' && can(ctx.actor.role, 'invoice.claim_late_charges') && !row.chargedBy.some(({ state }) => state === 'DRAFT');
    return {
      ...charges, applies, late: applies && charges.late, steps: steps.map((step) => ({ ...step })), receivedOn: fromDateColumn(row.receivedOn ?? row.issuedOn ?? row.serviceOn), receiptRecorded: row.receivedOn !== null,
      claims: row.chargedBy.map(({ id, number, state, totalCents }) => ({ id, number, state, totalCents })), mayClaim, today: ctx.today,
    };
  },
});
