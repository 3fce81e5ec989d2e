import { can } from '../../auth/permissions';
import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { unseal } from '../../core/secrets';
import { nothing, sql, type Sql } from '../../core/sql';
import { beforeItGoes, billBefore } from '../../domain/billing/before-it-goes';
import { agreementProblem } from '../../domain/agreement/problem';
import type { Bill } from '../../domain/billing/bill';
import type { DenialFacts } from '../../domain/billing/common-denials';
import { addDays, dateInZone, daysBetween, type CalendarDate } from '../../domain/calendar';
import { latePenalty } from '../../domain/deadlines/late-penalty';
import { cents } from '../../domain/money';
import { RuleBroken } from '../../domain/rule-broken';
import { billedTimeOf, billNow, denialFactsOf, findSentLetters, timeBillNow } from '../bill-drafts/queries';
import { claimFactsOf, findBilled } from '../bill-claims/steps';
import { countedPackets } from '../evaluations/queries';
import { heldOn } from '../time-entries/queries';
import { Invoice, InvoiceList, invoiceAges, IssuedAs, ListInvoices, PrintedInvoice, ReadInvoice, type InvoiceAct, type InvoicePages, type InvoiceParties } from './schema';
import { balanceOfInvoice, statusOfInvoice, type LineWorking } from './steps';

const pageSize = 50;
/** What is owed on the invoice `i`, in SQL: the same sum as `balanceOfInvoice`. Every list that shows a balance uses this piece. */
export const balance = sql`(i."totalCents" - i."paidCents" - i."creditedCents" - i."writtenOffCents")`;
/** That something is owed on the invoice `i`. */
export const owed = sql`i.state = 'ISSUED' and i.kind = 'INVOICE' and ${balance} > 0`;

const shows = {
  draft: sql`i.state = 'DRAFT' and i.kind = 'INVOICE'`,
  unpaid: owed,
  paid: sql`i.state = 'ISSUED' and i.kind = 'INVOICE' and ${balance} <= 0`,
  void: sql`i.state = 'VOID'`,
  all: sql`i.state <> 'DRAFT'`,
} as const;

/** The list's sort key by what is shown: drafts newest first, what is owed by the day it is payable, the rest by issue. */
function ordering(show: keyof typeof shows): { key: Sql; type: Sql; down: boolean } {
  if (show === 'draft') return { key: sql`i."createdAt"`, type: sql`timestamptz`, down: true };
  if (show === 'unpaid') return { key: sql`i."payableOn"`, type: sql`date`, down: false };
  return { key: sql`i."issuedOn"`, type: sql`date`, down: true };
}

interface ListedRow {
  id: string; kind: 'INVOICE' | 'CREDIT_NOTE'; number: string | null; state: 'DRAFT' | 'ISSUED' | 'VOID'; caseId: string; caseNumber: number; caseKind: InvoiceList['rows'][number]['caseKind'];
  claimantName: string; physicianName: string; payerId: string; payerName: string; serviceOn: Date; issuedOn: Date | null; payableOn: Date | null; createdAt: Date;
  totalCents: number; paidCents: number; creditedCents: number; writtenOffCents: number;
}

const seesClaimants = (ctx: PracticeCtx): boolean => ctx.actor.kind === 'user' && can(ctx.actor.role, 'case.read');

function daysLateOf(state: string, balanceCents: number, payableOn: CalendarDate | null, today: CalendarDate): number {
  return state === 'ISSUED' && balanceCents > 0 && payableOn !== null && payableOn < today ? daysBetween(payableOn, today) : 0;
}

