import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { seesClaimants } from '../../core/may';
import { query, type ReadTx } from '../../core/operation';
import { billOf, type Bill, type BillFactsOfEvaluation } from '../../domain/billing/bill';
import { draftLines } from '../../domain/billing/draft-lines';
import { scheduleInWords } from '../../domain/fee-schedule/price';
import type { DenialFacts } from '../../domain/billing/common-denials';
import { evaluationCode } from '../../domain/fee-schedule/evaluation-code';
import { isMissedReason } from '../../domain/evaluation/missed';
import { readBasis, supplementalVerdict } from '../../domain/evaluation/supplemental';
import { allocate, cents } from '../../domain/money';
import { activityLabels, activityOf } from '../../domain/time/activities';
import { findTimeEntries, isOpenTime, priceTime } from '../time-entries/queries';
import { expectationFactsOf, findEvaluations, findPastExams, type EvaluationRow, type PastExam } from '../evaluations/queries';
import { BilledTimeList, ListBilledTime } from './schema';

export type BilledEvaluation = EvaluationRow;

/** What the bill of an evaluation rests on. */
export function billFactsOf(row: EvaluationRow, exams: readonly PastExam[]): BillFactsOfEvaluation {
  return { ...expectationFactsOf(row, exams), reportServedOn: fromOptionalDateColumn(row.reportServedOn), agreementName: row.case.agreement?.name ?? null };
}

/** The bill of an evaluation on the facts of now. @throws NotFound, RuleBroken as `billOf` */
export async function billNow(db: ReadTx, practiceId: PracticeId, evaluationId: string): Promise<{ evaluation: EvaluationRow; exams: PastExam[]; bill: Bill }> {
  const [evaluation] = await findEvaluations(db, { practiceId, id: evaluationId });
  if (!evaluation) throw new NotFound();
  const exams = await findPastExams(db, practiceId, [evaluation.case.claimantId]);
  return { evaluation, exams, bill: billOf(billFactsOf(evaluation, exams)) };
}

/** What a bill of time would be on the time of now: the entries on it, and those that came since. @throws RuleBroken as `priceTime` */
export async function timeBillNow(db: ReadTx, practiceId: PracticeId, { id, caseId }: { id: string; caseId: string }): Promise<Bill> {
  const found = await db.case.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id: caseId } }, select: { kind: true, agreement: true } });
  const entries = (await findTimeEntries(db, { practiceId, caseId, removedAt: null })).filter((entry) => entry.invoiceLine?.invoice.id === id || isOpenTime(entry));
  const quote = priceTime(found, entries);
  const serviceOn = entries.map(({ workedOn }) => fromDateColumn(workedOn)).sort().at(-1);
  if (serviceOn === undefined) throw new NotFound();
  return { lines: draftLines([quote], [], found.agreement?.name ?? ''), totalCents: quote.totalCents, scheduleVersion: quote.scheduleVersion, scheduleWords: scheduleInWords(quote), serviceOn, pages: null, otherCodes: [], asks: [], warnings: quote.warnings };
}

/** Letters that went out about an appointment, with the day each was sent. */
export function findSentLetters(db: ReadTx, practiceId: PracticeId, evaluationIds: readonly string[]) {
  return db.letter.findMany({ where: { practiceId, evaluationId: { in: [...evaluationIds] }, state: 'SENT', kind: { in: ['appointment_notice', 'appointment_letter', 'no_show_notice', 'late_cancel_notice', 'not_seen_notice'] } }, select: { evaluationId: true, kind: true, servedOn: true } });
}
type SentLetter = Awaited<ReturnType<typeof findSentLetters>>[number];

/** What payers could hold against the bill of an evaluation; null for private work. */
export function denialFactsOf(row: EvaluationRow, exams: readonly PastExam[], letters: readonly SentLetter[], lines: DenialFacts['lines']): DenialFacts | null {
  if (row.case.kind !== 'QME' && row.case.kind !== 'AME') return null;
  const sent = (...kinds: string[]) => fromOptionalDateColumn(letters.find(({ evaluationId, kind }) => evaluationId === row.id && kinds.includes(kind))?.servedOn ?? null);
  const facts = expectationFactsOf(row, exams);
  const on = facts.examinedOn ?? facts.scheduledOn;
  const basis = readBasis(row.supplementalBasis);
  return {
    lines,
    interpreterReason: row.interpreterReason,
    supplementalPayable: basis ? supplementalVerdict(basis).payable : null,
    earlierExamOn: on === null ? null : evaluationCode(facts.history.filter(({ examOn }) => examOn <= on), on).anchorOn,
    minutesKept: row.timeEntries.reduce((sum, { minutes }) => sum + minutes, 0),
    missed:
      row.missedReason === '' && !['NO_SHOW', 'LATE_CANCEL', 'NOT_SEEN'].includes(row.state)
        ? null
        : {
            reason: isMissedReason(row.missedReason) ? row.missedReason : row.state === 'NO_SHOW' ? 'no_show' : row.state === 'LATE_CANCEL' ? 'late_cancel' : null,
            noticeSentOn: sent('appointment_notice', 'appointment_letter') ?? fromOptionalDateColumn(row.notifiedOn),
            letterSentOn: sent('no_show_notice', 'late_cancel_notice', 'not_seen_notice'),
            cancelledOn: fromOptionalDateColumn(row.cancelledOn),
            cancelledInWriting: row.cancelledInWriting,
            lateMinutes: row.lateMinutes,
          },
  };
}

/** The entries of time on a bill, oldest first, each with its share of the line that bills it. */
export async function billedTimeOf(db: ReadTx, ctx: PracticeCtx, invoiceId: string): Promise<BilledTimeList['entries']> {
  const { practiceId } = ctx;
  const lines = await db.invoiceLine.findMany({ where: { practiceId, invoiceId, timeEntries: { some: { removedAt: null } } }, include: { timeEntries: { where: { removedAt: null }, orderBy: [{ workedOn: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }] } }, orderBy: { position: 'asc' } });
  const people = await db.membership.findMany({ where: { practiceId, userId: { in: [...new Set(lines.flatMap(({ timeEntries }) => timeEntries.map(({ userId }) => userId)))] } }, select: { userId: true, user: { select: { name: true } } } });
  const nameOf = (userId: string): string => people.find((person) => person.userId === userId)?.user.name ?? 'Somebody who has left';
  const seesNotes = seesClaimants(ctx);
  const entries = lines.flatMap(({ id: lineId, code, amountCents, timeEntries }) => {
    const shares = allocate(cents(amountCents), timeEntries.map(({ minutes }) => minutes));
    return timeEntries.map((entry, at) => ({ id: entry.id, lineId, code, workedOn: fromDateColumn(entry.workedOn), activity: activityLabels[activityOf(entry.activity)], userName: nameOf(entry.userId), note: seesNotes ? entry.note : '', minutes: entry.minutes, amountCents: shares[at] ?? 0 }));
  });
  return entries.sort((a, b) => (a.workedOn < b.workedOn ? -1 : a.workedOn > b.workedOn ? 1 : 0));
}

/** What a bill’s time is made of. @throws NotFound */
export const listBilledTime = query({
  name: 'invoice.list_time',
  input: ListBilledTime,
  output: BilledTimeList,
  access: ({ invoiceId }) => ['invoice', invoiceId],
  async run({ ctx, input, db }) {
    const found = await db.invoice.findUnique({ where: { practiceId_id: { practiceId: ctx.practiceId, id: input.invoiceId } }, select: { id: true } });
    if (!found) throw new NotFound();
    return { entries: await billedTimeOf(db, ctx, input.invoiceId) };
  },
});
