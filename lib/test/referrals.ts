import { receiveReferral } from '../features/referrals/receive-referral';
import type { ReceiveReferral, ReferralDetail } from '../features/referrals/schema';
import { inPractice, type World } from './world';

/** A contact of the practice, past the operations. */
export async function aContact(world: World, name: string, more: { readonly roles?: ('claims_administrator' | 'applicant_attorney' | 'defense_attorney' | 'treating_physician' | 'employer')[]; readonly organisationId?: string } = {}): Promise<string> {
  const searchName = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const row = await inPractice(world.practiceId, (tx) => tx.contact.create({ data: { practiceId: world.practiceId, name, searchName, roles: more.roles ?? [], organisationId: more.organisationId ?? null, kind: more.organisationId ? 'person' : 'organisation' } }));
  return row.id;
}

/** What a panel referral says when everything is known. */
export function wholePanel(world: World, over: Partial<ReceiveReferral> = {}): ReceiveReferral {
  return {
    kind: 'QME',
    receivedOn: '2026-02-27',
    channel: 'fax',
    claimantName: 'Gustavo Reyes-Ortiz',
    bornOn: '1979-08-14',
    claimantStreet: '1200 K Street',
    claimantCity: 'Sacramento',
    payerId: world.payerId,
    physicianId: world.physicianId,
    locationId: world.locationId,
    represented: true,
    employer: 'Delta Cold Storage',
    panelNumber: '7731906',
    panelSpecialty: 'MOS',
    panelIssuedOn: '2026-02-20',
    appointmentAskedOn: '2026-02-26',
    pagesExpected: 800,
    injuries: [
      { injuredOn: '2024-11-08', claimNumber: 'GBI-229140', adjNumber: 'ADJ18840217', bodyParts: 'low back' },
      { injuredOn: '2023-01-01', throughOn: '2024-11-08', claimNumber: 'GBI-229141', adjNumber: 'ADJ18840218', bodyParts: 'both wrists' },
    ],
    questions: [{ text: 'Is the injury industrial?', askedBy: 'claims_administrator' }, { text: 'Has the worker reached permanent and stationary status?' }],
    ...over,
  };
}

/** What an IME referral says. */
export function wholeIme(world: World, over: Partial<ReceiveReferral> = {}): ReceiveReferral {
  const { panelNumber: _panel, panelSpecialty: _specialty, panelIssuedOn: _issued, ...rest } = wholePanel(world);
  return { ...rest, kind: 'IME', channel: 'phone', jurisdiction: 'NY_WC', agreementId: world.agreementId, represented: null, ...over };
}

/** A referral that the assistant received. */
export function aReferral(world: World, over: Partial<ReceiveReferral> = {}): Promise<ReferralDetail> {
  return receiveReferral(world.as('assistant'), wholePanel(world, over));
}

/** A referral's row, past the operations. */
export function referralRow(world: World, id: string) {
  return inPractice(world.practiceId, (tx) => tx.referral.findUniqueOrThrow({ where: { practiceId_id: { practiceId: world.practiceId, id } }, include: { injuries: { orderBy: { position: 'asc' } }, issues: { orderBy: { position: 'asc' } }, parties: true, letters: { orderBy: { number: 'asc' } }, conflictChecks: true } }));
}

/** Declares a tie of the world's physician, past the operations. */
export async function aTie(world: World, name: string, kind = 'financial'): Promise<string> {
  const { practiceId, physicianId } = world;
  const row = await inPractice(practiceId, (tx) => tx.physicianInterest.create({ data: { practiceId, physicianId, name, searchName: name.toLowerCase(), kind } }));
  return row.id;
}