/** Invoices by what is to be done with them, 50 at a time, with the sums of the whole practice beside them. */
export const listInvoices = query({
  name: 'invoice.list',
  input: ListInvoices,
  output: InvoiceList,
  async run({ ctx, input, db }) {
    const { practiceId, today } = ctx;
    const { payerId, caseId, age, cursor } = input;
    const show = caseId ? 'draft' : input.show;
    const order = ordering(show);
    const shown = caseId ? sql`i."caseId" = ${caseId}::uuid` : shows[show];
    const mine = sql`i."practiceId" = ${practiceId}::uuid`;
    const ofPayer = payerId ? sql`and i."payerId" = ${payerId}::uuid` : nothing;
    const [after, afterId] = cursor?.split('_') ?? [];
    const beyond = after && afterId ? sql`and (${order.key}, i.id) ${order.down ? sql`<` : sql`>`} (${after}::${order.type}, ${afterId}::uuid)` : nothing;
    const [from, to] = (age ?? '').split('-').map(Number);
    const aged = age ? sql`and i."issuedOn" <= ${addDays(today, -(from ?? 0))}::date ${to ? sql`and i."issuedOn" >= ${addDays(today, -to)}::date` : nothing}` : nothing;
    const direction = order.down ? sql`desc` : sql`asc`;
    const found = await db.$queryRaw<ListedRow[]>`
      select i.id, i.kind, i.number, i.state, i."caseId", c.number as "caseNumber", c.kind as "caseKind", cl.name as "claimantName", ph.name as "physicianName", i."payerId", p.name as "payerName",
        i."serviceOn", i."issuedOn", i."payableOn", i."createdAt", i."totalCents", i."paidCents", i."creditedCents", i."writtenOffCents"
      from "Invoice" i
      join "Case" c on c."practiceId" = i."practiceId" and c.id = i."caseId"
      join "Claimant" cl on cl."practiceId" = c."practiceId" and cl.id = c."claimantId"
      join "Physician" ph on ph."practiceId" = c."practiceId" and ph.id = c."physicianId"
      join "Contact" p on p."practiceId" = i."practiceId" and p.id = i."payerId"
      where ${mine} and ${shown} ${ofPayer} ${aged} ${beyond}
      order by ${order.key} ${direction}, i.id ${direction} limit ${pageSize + 1}`;
    const [sums] = await db.$queryRaw<Record<string, number>[]>`
      select count(*) filter (where ${shows.draft})::int as "draftCount", coalesce(sum(i."totalCents") filter (where ${shows.draft}), 0)::float8 as "draftCents",
        count(*) filter (where ${owed} and i."payableOn" < ${today}::date)::int as "overdueCount", coalesce(sum(${balance}) filter (where ${owed} and i."payableOn" < ${today}::date), 0)::float8 as "overdueCents",
        count(*) filter (where ${owed} and i."payableOn" >= ${today}::date)::int as "openCount", coalesce(sum(${balance}) filter (where ${owed} and i."payableOn" >= ${today}::date), 0)::float8 as "openCents",
        count(*) filter (where ${shows.paid})::int as "paidCount", coalesce(sum(i."paidCents") filter (where ${shows.paid}), 0)::float8 as "paidCents",
        count(*) filter (where ${shows.void})::int as "voidCount", coalesce(sum(i."totalCents") filter (where ${shows.void}), 0)::float8 as "voidCents"
      from "Invoice" i where ${mine}`;
    const aging = await db.$queryRaw<{ bucket: number; count: number; cents: number }[]>`
      select width_bucket(${today}::date - i."issuedOn", array[31, 61, 91]) as bucket, count(*)::int as count, sum(${balance})::float8 as cents
      from "Invoice" i where ${mine} and ${owed} ${ofPayer} group by 1`;
    const payers = await db.$queryRaw<InvoiceList['payers']>`
      select p.id, p.name, count(*)::int as count, sum(${balance})::float8 as cents
      from "Invoice" i join "Contact" p on p."practiceId" = i."practiceId" and p.id = i."payerId"
      where ${mine} and ${owed} group by p.id, p.name order by cents desc, p.id limit 100`;
    const rows = found.slice(0, pageSize);
    const last = found.length > pageSize ? rows.at(-1) : undefined;
    const total = (name: string) => ({ count: sums?.[`${name}Count`] ?? 0, cents: sums?.[`${name}Cents`] ?? 0 });
    return {
      today,
      rows: rows.map((row) => toInvoiceRow(row, today, seesClaimants(ctx))),
      totals: { draft: total('draft'), overdue: total('overdue'), open: total('open'), paid: total('paid'), void: total('void') },
      ages: invoiceAges.map((name, bucket) => ({ age: name, count: 0, cents: 0, ...aging.find((one) => one.bucket === bucket) })),
      payers,
      nextCursor: last ? `${show === 'draft' ? last.createdAt.toISOString() : fromDateColumn((show === 'unpaid' ? last.payableOn : last.issuedOn) ?? last.serviceOn)}_${last.id}` : null,
    };
  },
});

