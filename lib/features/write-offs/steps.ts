import type { PracticeCtx, PracticeId } from '../../core/context';
import { toDateColumn } from '../../core/dates';
import { Conflict, NotFound } from '../../core/errors';
import { newId } from '../../core/new-id';
import type { Tx } from '../../core/operation';
import { post } from '../../domain/billing/ledger';
import { approvalOf } from '../../domain/billing/write-off';
import { cents } from '../../domain/money';
import { RuleBroken } from '../../domain/rule-broken';
import { followBalance, keepBalance, ledgerOf, lockInvoice, toChanged, type LockedInvoice } from '../invoices/steps';
import { countsOnFor } from '../month-closes/steps';
import type { WriteOffChanged, WriteOffReason } from './schema';

export interface WriteOffAsked {
  readonly invoiceId: string;
  readonly amountCents: number;
  readonly reasonCode: WriteOffReason;
  readonly reason: string;
}

/**
 * Writes a part of what is owed on an invoice off, or asks an owner to where it goes above the practice's limit: the limit
 * counts all that is written off of the invoice. The only owner of a practice decides alone, and the row says so.
 * @throws NotFound; RuleBroken `write_off.exceeds_balance`, `payment.invoice_not_issued`, `write_off.credit_note`.
 */
export async function askWriteOff(tx: Tx, ctx: PracticeCtx, { invoiceId, amountCents, reasonCode, reason }: WriteOffAsked) {
  const { practiceId, today } = ctx;
  const countsOn = await countsOnFor(tx, practiceId, today);
  const invoice = await lockInvoice(tx, practiceId, invoiceId);
  const id = newId();
  const ledger = post(await ledgerOf(tx, practiceId, invoice), { id, kind: 'WRITE_OFF', amountCents: cents(amountCents), on: today, reversesId: null });
  const { writeOffLimitCents } = await tx.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { writeOffLimitCents: true } });
  const askedById = ctx.actor.kind === 'user' ? ctx.actor.userId : null;
  const owners = await tx.membership.findMany({ where: { practiceId, role: 'owner', removedAt: null }, select: { userId: true } });
  const approval = approvalOf({ amountCents: invoice.writtenOffCents + amountCents, limitCents: writeOffLimitCents, askedById, ownerIds: owners.map(({ userId }) => userId) });
  const decided = approval === 'ask' ? { state: 'ASKED' as const } : { state: 'APPROVED' as const, decidedById: askedById, decidedOn: toDateColumn(today), countsOn: toDateColumn(countsOn), decisionNote: approval === 'alone' ? SELF_APPROVED : '' };
  const writeOff = await tx.writeOff.create({ data: { practiceId, id, invoiceId, amountCents, reasonCode, reason, askedById, askedOn: toDateColumn(today), createdAt: ctx.now, ...decided } });
  if (approval === 'ask') return { writeOff, invoice, row: invoice };
  const { balance, row } = await keepBalance(tx, practiceId, invoiceId, ledger);
  await followBalance(tx, practiceId, invoice, balance, today);
  return { writeOff, invoice, row };
}

/** What stands as the note of a decision that the only owner took on their own request. */
export const SELF_APPROVED = 'Above the limit, approved by the practice’s only owner, who asked for it.';

/** The write-off with its invoice, both locked to the end of the transaction. @throws NotFound, Conflict when `version` is no longer the stored one. */
export async function lockWriteOff(tx: Tx, practiceId: PracticeId, writeOffId: string, version: number) {
  const found = await tx.writeOff.findUnique({ where: { practiceId_id: { practiceId, id: writeOffId } }, select: { invoiceId: true } });
  if (!found) throw new NotFound();
  const invoice = await lockInvoice(tx, practiceId, found.invoiceId);
  const writeOff = await tx.writeOff.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id: writeOffId } } });
  if (writeOff.version !== version) throw new Conflict(undefined, toWriteOffChanged(writeOff, invoice));
  return { writeOff, invoice };
}

type Written = { id: string; state: WriteOffChanged['state']; amountCents: number; decisionNote: string; version: number };

export function toWriteOffChanged(writeOff: Written, invoice: Parameters<typeof toChanged>[0]): WriteOffChanged {
  const { id, state, amountCents, decisionNote, version } = writeOff;
  return { id, state, amountCents, selfApproved: decisionNote === SELF_APPROVED, version, invoice: toChanged(invoice) };
}

/** Writes what the invoice's ledger says after a write-off changed, and lets clocks and stage follow. */
export async function settleWriteOff(tx: Tx, ctx: PracticeCtx, invoice: LockedInvoice) {
  const { balance, row } = await keepBalance(tx, ctx.practiceId, invoice.id, await ledgerOf(tx, ctx.practiceId, invoice));
  await followBalance(tx, ctx.practiceId, invoice, balance, ctx.today);
  return row;
}

/** @throws RuleBroken `write_off.decided` unless the write-off still waits. */
export function refuseDecided({ state }: { readonly state: WriteOffChanged['state'] }): void {
  if (state !== 'ASKED') throw new RuleBroken('write_off.decided', state === 'REFUSED' ? 'It was already refused.' : 'It was already approved.');
}
