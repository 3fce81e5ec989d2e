import { can } from '../../auth/permissions';
import type { PracticeId } from '../../core/context';
import { fromDateColumn } from '../../core/dates';
import { seesClaimants } from '../../core/may';
import { query, type ReadTx } from '../../core/operation';
import { nothing, sql } from '../../core/sql';
import { ladderKinds, ladderOf, type Ladder, type LadderKind } from '../../domain/billing/appeals/ladder';
import { balanceOfInvoice } from '../../domain/billing/ledger';
import { addDays, daysBetween, type CalendarDate } from '../../domain/calendar';
import { balance, owed } from '../invoice-lists/queries';
import { canBeLate, chargesOf, findLateBills, type LateBill } from '../late-charges/queries';
import { ListUnanswered, UnansweredBills, type UnansweredBill } from './schema';

/** Days from receipt to the last day to pay; private work counts backwards from the day it was payable. */
const PAYMENT_DAYS = 60;

/** Bills that are shown at once; what is due and how long it has waited says which. */
const mostShown = 500;

/** A bill without an answer, before anything of it is read that only the shown ones need. */
interface Waiting {
  readonly id: string;
  readonly medicalLegal: boolean;
  readonly balanceCents: number;
  readonly ladder: Ladder;
  readonly due: UnansweredBill['due'];
  readonly petitionId: string | null;
  readonly letters: readonly { readonly id: string; readonly kind: string; readonly servedOn: CalendarDate | null }[];
}

/** A bill with its ladder and what lateness adds, for the list and for the letters. */
export interface Unanswered extends Waiting {
  readonly bill: LateBill;
  readonly penaltyCents: number;
  readonly interestCents: number;
}

/** All issued bills past their day that no EOR answered and on which something is owed: what is due today first, then the longest waiting. */
async function findWaiting(db: ReadTx, practiceId: PracticeId, today: CalendarDate, invoiceIds?: readonly string[]): Promise<Waiting[]> {
  const some = invoiceIds ? sql`and i.id = any(${[...invoiceIds]}::uuid[])` : nothing;
  const found = await db.$queryRaw<{ id: string; medicalLegal: boolean; from: Date; balanceCents: number; petitionId: string | null; letters: Waiting['letters'] }[]>`
    select i.id, c.kind in ('QME', 'AME') as "medicalLegal", case when c.kind in ('QME', 'AME') then coalesce(i."receivedOn", i."issuedOn", i."serviceOn") else coalesce(i."payableOn", i."serviceOn") - ${PAYMENT_DAYS}::int end as "from", ${balance} as "balanceCents",
      (select a.id from "Appeal" a where a."practiceId" = i."practiceId" and a."invoiceId" = i.id and a.kind = 'PETITION' and a.state <> 'WITHDRAWN' order by a."createdAt" limit 1) as "petitionId",
      (select coalesce(json_agg(json_build_object('id', l.id, 'kind', l.kind, 'servedOn', to_char(l."servedOn", 'YYYY-MM-DD')) order by l."servedOn", l.id), '[]') from "Letter" l
        where l."practiceId" = i."practiceId" and l."invoiceId" = i.id and l.state = 'SENT' and l.kind = any(${[...ladderKinds]}::text[])) as letters
    from "Invoice" i join "Case" c on c."practiceId" = i."practiceId" and c.id = i."caseId"
    where i."practiceId" = ${practiceId}::uuid and ${owed} ${some}
      and case when c.kind in ('QME', 'AME') then coalesce(i."receivedOn", i."issuedOn") < ${addDays(today, -PAYMENT_DAYS)}::date else i."payableOn" < ${today}::date end
      and not exists (select 1 from "Eor" e where e."practiceId" = i."practiceId" and e."invoiceId" = i.id and e.state = 'POSTED')
    order by coalesce(i."receivedOn", i."issuedOn"), i.id`;
  const waiting = found.flatMap(({ from, ...row }): Waiting[] => {
    const receivedOn = fromDateColumn(from);
    const ladder = ladderOf({ receivedOn, today, sent: row.letters.map(({ kind, servedOn }) => ({ kind: kind as LadderKind, on: servedOn ?? receivedOn })) });
    const noPetition = !row.medicalLegal || row.petitionId !== null;
    return ladder.dueOn >= today ? [] : [{ ...row, ladder, due: ladder.due === 'petition' && noPetition ? null : ladder.due }];
  });
  return [...waiting.filter(({ due }) => due !== null), ...waiting.filter(({ due }) => due === null)];
}

