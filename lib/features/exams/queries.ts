import { fromOptionalDateColumn } from '../../core/dates';
import type { PracticeCtx } from '../../core/context';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { dueDate } from '../../domain/deadlines/due-date';
import { clocksFor } from '../../domain/evaluation/clocks';
import { faceToFaceMinimum } from '../../domain/evaluation/face-to-face';
import { jurisdictionOf } from '../../domain/jurisdiction/clocks';
import { findSegments, focusOf } from '../evaluations/queries';
import { Exam, ReadExam } from './schema';

/** An exam with its time so far; asked for again and again while it runs, so it takes two statements. */
export const readExam = query({
  name: 'exam.read',
  input: ReadExam,
  output: Exam,
  run: ({ ctx, input, db }) => examOf(db, ctx, input.evaluationId),
});

interface Row extends Omit<Exam, 'scheduledOn' | 'examinedOn' | 'interpreter' | 'minimum' | 'segments' | 'report' | 'now'> {
  scheduledOn: Date | null;
  examinedOn: Date | null;
  primaryFocus: string;
  specialtyCode: string;
  interpreterLanguage: string;
  interpreterName: string | null;
  confirmedOn: Date | null;
  reportDays: number | null;
  jurisdiction: string;
  examState: string | null;
}

/** An exam as it stands. @throws NotFound, also for what is no exam */
export async function examOf(db: ReadTx, ctx: PracticeCtx, evaluationId: string): Promise<Exam> {
  const [row] = await db.$queryRaw<Row[]>`
    select e.id as "evaluationId", e."caseId", c.number as "caseNumber", c.kind::text as "caseKind", cl.name as "claimantName", e.kind::text as kind, e.state::text as state,
      p.name as "physicianName", l.name as "locationName", l.state as "examState", e."scheduledOn", e."startMinute", e.mode, e."interpreterUsed", e."outcomeNote" as note, e."examinedOn", e."faceToFaceMinutes",
      e."varianceExplanation", e."minutesReason", e."primaryFocus", e.version, coalesce(panel."specialtyCode", p."specialtyCode") as "specialtyCode",
      coalesce(i.language, e."interpreterLanguage") as "interpreterLanguage", coalesce(nullif(i."interpreterName", ''), v.name, '') as "interpreterName", i."confirmedOn", a."reportDays", c.jurisdiction
    from "Evaluation" e
    join "Case" c on c."practiceId" = e."practiceId" and c.id = e."caseId"
    join "Claimant" cl on cl."practiceId" = c."practiceId" and cl.id = c."claimantId"
    join "Physician" p on p."practiceId" = e."practiceId" and p.id = e."physicianId"
    left join "Location" l on l."practiceId" = e."practiceId" and l.id = e."locationId"
    left join "FeeAgreement" a on a."practiceId" = c."practiceId" and a.id = c."agreementId"
    left join "InterpreterBooking" i on i."practiceId" = e."practiceId" and i."evaluationId" = e.id
    left join "Contact" v on v."practiceId" = i."practiceId" and v.id = i."vendorId"
    left join lateral (select pn."specialtyCode" from "Panel" pn where pn."practiceId" = c."practiceId" and pn."caseId" = c.id and c.kind = 'QME' and pn.state in ('ISSUED', 'SELECTED') order by pn."issuedOn" desc, pn.id desc limit 1) panel on true
    where e."practiceId" = ${ctx.practiceId}::uuid and e.id = ${evaluationId}::uuid and e.kind in ('COMPREHENSIVE', 'FOLLOW_UP')`;
  if (!row) throw new NotFound();
  const segments = await findSegments(db, ctx.practiceId, evaluationId);
  const minimum = faceToFaceMinimum({ caseKind: row.caseKind, specialtyCodes: [row.specialtyCode], psychiatricFocus: focusOf(row.primaryFocus) === 'PSYCH' });
  const iso = (instant: number) => new Date(instant).toISOString();
  return {
    ...row,
    scheduledOn: fromOptionalDateColumn(row.scheduledOn),
    examinedOn: fromOptionalDateColumn(row.examinedOn),
    interpreter: row.interpreterLanguage === '' ? null : { language: row.interpreterLanguage, name: row.interpreterName ?? '', confirmedOn: fromOptionalDateColumn(row.confirmedOn) },
    minimum: minimum && { minutes: minimum.minutes, label: minimum.label, section: minimum.section, confidence: minimum.confidence },
    segments: segments.map(({ id, startedAt, endedAt, removed, reason }) => ({ id, startedAt: iso(startedAt), endedAt: endedAt === null ? null : iso(endedAt), removed, reason })),
    report: reportOf(row, fromOptionalDateColumn(row.examinedOn) ?? ctx.today),
    now: ctx.now.toISOString(),
  };
}

/** The clock of the report, as it runs from a day on which the exam is done. */
function reportOf(row: Row, examinedOn: ReturnType<typeof fromOptionalDateColumn>): Exam['report'] {
  const facts = { caseKind: row.caseKind, evaluationKind: row.kind, examinedOn, agreedReportDays: row.reportDays, jurisdiction: jurisdictionOf(row.jurisdiction), examState: row.examState };
  const quotes = clocksFor('mark_examined', facts).filter(({ rule }) => rule !== 'report.extension_request').map(dueDate);
  const [first] = quotes.sort((a, b) => (a.countedOn < b.countedOn ? -1 : 1));
  return first ? { title: first.title, countedOn: first.countedOn, section: first.section, confidence: first.confidence } : null;
}