function toInvoiceRow(row: ListedRow, today: CalendarDate, withClaimant: boolean): InvoiceList['rows'][number] {
  const balanceCents = balanceOfInvoice(row);
  const payableOn = fromOptionalDateColumn(row.payableOn);
  return {
    ...row,
    status: statusOfInvoice(row),
    claimantName: withClaimant ? row.claimantName : null,
    serviceOn: fromDateColumn(row.serviceOn),
    issuedOn: fromOptionalDateColumn(row.issuedOn),
    payableOn,
    balanceCents,
    daysLate: row.kind === 'INVOICE' ? daysLateOf(row.state, balanceCents, payableOn, today) : 0,
  };
}

/** An invoice, its arithmetic, what stands before it and what follows. Drafts are priced again on the facts of now. */
export const readInvoice = query({
  name: 'invoice.read',
  input: ReadInvoice,
  output: Invoice,
  access: ({ invoiceId }) => ['invoice', invoiceId],
  run: async ({ ctx, input, db }) => (await loadInvoice(db, ctx, input.invoiceId)).invoice,
});

/** The same for the printed bill, with the whole tax number for those who may see tax identities. */
export const printInvoice = query({
  name: 'invoice.print',
  input: ReadInvoice,
  output: PrintedInvoice,
  access: ({ invoiceId }) => ['invoice', invoiceId],
  async run({ ctx, input, db }) {
    const { invoice, issuedAs } = await loadInvoice(db, ctx, input.invoiceId);
    const maySeeTin = ctx.actor.kind === 'user' && can(ctx.actor.role, 'tax_identity.list');
    const { trainingOfId } = await db.practice.findUniqueOrThrow({ where: { id: ctx.practiceId }, select: { trainingOfId: true } });
    const privateWork = invoice.caseKind !== 'QME' && invoice.caseKind !== 'AME';
    return { invoice, time: await billedTimeOf(db, ctx, invoice.id), heldCents: privateWork ? await heldOn(db, ctx.practiceId, invoice.caseId) : 0, isTraining: trainingOfId !== null, tin: maySeeTin && issuedAs.tinSealed !== null ? unseal(issuedAs.tinSealed) : null };
  },
});

type FullRow = NonNullable<Awaited<ReturnType<typeof findInvoice>>>;

function findInvoice(db: ReadTx, practiceId: PracticeId, id: string) {
  return db.invoice.findUnique({
    where: { practiceId_id: { practiceId, id } },
    include: {
      lines: { orderBy: { position: 'asc' } },
      payments: { orderBy: [{ receivedOn: 'asc' }, { createdAt: 'asc' }] },
      creditedBy: { where: { state: { not: 'DRAFT' } }, orderBy: { createdAt: 'asc' } },
      credits: { select: { id: true, number: true } },
      payer: true,
      evaluation: { include: { location: true } },
      case: { include: { claimant: { select: { name: true } }, physician: { include: { taxIdentity: true } }, location: true, practice: { select: { name: true, timeZone: true } }, agreement: { select: { name: true, startsOn: true, expiresOn: true } } } },
    },
  });
}

function partiesOf(row: FullRow): InvoiceParties {
  const { name, street, city, state, postalCode } = row.payer;
  const { claimNumber, adjNumber, panelNumber, injuredOn, physician, practice } = row.case;
  const place = row.evaluation?.location ?? row.case.location;
  const tax = physician.taxIdentity;
  return {
    practiceName: practice.name,
    billTo: { name, street, city, state, postalCode },
    claimantName: row.case.claimant.name,
    claimNumber,
    adjNumber,
    panelNumber,
    injuredOn: fromOptionalDateColumn(injuredOn),
    physician: { name: physician.name, credentials: physician.credentials, npi: physician.npi, licenceNumber: physician.licenceNumber },
    location: place && { name: place.name, street: place.street, city: place.city, state: place.state, postalCode: place.postalCode },
    paysTo: tax && { legalName: tax.legalName, tinLastFour: tax.tinLastFour, remitTo: tax.remitTo },
  };
}

type PricedNow = { bill: Bill; pages: InvoicePages | null; pagesExpected: number; denials: DenialFacts | null };

