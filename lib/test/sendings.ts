import { seal } from '../core/secrets';
import { toDateColumn } from '../core/dates';
import type { CalendarDate } from '../domain/calendar';
import { reviseClaim } from '../features/bill-claims/revise-claim';
import { issueInvoice } from '../features/invoices/issue-invoice';
import { drafted } from './billable';
import { inPractice, type World } from './world';

const day = (text: string) => toDateColumn(text as CalendarDate);

/** All that an electronic claim wants known of the practice and its payer. */
export async function readyForClaims(world: World): Promise<void> {
  const { practiceId, physicianId, payerId, locationId } = world;
  const key = (id: string) => ({ practiceId_id: { practiceId, id } });
  await inPractice(practiceId, async (tx) => {
    await tx.practice.update({ where: { id: practiceId }, data: { ediSubmitterId: 'ALDER01', phone: '916 555 0100', street: '1400 K Street', city: 'Sacramento', postalCode: '95814' } });
    const tax = await tx.taxIdentity.create({ data: { practiceId, legalName: 'Alder Evaluations, Inc.', tinSealed: seal('12-3456789'), tinLastFour: '6789', npi: '1234567893', street: '1400 K Street', city: 'Sacramento', state: 'CA', postalCode: '95814-2201' } });
    await tx.physician.update({ where: key(physicianId), data: { taxIdentityId: tax.id, npi: '1245319599', taxonomyCode: '207X00000X' } });
    await tx.contact.update({ where: key(payerId), data: { street: 'PO Box 4400', city: 'Roseville', state: 'CA', postalCode: '95661', ediPayerId: 'SPM01' } });
    await tx.location.update({ where: key(locationId), data: { street: '1400 K Street', postalCode: '95814' } });
  });
}

async function completed(world: World, caseId: string): Promise<void> {
  const { practiceId } = world;
  await inPractice(practiceId, async (tx) => {
    const matter = await tx.case.update({ where: { practiceId_id: { practiceId, id: caseId } }, data: { employer: 'Valley Freight', injuredOn: day('2025-03-11') } });
    await tx.claimant.update({ where: { practiceId_id: { practiceId, id: matter.claimantId } }, data: { bornOn: day('1978-04-09'), street: '18 Alder Way', city: 'Sacramento', state: 'CA', postalCode: '95814' } });
  });
}

/** An issued panel QME bill of $2,015.00 that could go in any way; issued on March 2, 2026. */
export async function sendable(world: World, work: Parameters<typeof drafted>[1] = {}) {
  const draft = await drafted(world, work);
  await completed(world, draft.caseId);
  const revised = await reviseClaim(world.as('biller'), { invoiceId: draft.id as never, version: draft.version, diagnosisCodes: ['M54.5', 'S83.241A'], claimNote: 'Panel 7654321' });
  return issueInvoice(world.as('biller'), { invoiceId: draft.id, version: revised.version });
}
