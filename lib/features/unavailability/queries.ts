import type { PracticeId } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn, toDateColumn } from '../../core/dates';
import type { ReadTx } from '../../core/operation';
import type { CalendarDate } from '../../domain/calendar';
import { daysByYear, daysOf, fileBy, isLate } from '../../domain/schedule/absence';
import { ExamDecision, type ExamInside, type Unavailability } from './schema';

type Row = Awaited<ReturnType<ReadTx['unavailability']['findFirstOrThrow']>>;
export type AbsenceRow = ReturnType<typeof toAbsence>;

/** A stored absence with its days as calendar dates. */
export function toAbsence(row: Row) {
  const { id, physicianId, reason, goodCause, version } = row;
  const decisions = Object.fromEntries(Object.entries(row.decisions as Record<string, unknown>).flatMap(([key, value]) => (ExamDecision.safeParse(value).success ? [[key, value as ExamDecision]] : [])));
  return { id, physicianId, reason, goodCause, version, decisions, startsOn: fromDateColumn(row.startsOn), endsOn: fromDateColumn(row.endsOn), filedOn: fromOptionalDateColumn(row.filedOn), withdrawnOn: fromOptionalDateColumn(row.withdrawnOn) };
}

/** The absences of all physicians or of some, the withdrawn ones too, newest first. */
export async function findAbsences(db: ReadTx, practiceId: PracticeId, physicianIds: readonly string[] | null): Promise<AbsenceRow[]> {
  const rows = await db.unavailability.findMany({ where: { practiceId, ...(physicianIds === null ? {} : { physicianId: { in: [...physicianIds] } }) }, orderBy: [{ startsOn: 'desc' }, { id: 'desc' }], take: 500 });
  return rows.map(toAbsence);
}

/** The absences that hold some day between two days and were not withdrawn. */
export async function findAbsencesIn(db: ReadTx, practiceId: PracticeId, { physicianIds, from, to }: { readonly physicianIds: readonly string[] | null; readonly from: CalendarDate; readonly to: CalendarDate }): Promise<AbsenceRow[]> {
  const whose = physicianIds === null ? {} : { physicianId: { in: [...physicianIds] } };
  const rows = await db.unavailability.findMany({ where: { practiceId, ...whose, withdrawnOn: null, startsOn: { lte: toDateColumn(to) }, endsOn: { gte: toDateColumn(from) } }, orderBy: [{ startsOn: 'asc' }, { id: 'asc' }] });
  return rows.map(toAbsence);
}

/** The exams that are booked on the days of an absence, in order. */
export async function findExamsInside(db: ReadTx, practiceId: PracticeId, absences: readonly { readonly physicianId: string; readonly startsOn: CalendarDate; readonly endsOn: CalendarDate }[]) {
  if (absences.length === 0) return [];
  const rows = await db.evaluation.findMany({
    where: { practiceId, state: 'SCHEDULED', kind: { in: ['COMPREHENSIVE', 'FOLLOW_UP'] }, OR: absences.map(({ physicianId, startsOn, endsOn }) => ({ physicianId, scheduledOn: { gte: toDateColumn(startsOn), lte: toDateColumn(endsOn) } })) },
    select: { id: true, physicianId: true, scheduledOn: true, startMinute: true, version: true, caseId: true, case: { select: { number: true, kind: true, claimant: { select: { name: true } } } } },
    orderBy: [{ scheduledOn: 'asc' }, { startMinute: 'asc' }, { id: 'asc' }],
  });
  return rows.flatMap(({ id, physicianId, scheduledOn, startMinute, version, caseId, case: { number, kind, claimant } }) =>
    scheduledOn === null ? [] : [{ physicianId, evaluationId: id, caseId, caseNumber: number, claimantName: claimant.name, caseKind: kind, on: fromDateColumn(scheduledOn), startMinute, version }],
  );
}

/** The DTOs of some absences: their rules, and the exams that are still booked inside. The other absences of the same physicians must be among them. */
export async function toUnavailabilities(db: ReadTx, practiceId: PracticeId, absences: readonly AbsenceRow[], today: CalendarDate, only: readonly string[] | null = null): Promise<Unavailability[]> {
  const asked = absences.filter(({ id }) => only === null || only.includes(id));
  const exams = await findExamsInside(db, practiceId, asked.filter(({ withdrawnOn, endsOn }) => withdrawnOn === null && endsOn >= today));
  return asked.map((absence) => {
    const { decisions, ...rest } = absence;
    const others = absences.filter(({ id, physicianId, withdrawnOn }) => id !== absence.id && physicianId === absence.physicianId && withdrawnOn === null);
    const inside = absence.withdrawnOn === null ? exams.filter(({ physicianId, on }) => physicianId === absence.physicianId && on >= absence.startsOn && on <= absence.endsOn) : [];
    return {
      ...rest,
      dayCount: daysOf(absence),
      fileBy: fileBy(absence.startsOn),
      late: isLate(absence, today),
      years: daysByYear(absence, others),
      exams: inside.map(({ physicianId: _, ...exam }): ExamInside => ({ ...exam, decision: decisions[exam.evaluationId] ?? null })),
    };
  });
}
