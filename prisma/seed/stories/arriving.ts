import { addDays } from '../../../lib/domain/calendar';
import { decideConflict } from '../../../lib/features/conflicts/decide-conflict';
import { checkConflict } from '../../../lib/features/conflicts/queries';
import { rescheduleEvaluation } from '../../../lib/features/evaluations/reschedule-evaluation';
import { acceptReferral } from '../../../lib/features/referrals/accept-referral';
import { receiveReferral } from '../../../lib/features/referrals/receive-referral';
import type { ReceiveReferral } from '../../../lib/features/referrals/schema';
import type { CasePlan } from '../case-plan';
import { morning, workdayAfter, type Moment } from '../days';
import type { Desk } from '../desk';
import { contactOf, partiesOf, type Work } from './logging';
import { strikeAndSelect } from './panel-life';

const specialtyOf = { marsh: 'MOS', lindqvist: 'MPD', okonkwo: 'MMM' } as const;
const asked = [
  'Is the injury industrially caused, in whole or in part?',
  'Has the worker reached maximal medical improvement? If so, when?',
  'What is the whole person impairment, by chapter, table and page of the AMA Guides, 5th edition?',
  'What share of the disability is due to other factors, and how and why?',
  'Which future medical care is reasonably needed?',
] as const;

/** What the front desk takes down when a referral or panel comes in. */
export function referralOf(desk: Desk, plan: CasePlan): ReceiveReferral {
  const { physicians, locations, agreements } = desk.office;
  const payerId = contactOf(desk, plan.payer);
  const schedule = plan.kind === 'QME' || plan.kind === 'AME';
  const channel = plan.kind === 'QME' ? 'fax' : plan.kind === 'AME' ? 'mail' : 'email';
  return {
    kind: plan.kind,
    receivedOn: desk.today,
    channel,
    source: plan.kind === 'QME' ? 'Panel selection' : schedule ? 'Agreed by both attorneys' : 'Earlier client',
    requesterId: payerId,
    requesterRole: schedule ? 'claims_administrator' : 'defense_attorney',
    payerId,
    physicianId: physicians[plan.physician],
    locationId: plan.location ? locations[plan.location] : null,
    agreementId: plan.agreement ? agreements[plan.agreement] : null,
    claimantName: plan.claimant.name,
    bornOn: plan.claimant.bornOn,
    claimantPhone: plan.home.phone,
    claimantStreet: plan.home.street,
    claimantCity: plan.home.city,
    claimantState: 'CA',
    claimantPostalCode: plan.home.postalCode,
    interpreterLanguage: plan.language,
    represented: plan.represented,
    employer: plan.employer,
    panelNumber: plan.panelNumber,
    panelSpecialty: plan.kind === 'QME' ? specialtyOf[plan.physician] : '',
    panelIssuedOn: plan.kind === 'QME' ? addDays(desk.today, -9) : null,
    appointmentAskedOn: desk.today,
    pagesExpected: plan.packets.reduce((sum, packet) => sum + packet.countedPages, 0),
    injuries: [{ injuredOn: plan.injuredOn, claimNumber: plan.claimNumber, adjNumber: schedule ? `ADJ${plan.claimNumber.replace(/\D/g, '').slice(-8)}` : '', bodyParts: plan.bodyParts, employer: plan.employer }],
    questions: asked.slice(0, schedule ? 5 : 3).map((text) => ({ text, askedBy: schedule ? ('claims_administrator' as const) : null })),
    parties: [...(schedule ? partiesOf(desk, plan) : []), { contactId: contactOf(desk, 'Copperfield Orthopaedic Group'), role: 'treating_physician' }],
  };
}

/** From the fax to the booked exam: taken down, looked at for conflicts, accepted, the panel struck and selected, a date found. */
export async function* arrive(desk: Desk, plan: CasePlan): AsyncGenerator<Moment, Work, void> {
  const { id: referralId } = await receiveReferral(desk.as('assistant'), referralOf(desk, plan));
  yield morning(workdayAfter(plan.loggedOn, 1));
  if ((await checkConflict(desk.as('assistant'), { referralId })).undecided) {
    await decideConflict(desk.as('physician'), { referralId, version: await desk.versionOf('referral', referralId), outcome: 'no_conflict', reason: 'No tie to any side that could sway the opinion.' });
  }
  const { caseId, evaluationId, panelId } = await acceptReferral(desk.as('assistant'), { referralId, version: await desk.versionOf('referral', referralId) });
  if (panelId) await strikeAndSelect(desk, plan, panelId);
  if (plan.examOn) {
    await rescheduleEvaluation(desk.as('assistant'), {
      evaluationId, version: await desk.versionOf('evaluation', evaluationId), scheduledOn: plan.examOn, startMinute: plan.startMinute, bookedOn: desk.today,
      locationId: plan.location ? desk.office.locations[plan.location] : null,
    });
  }
  return { caseId, evaluationId };
}

