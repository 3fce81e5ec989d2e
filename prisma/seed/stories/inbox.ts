import { addDays, type CalendarDate } from '../../../lib/domain/calendar';
import { declineReferral } from '../../../lib/features/referrals/decline-referral';
import { receiveReferral } from '../../../lib/features/referrals/receive-referral';
import { requestInformation } from '../../../lib/features/referrals/request-information';
import type { ReceiveReferral } from '../../../lib/features/referrals/schema';
import { morning, workday } from '../days';
import type { Desk, Story } from '../desk';
import { contactOf } from './logging';

type Arrival = Omit<ReceiveReferral, 'receivedOn'> & { readonly daysAgo: number; readonly then?: 'ask' | 'decline' };

/** What came in these days and is not decided yet: each lacks something else. */
export async function* inbox(desk: Desk, today: CalendarDate): Story {
  const { physicians, locations } = desk.office;
  const arrivals: Arrival[] = [
    {
      daysAgo: 12, then: 'decline', kind: 'IME', channel: 'email', claimantName: 'Rollo Whitcombe', source: 'Website', requesterId: contactOf(desk, 'Meridian Exam Network'), requesterRole: 'agency', physicianId: physicians.marsh,
      note: 'Wants the exam and the report within a week.',
    },
    {
      daysAgo: 8, then: 'ask', kind: 'AME', channel: 'mail', claimantName: 'Imelda Santacruz', bornOn: '1969-04-17', source: 'Agreed by both attorneys', requesterId: contactOf(desk, 'Cho & Landry'), requesterRole: 'applicant_attorney',
      payerId: contactOf(desk, 'Redwood Employers Fund'), physicianId: physicians.marsh, locationId: locations.oakland, employer: 'Lassen Timber', claimantPhone: '(510) 555-0122', injuries: [{ bodyParts: 'Low back, both knees', claimNumber: 'REF-7719-20' }],
    },
    {
      daysAgo: 5, kind: 'QME', channel: 'fax', claimantName: 'Terrence Boyd', source: 'Panel selection', requesterId: contactOf(desk, 'Harborline Claims'), requesterRole: 'claims_administrator', payerId: contactOf(desk, 'Harborline Claims'), physicianId: physicians.marsh,
      locationId: locations.oakland, represented: true, panelNumber: '7841226', panelSpecialty: 'MOS', panelIssuedOn: addDays(today, -9), appointmentAskedOn: addDays(today, -5), employer: 'Crestline Freight', interpreterLanguage: '',
      injuries: [
        { injuredOn: addDays(today, -420), claimNumber: 'HLC-3391-08', adjNumber: 'ADJ19220417', bodyParts: 'Right shoulder', employer: 'Crestline Freight' },
        { injuredOn: addDays(today, -900), throughOn: addDays(today, -300), claimNumber: 'HLC-3391-09', adjNumber: 'ADJ19220418', bodyParts: 'Both wrists', employer: 'Crestline Freight' },
      ],
      questions: [{ text: 'Are both injuries industrial?' }, { text: 'Apportion between the specific injury and the cumulative trauma.' }],
      parties: [{ contactId: contactOf(desk, 'Ferrante Injury Law'), role: 'applicant_attorney' }, { contactId: contactOf(desk, 'Mission Street Family Clinic'), role: 'treating_physician' }],
    },
    {
      daysAgo: 2, kind: 'IME', channel: 'portal', claimantName: 'Annika Feldhaus', bornOn: '1981-11-02', source: 'Earlier client', requesterId: contactOf(desk, 'Northstar Disability'), requesterRole: 'claims_administrator', payerId: contactOf(desk, 'Northstar Disability'),
      physicianId: physicians.okonkwo, locationId: locations.oakland, jurisdiction: 'WA_LI', neededBy: addDays(today, 40), claimantPhone: '(206) 555-0144', injuries: [{ bodyParts: 'Lungs', claimNumber: 'NS-88120' }], questions: [{ text: 'Can she return to her own occupation, and with which limits?' }],
    },
    { daysAgo: 1, kind: 'QME', channel: 'phone', claimantName: 'Joaquim Teles', source: 'Called by the worker', represented: false, physicianId: physicians.lindqvist, interpreterLanguage: 'Portuguese', claimantPhone: '(209) 555-0171', note: 'Chose Dr. Lindqvist from the panel; will send the panel letter.' },
  ];
  for (const { daysAgo, then, ...arrival } of arrivals) {
    yield morning(workday(addDays(today, -daysAgo)));
    const { id: referralId } = await receiveReferral(desk.as('assistant'), { ...arrival, receivedOn: desk.today });
    const one = { referralId: referralId as never, version: await desk.versionOf('referral', referralId) };
    if (then === 'ask') await requestInformation(desk.as('assistant'), { ...one, asked: 'Who represents the worker, the dates of injury, and the joint letter with the questions.', answerBy: addDays(desk.today, 14) });
    if (then === 'decline') await declineReferral(desk.as('physician'), { ...one, reason: 'No date in the time asked for.' });
  }
}
