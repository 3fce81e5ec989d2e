import { addDays, type CalendarDate } from '../../../lib/domain/calendar';
import type { Activity } from '../../../lib/domain/time/activities';
import { logCase } from '../../../lib/features/cases/log-case';
import { addContractRate } from '../../../lib/features/contract-rates/add-contract-rate';
import { draftTime } from '../../../lib/features/invoices/draft-time';
import { issueInvoice } from '../../../lib/features/invoices/issue-invoice';
import { recordReceipt } from '../../../lib/features/receipts/record-receipt';
import { recordTimeEntry } from '../../../lib/features/time-entries/record-time-entry';
import { clients, payers } from '../cast';
import { morning } from '../days';
import type { Desk, Story } from '../desk';

const contactOf = (desk: Desk, name: string | undefined) => desk.office.contacts.get(name ?? '') as never;

/** An expert witness by the hour: a deposit, a month that was billed, and time that waits; beside it a contract with a payer. */
export async function* expertWork(desk: Desk, today: CalendarDate): Story {
  yield morning(addDays(today, -46));
  await addContractRate(desk.as('biller'), { payerId: contactOf(desk, payers[0]?.name), code: 'ML205', shareBps: 9_000, startsOn: `${today.slice(0, 4)}-01-01` as CalendarDate, reference: `Provider agreement ${today.slice(0, 4)}, exhibit B`, note: 'Recordings only; exams stay at the schedule' });
  const client = contactOf(desk, clients[3]?.name);
  const { id } = await logCase(desk.as('assistant'), { kind: 'EXPERT_WITNESS', claimant: { name: 'Rosalind Achterberg' }, payer: { id: client }, physicianId: desk.office.physicians.marsh as never, agreementId: desk.office.agreements.litigation as never, claimNumber: 'SC-24-1187' } as never);
  const caseId = id as never;
  await recordReceipt(desk.as('biller'), { payerId: client, caseId, receivedOn: desk.today, amountCents: 200_000, method: 'check', reference: '20914', note: 'Deposit by the agreement' });
  const work = (activity: Activity, minutes: number, note: string) => recordTimeEntry(desk.as('physician'), { caseId, activity, workedOn: desk.today, minutes, note });
  yield morning(addDays(today, -41));
  await work('record_review', 165, 'Operative reports and imaging, 2021 to 2023');
  yield morning(addDays(today, -38));
  await work('conference', 50, 'Call with counsel on causation');
  await work('research', 95, 'Literature on adjacent segment disease');
  yield morning(addDays(today, -30));
  const draft = await draftTime(desk.as('biller'), { caseId });
  await issueInvoice(desk.as('biller'), { invoiceId: draft.id as never, version: draft.version });
  yield morning(addDays(today, -9));
  await work('report', 210, 'Expert report, first half');
  yield morning(addDays(today, -4));
  await work('preparation', 80, 'Own report and the other side’s');
  await work('travel', 45, 'To the office of counsel and back');
}