/** The bill on the facts of now; null where there is nothing to draft from, or the schedule refuses it. */
async function pricedNow(db: ReadTx, practiceId: PracticeId, row: FullRow): Promise<PricedNow | null> {
  try {
    if (row.origin === 'time') return { bill: await timeBillNow(db, practiceId, row), pages: null, pagesExpected: 0, denials: null };
    if (row.evaluationId === null) return null;
    const { evaluation, exams, bill } = await billNow(db, practiceId, row.evaluationId);
    const pageLines = bill.lines.filter(({ code }) => code === 'MLPRR' || code === 'PAGES');
    const pages = bill.pages && {
      ...bill.pages,
      billableCents: pageLines.reduce((sum, line) => sum + line.amountCents, 0),
      packets: countedPackets(evaluation.packets).map((packet, index) => ({ ...packet, receivedOn: fromDateColumn(packet.receivedOn), declarationSignedOn: fromOptionalDateColumn(packet.declarationSignedOn), takenPages: bill.pages?.perPacket[index]?.takenPages ?? packet.countedPages })),
    };
    const asking = row.lines.filter(({ amountCents }) => amountCents > 0);
    return { bill, pages, pagesExpected: evaluation.pagesExpected, denials: denialFactsOf(evaluation, exams, await findSentLetters(db, practiceId, [evaluation.id]), asking) };
  } catch (error) {
    // Facts that can no longer be priced leave the draft as it was written.
    if (error instanceof RuleBroken || error instanceof NotFound) return null;
    throw error;
  }
}

/** The pages of a draft as they are counted, billed and verified. */
async function pageCountOf(db: ReadTx, practiceId: PracticeId, row: FullRow, { reviewedPages, includedPages, billablePages }: InvoicePages): Promise<Parameters<typeof beforeItGoes>[0]['pageCount']> {
  const verified = row.evaluationId === null ? null : await db.pageVerification.findFirst({ where: { practiceId, evaluationId: row.evaluationId, withdrawnAt: null }, select: { pages: true, verifiedAt: true }, orderBy: [{ verifiedAt: 'desc' }, { id: 'desc' }] });
  const billedPages = row.lines.reduce((sum, { code, units }) => sum + (code === 'MLPRR' || code === 'PAGES' ? units : 0), 0);
  return { reviewedPages, includedPages, billablePages, billedPages, verified: verified && { pages: verified.pages, on: dateInZone(verified.verifiedAt.getTime(), row.case.practice.timeZone) } };
}

/** The agreement that a private bill follows, and whether work of that day could be accepted under it. */
function agreementOf({ case: { agreement } }: FullRow, serviceOn: CalendarDate): { name: string; problem: string | null } | null {
  return agreement && { name: agreement.name, problem: agreementProblem({ active: true, startsOn: fromOptionalDateColumn(agreement.startsOn), expiresOn: fromOptionalDateColumn(agreement.expiresOn) }, serviceOn) };
}

/** What the issue of an invoice freezes. */
export async function findIssuedAs(db: ReadTx, practiceId: PracticeId, { id }: { id: string }): Promise<IssuedAs> {
  const row = await findInvoice(db, practiceId, id);
  if (!row) throw new NotFound();
  const now = row.kind === 'INVOICE' ? await pricedNow(db, practiceId, row) : null;
  return IssuedAs.parse({ parties: partiesOf(row), tinSealed: row.case.physician.taxIdentity?.tinSealed ?? null, pages: now?.pages ?? null, scheduleWords: now?.bill.scheduleWords ?? '' });
}