async function withCharges(db: ReadTx, practiceId: PracticeId, today: CalendarDate, waiting: readonly Waiting[]): Promise<Unanswered[]> {
  const bills = new Map((await findLateBills(db, practiceId, waiting.map(({ id }) => id))).map((bill) => [bill.id, bill]));
  return waiting.flatMap((one) => {
    const bill = bills.get(one.id);
    if (!bill) return [];
    const charges = canBeLate(bill) ? chargesOf(bill, today) : null;
    return [{ ...one, bill, penaltyCents: charges?.penaltyCents ?? 0, interestCents: charges?.interestCents ?? 0 }];
  });
}

/** Those of some bills that were neither paid nor explained in time. */
export async function findUnanswered(db: ReadTx, practiceId: PracticeId, today: CalendarDate, invoiceIds: readonly string[]): Promise<Unanswered[]> {
  return withCharges(db, practiceId, today, await findWaiting(db, practiceId, today, invoiceIds));
}

/** Bills that were neither paid nor explained in time, each with the letter that is due today. */
export const listUnanswered = query({
  name: 'payment_letter.list',
  input: ListUnanswered,
  output: UnansweredBills,
  async run({ ctx, input, db }) {
    const { practiceId, today, actor } = ctx;
    const waiting = await findWaiting(db, practiceId, today, input.invoiceId ? [input.invoiceId] : undefined);
    const found = await withCharges(db, practiceId, today, waiting.slice(0, mostShown));
    const cases = await db.case.findMany({ where: { practiceId, id: { in: found.map(({ bill }) => bill.caseId) } }, select: { id: true, number: true, kind: true, claimant: { select: { name: true } } } });
    const payers = await db.contact.findMany({ where: { practiceId, id: { in: found.map(({ bill }) => bill.payerId) } }, select: { id: true, name: true } });
    const practice = await db.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { county: true } });
    const sees = seesClaimants(ctx);
    const rows = found.flatMap((one): UnansweredBill[] => {
      const matter = cases.find(({ id }) => id === one.bill.caseId);
      return matter ? [toRow(one, { ...matter, name: sees ? matter.claimant.name : null }, payers.find(({ id }) => id === one.bill.payerId)?.name ?? '')] : [];
    });
    return {
      rows, count: waiting.length, dueCount: waiting.filter(({ due }) => due !== null).length, balanceCents: waiting.reduce((sum, { balanceCents }) => sum + balanceCents, 0), county: practice.county, byName: actor.kind === 'user' ? actor.name : '',
      maySend: actor.kind === 'user' && can(actor.role, 'payment_letter.send'), today,
    };
  },
});

function toRow({ bill, ladder, medicalLegal, penaltyCents, interestCents, letters, due, petitionId }: Unanswered, matter: { readonly id: string; readonly number: number; readonly kind: UnansweredBill['caseKind']; readonly name: string | null }, payerName: string): UnansweredBill {
  const { next, dueOn, receivedOn, days } = ladder;
  return {
    invoiceId: bill.id, invoiceNumber: bill.number ?? '', caseId: bill.caseId, caseNumber: matter.number, caseKind: matter.kind, claimantName: matter.name, payerId: bill.payerId, payerName,
    receivedOn: medicalLegal ? receivedOn : fromDateColumn(bill.issuedOn ?? bill.serviceOn), receiptRecorded: bill.receivedOn !== null, dueOn, days: medicalLegal ? days : days - daysBetween(receivedOn, dueOn), medicalLegal,
    totalCents: bill.totalCents, balanceCents: balanceOfInvoice(bill), penaltyCents, interestCents,
    steps: ladder.steps.map((step) => ({ ...step, letterId: letters.filter(({ kind }) => kind === step.kind).at(-1)?.id ?? null })),
    due,
    next: next?.kind === 'petition' && (!medicalLegal || petitionId !== null) ? null : next,
    petitionId,
  };
}
