import type { PracticeId } from '../../core/context';
import type { Tx } from '../../core/operation';
import type { ContactsMerged } from './schema';

/**
 * Everything that names the duplicate and may still change names the survivor from now on: cases, parties, referrals, agreements, receipts,
 * drafts of invoices and letters, interpreters, people, and earlier duplicates. What was issued or sent keeps whom it named.
 */
export async function moveReferences(tx: Tx, practiceId: PracticeId, from: string, to: string): Promise<{ moved: ContactsMerged['moved']; caseIds: readonly string[] }> {
  const [mine, moved] = [{ practiceId, contactId: from }, { contactId: to }];
  const paidFor = await tx.case.findMany({ where: { practiceId, payerId: from }, select: { id: true } });
  await tx.case.updateMany({ where: { practiceId, payerId: from }, data: { payerId: to } });
  const agreements = await tx.feeAgreement.updateMany({ where: { practiceId, payerId: from }, data: { payerId: to } });
  await tx.contractRate.updateMany({ where: { practiceId, payerId: from }, data: { payerId: to } });
  await tx.receipt.updateMany({ where: { practiceId, payerId: from }, data: { payerId: to } });
  const invoices = await tx.invoice.updateMany({ where: { practiceId, payerId: from, state: 'DRAFT' }, data: { payerId: to } });
  const requested = await tx.referral.updateMany({ where: { practiceId, requesterId: from }, data: { requesterId: to } });
  const paid = await tx.referral.updateMany({ where: { practiceId, payerId: from }, data: { payerId: to } });
  await tx.interpreterBooking.updateMany({ where: { practiceId, vendorId: from }, data: { vendorId: to } });
  await tx.letterRecipient.updateMany({ where: { ...mine, letter: { state: 'DRAFT' } }, data: moved });
  const people = await tx.contact.updateMany({ where: { practiceId, organisationId: from, mergedIntoId: null }, data: { organisationId: to } });
  await tx.contact.updateMany({ where: { practiceId, mergedIntoId: from }, data: { mergedIntoId: to } });
  await tx.contactsApart.deleteMany({ where: { practiceId, OR: [{ firstId: from }, { secondId: from }] } });

  // Where both were a party in one role, one row stays.
  const parties = await tx.caseParty.findMany({ where: mine, select: { id: true, caseId: true, role: true } });
  await tx.caseParty.createMany({ data: parties.map(({ caseId, role }) => ({ practiceId, caseId, role, contactId: to })), skipDuplicates: true });
  await tx.caseParty.deleteMany({ where: mine });
  const asked = await tx.referralParty.findMany({ where: mine, select: { referralId: true, role: true } });
  await tx.referralParty.createMany({ data: asked.map(({ referralId, role }) => ({ practiceId, referralId, role, contactId: to })), skipDuplicates: true });
  await tx.referralParty.deleteMany({ where: mine });
  return {
    moved: { cases: paidFor.length, parties: parties.length, referrals: requested.count + paid.count + asked.length, agreements: agreements.count, invoices: invoices.count, people: people.count },
    caseIds: paidFor.map(({ id }) => id),
  };
}
