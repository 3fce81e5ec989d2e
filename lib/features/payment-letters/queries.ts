import { can } from '../../auth/permissions';
import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromDateColumn } from '../../core/dates';
import { seesClaimants } from '../../core/may';
import { query, type ReadTx } from '../../core/operation';
import { nothing, sql } from '../../core/sql';
import { ladderKinds, ladderOf, type Ladder, type LadderKind } from '../../domain/billing/appeals/ladder';
import { balanceOfInvoice } from '../../domain/billing/ledger';
import { addDays, daysBetween } from '../../domain/calendar';
import { canBeLate, chargesOf, findLateBills, type LateBill } from '../late-charges/queries';
import { ListUnanswered, UnansweredBills, type UnansweredBill } from './schema';

/** Days from receipt to the last day to pay; private work counts backwards from the day it was payable. */
const PAYMENT_DAYS = 60;

/** A bill with its ladder and what lateness adds, for the list and for the letters. */
export interface Unanswered {
  readonly bill: LateBill;
  readonly ladder: Ladder;
  readonly medicalLegal: boolean;
  readonly penaltyCents: number;
  readonly interestCents: number;
  readonly letters: readonly { readonly id: string; readonly kind: string; readonly servedOn: Date | null }[];
}

/** Issued bills past their day that no EOR answered and on which something is owed, the longest waiting first. */
export async function findUnanswered(db: ReadTx, practiceId: PracticeId, today: PracticeCtx['today'], invoiceIds?: readonly string[]): Promise<Unanswered[]> {
  const some = invoiceIds ? sql`and i.id = any(${[...invoiceIds]}::uuid[])` : nothing;
  const found = await db.$queryRaw<{ id: string }[]>`
    select i.id from "Invoice" i join "Case" c on c."practiceId" = i."practiceId" and c.id = i."caseId"
    where i."practiceId" = ${practiceId}::uuid and i.state = 'ISSUED' and i.kind = 'INVOICE' and i."totalCents" - i."paidCents" - i."creditedCents" - i."writtenOffCents" > 0 ${some}
      and case when c.kind in ('QME', 'AME') then coalesce(i."receivedOn", i."issuedOn") < ${addDays(today, -PAYMENT_DAYS)}::date else i."payableOn" < ${today}::date end
      and not exists (select 1 from "Eor" e where e."practiceId" = i."practiceId" and e."invoiceId" = i.id and e.state = 'POSTED')
    order by coalesce(i."receivedOn", i."issuedOn"), i.id limit 500`;
  const ids = found.map(({ id }) => id);
  const bills = await findLateBills(db, practiceId, ids);
  const letters = await db.letter.findMany({ where: { practiceId, invoiceId: { in: ids }, state: 'SENT', kind: { in: [...ladderKinds] } }, select: { id: true, kind: true, servedOn: true, invoiceId: true }, orderBy: [{ servedOn: 'asc' }, { id: 'asc' }] });
  return ids.flatMap((id) => {
    const bill = bills.find((one) => one.id === id);
    if (!bill) return [];
    const medicalLegal = bill.case.kind === 'QME' || bill.case.kind === 'AME';
    const own = letters.filter(({ invoiceId }) => invoiceId === id);
    const receivedOn = medicalLegal ? fromDateColumn(bill.receivedOn ?? bill.issuedOn ?? bill.serviceOn) : addDays(fromDateColumn(bill.payableOn ?? bill.serviceOn), -PAYMENT_DAYS);
    const ladder = ladderOf({ receivedOn, today, sent: own.map(({ kind, servedOn }) => ({ kind: kind as LadderKind, on: fromDateColumn(servedOn ?? bill.serviceOn) })) });
    if (ladder.dueOn >= today) return [];
    const charges = canBeLate(bill) ? chargesOf(bill, today) : null;
    return [{ bill, ladder, medicalLegal, penaltyCents: charges?.penaltyCents ?? 0, interestCents: charges?.interestCents ?? 0, letters: own }];
  });
}

/** Bills that were neither paid nor explained in time, each with the letter that is due today. */
export const listUnanswered = query({
  name: 'payment_letter.list',
  input: ListUnanswered,
  output: UnansweredBills,
  async run({ ctx, input, db }) {
    const { practiceId, today, actor } = ctx;
    const found = await findUnanswered(db, practiceId, today, input.invoiceId ? [input.invoiceId] : undefined);
    const cases = await db.case.findMany({ where: { practiceId, id: { in: found.map(({ bill }) => bill.caseId) } }, select: { id: true, number: true, kind: true, claimant: { select: { name: true } } } });
    const payers = await db.contact.findMany({ where: { practiceId, id: { in: found.map(({ bill }) => bill.payerId) } }, select: { id: true, name: true } });
    const petitions = await db.appeal.findMany({ where: { practiceId, invoiceId: { in: found.map(({ bill }) => bill.id) }, kind: 'PETITION', state: { not: 'WITHDRAWN' } }, select: { id: true, invoiceId: true } });
    const practice = await db.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { county: true } });
    const sees = seesClaimants(ctx);
    const rows = found.flatMap((one): UnansweredBill[] => {
      const matter = cases.find(({ id }) => id === one.bill.caseId);
      return matter ? [toRow(one, { ...matter, name: sees ? matter.claimant.name : null }, payers.find(({ id }) => id === one.bill.payerId)?.name ?? '', petitions.find(({ invoiceId }) => invoiceId === one.bill.id)?.id ?? null)] : [];
    });
    const order = (row: UnansweredBill) => `${row.due === null ? 1 : 0}${row.receivedOn}`;
    rows.sort((a, b) => (order(a) < order(b) ? -1 : 1));
    return {
      rows, dueCount: rows.filter(({ due }) => due !== null).length, balanceCents: rows.reduce((sum, { balanceCents }) => sum + balanceCents, 0), county: practice.county, byName: actor.kind === 'user' ? actor.name : '',
      maySend: actor.kind === 'user' && can(actor.role, 'payment_letter.send'), today,
    };
  },
});

function toRow({ bill, ladder, medicalLegal, penaltyCents, interestCents, letters }: Unanswered, matter: { readonly id: string; readonly number: number; readonly kind: UnansweredBill['caseKind']; readonly name: string | null }, payerName: string, petitionId: string | null): UnansweredBill {
  const { due, next, dueOn, receivedOn, days } = ladder;
  return {
    invoiceId: bill.id, invoiceNumber: bill.number ?? '', caseId: bill.caseId, caseNumber: matter.number, caseKind: matter.kind, claimantName: matter.name, payerId: bill.payerId, payerName,
    receivedOn: medicalLegal ? receivedOn : fromDateColumn(bill.issuedOn ?? bill.serviceOn), receiptRecorded: bill.receivedOn !== null, dueOn, days: medicalLegal ? days : days - daysBetween(receivedOn, dueOn), medicalLegal,
    totalCents: bill.totalCents, balanceCents: balanceOfInvoice(bill), penaltyCents, interestCents,
    steps: ladder.steps.map((step) => ({ ...step, letterId: letters.filter(({ kind }) => kind === step.kind).at(-1)?.id ?? null })),
    due: due === 'petition' && (!medicalLegal || petitionId !== null) ? null : due,
    next: next?.kind === 'petition' && (!medicalLegal || petitionId !== null) ? null : next,
    petitionId,
  };
}