async function loadInvoice(db: ReadTx, ctx: PracticeCtx, invoiceId: string): Promise<{ invoice: Invoice; issuedAs: IssuedAs }> {
  const { practiceId, today } = ctx;
  const row = await findInvoice(db, practiceId, invoiceId);
  if (!row) throw new NotFound();
  const now = row.state === 'DRAFT' ? await pricedNow(db, practiceId, row) : null;
  const frozen = IssuedAs.safeParse(row.issuedAs);
  const issuedAs: IssuedAs = frozen.success ? frozen.data : { parties: partiesOf(row), tinSealed: row.case.physician.taxIdentity?.tinSealed ?? null, pages: now?.pages ?? null, scheduleWords: now?.bill.scheduleWords ?? '' };
  const activity = await db.auditEvent.findMany({ where: { practiceId, subjectId: invoiceId }, orderBy: { seq: 'desc' }, take: 50, select: { at: true, actorName: true, summary: true } });
  const on = fromOptionalDateColumn;
  const balanceCents = balanceOfInvoice(row);
  const payableOn = on(row.payableOn);
  const issuedOn = on(row.issuedOn);
  const daysLate = row.kind === 'INVOICE' ? daysLateOf(row.state, balanceCents, payableOn, today) : 0;
  const medicalLegal = row.case.kind === 'QME' || row.case.kind === 'AME';
  const draftedCents = row.lines.reduce((sum, line) => sum + (line.draftedAmountCents ?? 0), 0);
  const { parties } = issuedAs;
  const serviceOn = fromDateColumn(row.serviceOn);
  const evaluation = row.evaluation && { id: row.evaluation.id, kind: row.evaluation.kind, state: row.evaluation.state, examinedOn: on(row.evaluation.examinedOn), reportServedOn: on(row.evaluation.reportServedOn) };
  const invoice: Invoice = {
    id: row.id,
    kind: row.kind,
    number: row.number,
    state: row.state,
    status: statusOfInvoice(row),
    caseId: row.caseId,
    caseNumber: row.case.number,
    caseKind: row.case.kind,
    evaluation,
    parties: seesClaimants(ctx) ? parties : { ...parties, claimantName: null },
    serviceOn,
    issuedOn,
    payableOn,
    daysLate,
    billBefore: billBefore(row.case.kind, serviceOn),
    scheduleWords: issuedAs.scheduleWords,
    totalCents: row.totalCents,
    paidCents: row.paidCents,
    creditedCents: row.creditedCents,
    writtenOffCents: row.writtenOffCents,
    balanceCents,
    draftedCents,
    lines: row.lines.map(({ steps, ...line }) => ({ ...line, ...(steps as LineWorking) })),
    pages: issuedAs.pages,
    otherCodes: now?.bill.otherCodes ?? [],
    checks:
      row.state !== 'DRAFT'
        ? []
        : beforeItGoes({
            caseKind: row.case.kind,
            evaluation,
            serviceOn,
            today,
            totalCents: row.totalCents,
            draftedCents,
            pricedNowCents: now?.bill.totalCents ?? null,
            claimNumber: parties.claimNumber,
            payerAddressed: parties.billTo.street !== '' && parties.billTo.city !== '',
            npi: parties.physician.npi,
            hasTaxIdentity: parties.paysTo !== null,
            packets: now?.pages?.packets ?? [],
            pagesExpected: now?.pagesExpected ?? 0,
            undeclaredPages: medicalLegal ? (now?.pages?.undeclaredPages ?? 0) : 0,
            undeclaredWorthCents: now?.pages?.undeclaredWorthCents ?? 0,
            pageCount: now?.pages ? await pageCountOf(db, practiceId, row, now.pages) : null,
            warnings: now?.bill.warnings ?? [],
            ...(row.kind === 'INVOICE' ? { claim: await claimFactsOf(db, ctx, await findBilled(db, practiceId, row.id), false) } : {}),
            denials: now?.denials ?? null,
            agreement: agreementOf(row, serviceOn),
          }),
    payments: row.payments.map((payment) => ({ ...payment, receivedOn: fromDateColumn(payment.receivedOn), reversed: row.payments.some(({ reversesId }) => reversesId === payment.id) })),
    creditNotes: row.creditedBy.map((note) => ({ id: note.id, number: note.number ?? '', issuedOn: fromDateColumn(note.issuedOn ?? note.serviceOn), totalCents: note.totalCents, reason: note.reason, void: note.state === 'VOID' })),
    credits: row.credits && { id: row.credits.id, number: row.credits.number ?? '' },
    penalty: medicalLegal && daysLate > 0 && issuedOn !== null ? latePenalty(cents(balanceCents), on(row.receivedOn) ?? issuedOn, today) : null,
    reason: row.reason,
    voidedOn: on(row.voidedOn),
    activity: activity.map((event) => ({ ...event, at: event.at.toISOString() })),
    acts: actsOf(row, ctx),
    today,
    version: row.version,
  };
  return { invoice, issuedAs };
}

const actOperations = { revise: 'invoice.revise', discard: 'invoice.discard', issue: 'invoice.issue', post_payment: 'payment.post', credit: 'invoice.credit', void: 'invoice.void' } as const;

/** What this person may do next with an invoice in this state. */
function actsOf(row: FullRow, ctx: PracticeCtx): InvoiceAct[] {
  const owedNow = row.kind === 'INVOICE' && row.state === 'ISSUED' && balanceOfInvoice(row) > 0;
  const possible: InvoiceAct[] =
    row.state === 'DRAFT' ? ['revise', 'discard', 'issue'] : row.state === 'VOID' ? [] : [...(owedNow ? (['post_payment', 'credit'] as const) : []), ...(row.paidCents === 0 && row.creditedCents === 0 && row.writtenOffCents === 0 ? (['void'] as const) : [])];
  return possible.filter((act) => ctx.actor.kind === 'user' && can(ctx.actor.role, actOperations[act]));
}
