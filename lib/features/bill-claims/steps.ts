import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import type { ReadTx } from '../../core/operation';
import { unseal } from '../../core/secrets';
import { isMedicalLegal } from '../../domain/service/party';
import { placeOfServiceOf, type Claim, type ClaimAddress } from '../../domain/billing/claim';
import type { ClaimCheckFacts } from '../../domain/billing/claim-checks';
import { IssuedAs } from '../invoices/schema';

const addressOf = ({ street, city, state, postalCode }: ClaimAddress): ClaimAddress => ({ street, city, state, postalCode });

/** An invoice as a claim needs it. @throws NotFound for none, and for a credit note */
export async function findBilled(db: ReadTx, practiceId: PracticeId, invoiceId: string) {
  const row = await db.invoice.findUnique({
    where: { practiceId_id: { practiceId, id: invoiceId } },
    include: {
      lines: { orderBy: { position: 'asc' } },
      payer: { include: { addresses: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } } },
      corrects: { select: { payerReference: true } },
      evaluation: { include: { location: true } },
      case: { include: { claimant: true, physician: { include: { taxIdentity: true } }, location: true, practice: true } },
    },
  });
  if (!row || row.kind !== 'INVOICE') throw new NotFound();
  return row;
}

export type BilledRow = Awaited<ReturnType<typeof findBilled>>;

/** Where bills to a payer go: an address that is labelled for bills, else its own. */
function payerAddress({ payer }: BilledRow): ClaimAddress {
  return addressOf(payer.addresses.find(({ label }) => /bill/i.test(label)) ?? payer);
}

/** The bill as a claim: what the issue froze, and of today what it did not. The tax number is whole: for papers and files that go to the payer alone. */
export function claimOf(row: BilledRow, today: Claim['issuedOn']): Claim {
  const frozen = IssuedAs.safeParse(row.issuedAs);
  const { case: matter, evaluation } = row;
  const { physician, claimant, practice } = matter;
  const tax = physician.taxIdentity;
  const place = evaluation?.location ?? matter.location;
  const parties = frozen.success ? frozen.data.parties : null;
  const sealed = (frozen.success ? frozen.data.tinSealed : null) ?? tax?.tinSealed ?? null;
  const location = parties ? parties.location : place;
  return {
    number: row.number ?? 'DRAFT',
    issuedOn: fromOptionalDateColumn(row.issuedOn) ?? today,
    serviceOn: fromDateColumn(row.serviceOn),
    totalCents: row.totalCents,
    lines: row.lines.map(({ code, modifiers, description, units, amountCents }) => ({ code, modifiers, description, units, amountCents })),
    diagnosisCodes: row.diagnosisCodes,
    note: row.claimNote,
    replaces: row.corrects && { payerReference: row.corrects.payerReference },
    claimNumber: parties?.claimNumber || matter.claimNumber,
    injuredOn: fromOptionalDateColumn(matter.injuredOn),
    employer: matter.employer,
    claimant: { name: parties?.claimantName ?? claimant.name, bornOn: fromOptionalDateColumn(claimant.bornOn), phone: claimant.phone, address: addressOf(claimant) },
    payer: { name: row.payer.name, address: payerAddress(row), ediPayerId: row.payer.ediPayerId },
    physician: { name: parties?.physician.name ?? physician.name, credentials: parties?.physician.credentials ?? physician.credentials, npi: parties?.physician.npi || (physician.npi ?? ''), licenceNumber: physician.licenceNumber ?? '', taxonomyCode: physician.taxonomyCode },
    billing: tax && sealed !== null ? { name: parties?.paysTo?.legalName ?? tax.legalName, tin: unseal(sealed), tinKind: tax.tinKind === 'SSN' ? 'SSN' : 'EIN', npi: tax.npi ?? '', address: addressOf(tax), phone: practice.phone } : null,
    location: location && { name: location.name, address: addressOf(location) },
    placeOfService: placeOfServiceOf(evaluation?.mode ?? 'in_person', place?.placeOfService ?? null),
  };
}

/** What the checks of a claim ask, with the bills of the same claimant, day and codes that went out before. */
export async function claimFactsOf(db: ReadTx, { practiceId, today }: Pick<PracticeCtx, 'practiceId' | 'today'>, row: BilledRow, electronic: boolean): Promise<ClaimCheckFacts> {
  const claim = claimOf(row, today);
  const alike = await db.invoice.findMany({
    where: {
      practiceId, kind: 'INVOICE', state: 'ISSUED', payerId: row.payerId, serviceOn: row.serviceOn, id: { notIn: [row.id, ...(row.correctsInvoiceId === null ? [] : [row.correctsInvoiceId])] }, case: { claimantId: row.case.claimantId },
      sendings: { some: { voidedOn: null } }, lines: { some: { code: { in: row.lines.filter(({ units }) => units > 0).map(({ code }) => code) }, units: { gt: 0 } } },
    },
    orderBy: { issuedOn: 'asc' }, take: 3,
    select: { number: true, sendings: { where: { voidedOn: null }, orderBy: { sentOn: 'asc' }, take: 1, select: { sentOn: true } } },
  });
  const earlier = alike.flatMap(({ number, sendings: [first] }) => (number !== null && first ? [{ number, sentOn: fromDateColumn(first.sentOn) }] : []));
  return { claim, medicalLegal: isMedicalLegal(row.case.kind), electronic, submitterId: row.case.practice.ediSubmitterId, earlier };
}
