import type { LogCase, AmendCase } from '../../../lib/features/cases/schema';
import type { CasePlan } from '../case-plan';
import { lawFirms } from '../cast';
import type { Desk } from '../desk';

/** What a story works on. */
export interface Work {
  readonly caseId: string;
  readonly evaluationId: string;
}

export function contactOf(desk: Desk, name: string): string {
  const id = desk.office.contacts.get(name);
  if (!id) throw new Error(`The office does not know ${name}`);
  return id;
}

/** The ten fields as the front desk types them. */
export function logged(desk: Desk, plan: CasePlan): LogCase {
  const { physicians, locations, agreements } = desk.office;
  return {
    kind: plan.kind,
    claimant: plan.claimant,
    claimNumber: plan.claimNumber,
    panelNumber: plan.panelNumber,
    agreementId: plan.agreement ? agreements[plan.agreement] : null,
    payer: { id: contactOf(desk, plan.payer) },
    physicianId: physicians[plan.physician],
    locationId: plan.location ? locations[plan.location] : null,
    examOn: plan.examOn,
    pagesExpected: plan.packets.reduce((sum, packet) => sum + packet.countedPages, 0),
    interpreterLanguage: plan.language,
    requestedOn: plan.loggedOn,
  };
}

/** The same case when the assistant has completed it. */
export function factsOf(desk: Desk, plan: CasePlan): Omit<AmendCase, 'caseId' | 'version'> {
  const { kind, payer, physicianId, locationId, agreementId, claimNumber, panelNumber, interpreterLanguage } = { ...logged(desk, plan), payer: contactOf(desk, plan.payer) };
  const schedule = kind === 'QME' || kind === 'AME';
  return {
    kind,
    claimant: { ...plan.claimant, ...plan.home, language: plan.language, state: 'CA' },
    payerId: payer,
    physicianId,
    ...(locationId === undefined ? {} : { locationId }),
    ...(agreementId === undefined ? {} : { agreementId }),
    ...(claimNumber === undefined ? {} : { claimNumber }),
    adjNumber: schedule ? `ADJ${plan.panelNumber || plan.claimNumber.replace(/\D/g, '').slice(0, 7)}` : '',
    ...(panelNumber === undefined ? {} : { panelNumber }),
    injuredOn: plan.injuredOn,
    bodyParts: plan.bodyParts,
    employer: plan.employer,
    represented: plan.represented,
    primaryFocus: plan.physician === 'lindqvist' && schedule ? 'psychiatry' : 'none',
    ...(interpreterLanguage === undefined ? {} : { interpreterLanguage }),
    requestedOn: plan.loggedOn,
    parties: partiesOf(desk, plan),
  };
}

/** Who else belongs to it: attorneys of both sides; the applicant's only where the worker has one. */
export function partiesOf(desk: Desk, plan: CasePlan): { contactId: string; role: 'applicant_attorney' | 'defense_attorney' }[] {
  return lawFirms.filter(({ name }) => (name === plan.firm && plan.represented) || name === plan.defense).map(({ name, role }) => ({ contactId: contactOf(desk, name), role }));
}
