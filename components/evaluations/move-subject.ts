import type { CalendarAppointment } from '@/lib/features/calendar/schema';
import type { Evaluation } from '@/lib/features/evaluations/schema';

/** What is to be booked or moved, wherever it was met: on the calendar, on its case, in the finder. */
export interface MoveSubject {
  readonly evaluationId: string;
  readonly claimantName: string;
  /** Null where it has no day yet. */
  readonly scheduledOn: string | null;
  readonly startMinute: number | null;
  readonly minutes: number;
  readonly physicianId: string;
  readonly locationId: string | null;
  /** Whether the parties were told of the day that it has. */
  readonly notified: boolean;
  readonly isExam: boolean;
}

const examKinds: readonly string[] = ['COMPREHENSIVE', 'FOLLOW_UP'];

export function subjectOfEvaluation(evaluation: Evaluation, claimantName: string): MoveSubject {
  const { id, scheduledOn, startMinute, minutes, physicianId, locationId, notifiedOn, kind } = evaluation;
  return { evaluationId: id, claimantName, scheduledOn, startMinute, minutes, physicianId, locationId, notified: notifiedOn !== null, isExam: examKinds.includes(kind) };
}

export function subjectOfAppointment(appointment: CalendarAppointment): MoveSubject {
  const { evaluationId, claimantName, on, startMinute, minutes, physicianId, locationId, notified, evaluationKind } = appointment;
  return { evaluationId, claimantName, scheduledOn: on, startMinute, minutes, physicianId, locationId, notified, isExam: examKinds.includes(evaluationKind) };
}

/** The time that a move leads to, as its form begins. */
export interface MoveTo {
  readonly on: string;
  readonly startMinute: number | null;
  readonly physicianId?: string | null;
  readonly locationId?: string | null;
}
