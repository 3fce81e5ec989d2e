import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import type { ReadTx } from '../../core/operation';
import { agreementProblem } from '../../domain/agreement/problem';
import { beforeItGoes } from '../../domain/billing/before-it-goes';
import type { Bill } from '../../domain/billing/bill';
import type { DenialFacts } from '../../domain/billing/common-denials';
import { dateInZone, type CalendarDate } from '../../domain/calendar';
import { RuleBroken } from '../../domain/rule-broken';
import { claimFactsOf, findBilled } from '../bill-claims/steps';
import { billNow, denialFactsOf, findSentLetters, timeBillNow } from '../bill-drafts/queries';
import { countedPackets } from '../evaluations/queries';
import { IssuedAs, type Invoice, type InvoicePages, type InvoiceParties } from '../invoices/schema';

export type FullInvoice = NonNullable<Awaited<ReturnType<typeof findInvoice>>>;

/** An invoice with everything that its DTO rests on; null where there is none. */
export function findInvoice(db: ReadTx, practiceId: PracticeId, id: string) {
  return db.invoice.findUnique({
    where: { practiceId_id: { practiceId, id } },
    include: {
      lines: { orderBy: { position: 'asc' } },
      payments: { orderBy: [{ receivedOn: 'asc' }, { createdAt: 'asc' }] },
      creditedBy: { where: { state: { not: 'DRAFT' } }, orderBy: [{ createdAt: 'asc' }, { number: 'asc' }] },
      credits: { select: { id: true, number: true } },
      payer: true,
      evaluation: { include: { location: true } },
      case: { include: { claimant: { select: { name: true } }, physician: { include: { taxIdentity: true } }, location: true, practice: { select: { name: true, timeZone: true } }, agreement: { select: { name: true, startsOn: true, expiresOn: true } } } },
    },
  });
}

/** Who bills whom for what, as the rows say now. */
export function partiesOf(row: FullInvoice): InvoiceParties {
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

export type PricedNow = { bill: Bill; pages: InvoicePages | null; pagesExpected: number; denials: DenialFacts | null };

/** The bill on the facts of now; null where there is nothing to draft from, or the schedule refuses it. */
export async function pricedNow(db: ReadTx, practiceId: PracticeId, row: FullInvoice): Promise<PricedNow | null> {
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
async function pageCountOf(db: ReadTx, practiceId: PracticeId, row: FullInvoice, { reviewedPages, includedPages, billablePages }: InvoicePages): Promise<Parameters<typeof beforeItGoes>[0]['pageCount']> {
  const verified = row.evaluationId === null ? null : await db.pageVerification.findFirst({ where: { practiceId, evaluationId: row.evaluationId, withdrawnAt: null }, select: { pages: true, verifiedAt: true }, orderBy: [{ verifiedAt: 'desc' }, { id: 'desc' }] });
  const billedPages = row.lines.reduce((sum, { code, units }) => sum + (code === 'MLPRR' || code === 'PAGES' ? units : 0), 0);
  return { reviewedPages, includedPages, billablePages, billedPages, verified: verified && { pages: verified.pages, on: dateInZone(verified.verifiedAt.getTime(), row.case.practice.timeZone) } };
}

/** The agreement that a private bill follows, and whether work of that day could be accepted under it. */
function agreementOf({ case: { agreement } }: FullInvoice, serviceOn: CalendarDate): { name: string; problem: string | null } | null {
  return agreement && { name: agreement.name, problem: agreementProblem({ active: true, startsOn: fromOptionalDateColumn(agreement.startsOn), expiresOn: fromOptionalDateColumn(agreement.expiresOn) }, serviceOn) };
}

/** What the issue of an invoice freezes. */
export async function findIssuedAs(db: ReadTx, practiceId: PracticeId, { id }: { id: string }): Promise<IssuedAs> {
  const row = await findInvoice(db, practiceId, id);
  if (!row) throw new NotFound();
  const now = row.kind === 'INVOICE' ? await pricedNow(db, practiceId, row) : null;
  return IssuedAs.parse({ parties: partiesOf(row), tinSealed: row.case.physician.taxIdentity?.tinSealed ?? null, pages: now?.pages ?? null, scheduleWords: now?.bill.scheduleWords ?? '' });
}

/** What the lines were drafted with, whatever a person made of them. */
export const draftedCentsOf = (row: FullInvoice): number => row.lines.reduce((sum, line) => sum + (line.draftedAmountCents ?? 0), 0);

/** What stands before an invoice goes out, and what is worth a look, on the facts of now. */
export async function checksOf(db: ReadTx, ctx: PracticeCtx, row: FullInvoice, now: PricedNow | null, parties: InvoiceParties): Promise<Invoice['checks']> {
  const { practiceId, today } = ctx;
  const { evaluation } = row;
  const serviceOn = fromDateColumn(row.serviceOn);
  const medicalLegal = row.case.kind === 'QME' || row.case.kind === 'AME';
  return beforeItGoes({
    caseKind: row.case.kind,
    evaluation: evaluation && { kind: evaluation.kind, state: evaluation.state, examinedOn: fromOptionalDateColumn(evaluation.examinedOn), reportServedOn: fromOptionalDateColumn(evaluation.reportServedOn) },
    serviceOn,
    today,
    totalCents: row.totalCents,
    draftedCents: draftedCentsOf(row),
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
  });
}
