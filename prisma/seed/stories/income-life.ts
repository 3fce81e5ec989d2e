import { fromDateColumn, toDateColumn } from '../../../lib/core/dates';
import { addDays, type CalendarDate } from '../../../lib/domain/calendar';
import { addCost } from '../../../lib/features/costs/add-cost';
import { inPractice } from '../../../lib/test/world';
import { morning } from '../days';
import type { Desk, Story } from '../desk';
import { contactOf } from './logging';

/** Who asked for the older cases, in the order of how much they send; null where the office only wrote down how it came. */
const askers = ['Cho & Landry', 'Harborline Claims', null, 'Ferrante Injury Law', 'Meridian Exam Network', 'Northstar Disability', null] as const;
const ways = ['Website', 'Earlier client', 'Physician finder'] as const;

/** What the practice pays to work, the hours its physicians kept, and who had sent the cases of the time before referrals were logged here. */
export async function* incomeLife(desk: Desk, today: CalendarDate): Story {
  yield morning(addDays(today, -30));
  const startsOn = `${Number(today.slice(0, 4)) - 1}-01-01`;
  const { locations, physicians } = desk.office;
  await addCost(desk.as('owner'), { name: 'Assistants', kind: 'monthly', amountCents: 940_000, startsOn });
  await addCost(desk.as('owner'), { name: 'Room in Fresno', kind: 'exam_day', amountCents: 42_500, locationId: locations.fresno, startsOn });
  await addCost(desk.as('owner'), { name: 'Transcription', kind: 'hour', amountCents: 3_800, startsOn });
  await addCost(desk.as('owner'), { name: 'Share of Dr. Okonkwo', kind: 'share', shareBps: 3_000, physicianId: physicians.okonkwo, startsOn });
  yield morning(addDays(today, -1));
  await hoursAndReferrals(desk);
}

/** Taken over from the time sheets and the old referral book, straight into the tables. */
async function hoursAndReferrals(desk: Desk): Promise<void> {
  const { practiceId } = desk.office;
  const { now } = desk.as('owner');
  await inPractice(practiceId, async (tx) => {
    const billed = await tx.invoice.findMany({ where: { practiceId, state: 'ISSUED', kind: 'INVOICE', case: { referrals: { none: {} } } }, select: { caseId: true, evaluationId: true, serviceOn: true, case: { select: { kind: true, requestedOn: true, physicianId: true, claimant: { select: { name: true, searchName: true } }, packets: { select: { countedPages: true } } } } }, orderBy: { createdAt: 'asc' } });
    const doctors = await tx.physician.findMany({ where: { practiceId }, select: { id: true, userId: true } });
    const anyDoctor = doctors.find(({ userId }) => userId !== null)?.userId;
    const once = billed.filter((row, index) => billed.findIndex(({ caseId }) => caseId === row.caseId) === index);
    const { _max } = await tx.referral.aggregate({ where: { practiceId }, _max: { number: true } });
    const lastNumber = _max.number ?? 0;
    const entries = once.flatMap((row, index) => {
      const userId = doctors.find(({ id }) => id === row.case.physicianId)?.userId ?? anyDoctor;
      if (!userId) return [];
      const pages = row.case.packets.reduce((sum, packet) => sum + packet.countedPages, 0);
      const worked = { practiceId, caseId: row.caseId, evaluationId: row.evaluationId, userId, workedOn: row.serviceOn, billable: false, createdAt: now };
      return [
        ...(pages > 0 ? [{ ...worked, activity: 'record_review', minutes: Math.min(1_200, 60 + Math.round(pages / 5)) }] : []),
        { ...worked, activity: 'report', minutes: 150 + (index % 7) * 25 },
      ];
    });
    await tx.timeEntry.createMany({ data: entries });
    await tx.referral.createMany({
      data: once.map((row, index) => {
        const asker = askers[index % askers.length] ?? null;
        const receivedOn = toDateColumn(addDays(fromDateColumn(row.case.requestedOn), -2));
        return { practiceId, number: lastNumber + index + 1, state: 'ACCEPTED' as const, kind: row.case.kind, receivedOn, decidedOn: receivedOn, channel: 'mail', claimantName: row.case.claimant.name, searchName: row.case.claimant.searchName, caseId: row.caseId, ...(asker ? { requesterId: contactOf(desk, asker) } : { source: ways[index % ways.length] ?? 'Website' }) };
      }),
    });
    await tx.numberSeries.updateMany({ where: { practiceId, series: 'referral' }, data: { lastNumber: lastNumber + once.length } });
  });
}
