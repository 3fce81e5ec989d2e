import { z } from 'zod';
import { CaseKind } from '../cases/schema';
import { EvaluationId, EvaluationKind, EvaluationState } from '../evaluations/schema';
import { note, optionalLine, VersionField } from '../fields';

export const ReadExam = z.strictObject({ evaluationId: EvaluationId });

/** An instant as a device counts it: whole milliseconds since 1970, by its own clock. */
const Instant = z.number().int('Whole milliseconds').min(0).max(4_102_444_800_000);

/** A stretch as the browser names it and tells it; sending it again changes nothing. */
const SentSegment = z
  .strictObject({
    id: z.uuid('Not the id of a stretch of time'),
    startedAt: Instant,
    endedAt: Instant.nullable(),
    removed: z.boolean().default(false),
    /** Why it was entered by hand; empty for one that the timer measured. */
    reason: optionalLine(200),
  })
  .refine(({ startedAt, endedAt }) => endedAt === null || endedAt >= startedAt, { path: ['endedAt'], message: 'The end lies before the beginning' });

/** What a device measured, and what its clock says now: it need not be right. */
export const RecordTime = z.strictObject({ evaluationId: EvaluationId, deviceNow: Instant, segments: z.array(SentSegment).min(1).max(100) });
export type RecordTime = z.input<typeof RecordTime>;

/** Notes taken while it runs. */
export const NoteExam = z.strictObject({ evaluationId: EvaluationId, version: VersionField, interpreterUsed: z.boolean(), note: note(2000) });
export type NoteExam = z.input<typeof NoteExam>;

export const ExamSegment = z.object({ id: z.string(), startedAt: z.string(), endedAt: z.string().nullable(), removed: z.boolean(), reason: z.string() });
export type ExamSegment = z.output<typeof ExamSegment>;

export const Minimum = z.object({ minutes: z.number(), label: z.string(), section: z.string(), confidence: z.string() });
export type Minimum = z.output<typeof Minimum>;

/** An exam as it is held: whom, when, the minimum and the time so far. */
export const Exam = z.object({
  evaluationId: z.string(),
  caseId: z.string(),
  caseNumber: z.number(),
  caseKind: CaseKind,
  claimantName: z.string(),
  kind: EvaluationKind,
  state: EvaluationState,
  physicianName: z.string(),
  locationName: z.string().nullable(),
  scheduledOn: z.string().nullable(),
  startMinute: z.number().nullable(),
  mode: z.enum(['in_person', 'remote']),
  /** Null where none is needed. */
  interpreter: z.object({ language: z.string(), name: z.string(), confirmedOn: z.string().nullable() }).nullable(),
  interpreterUsed: z.boolean(),
  note: z.string(),
  examinedOn: z.string().nullable(),
  faceToFaceMinutes: z.number().nullable(),
  varianceExplanation: z.string(),
  minutesReason: z.string(),
  /** Null outside QME and AME cases. */
  minimum: Minimum.nullable(),
  segments: z.array(ExamSegment),
  /** When the report is due once the exam is done today; null where no clock starts. */
  report: z.object({ title: z.string(), countedOn: z.string(), section: z.string(), confidence: z.string() }).nullable(),
  /** What the server's clock said, so that a device can tell how far its own is off. */
  now: z.string(),
  version: z.number(),
});
export type Exam = z.output<typeof Exam>;
