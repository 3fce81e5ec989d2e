import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { emptyDoc, type ReportDoc } from '../domain/report/doc';
import { markExamined } from '../features/evaluations/mark-examined';
import { addComment } from '../features/report-comments/add-comment';
import { askQuestion } from '../features/report-questions/ask-question';
import { beginReport } from '../features/reports/begin-report';
import { loggedExam } from './cases';
import { inPractice, type World } from './world';

/** A document of plain paragraphs. */
export function docOf(...paragraphs: string[]): ReportDoc {
  return { type: 'doc', content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) };
}

export interface BegunReport {
  readonly caseId: string;
  readonly evaluationId: string;
  readonly reportId: string;
  /** The section of each key, in order. */
  readonly sections: readonly { readonly id: string; readonly key: string }[];
}

/** A case whose exam was held today and whose report the assistant began. */
export async function begunReport(world: World, changed: Parameters<typeof loggedExam>[1] = {}): Promise<BegunReport> {
  const { caseId, evaluationId } = await loggedExam(world, changed);
  await markExamined(world.as('assistant'), { evaluationId, version: 1, examinedOn: '2026-03-02', faceToFaceMinutes: 45 });
  const { id: reportId } = await beginReport(world.as('assistant'), { evaluationId });
  const sections = await inPractice(world.practiceId, (tx) => tx.reportSection.findMany({ where: { practiceId: world.practiceId, reportId }, orderBy: { position: 'asc' }, select: { id: true, key: true } }));
  return { caseId, evaluationId, reportId, sections };
}

/** The section of a key of a begun report. */
export function sectionOf({ sections }: Pick<BegunReport, 'sections'>, key: string): string {
  const found = sections.find((section) => section.key === key);
  if (!found) throw new Error(`No section ${key}`);
  return found.id;
}

/** Makes a begun report one that was signed, past the operations; with a kept file where one is to be opened. */
export async function signPastOperations(world: World, reportId: string, kept: { readonly fileId?: string; readonly sha256?: string; readonly pageCount?: number } = {}): Promise<void> {
  const { practiceId, users } = world;
  await inPractice(practiceId, (tx) =>
    tx.report.update({
      where: { practiceId_id: { practiceId, id: reportId } },
      data: { state: 'SIGNED', signedAt: new Date('2026-03-02T18:00:00Z'), signedOn: new Date('2026-03-02T00:00:00Z'), signedCounty: 'Sacramento', signedById: users.physician, secondFactorAt: new Date('2026-03-02T18:00:00Z'), paper: { sections: [emptyDoc] } as object, sha256: 'a'.repeat(64), pageCount: 12, fileId: randomUUID(), ...kept },
    }),
  );
}

/** A report's row with its sections and revisions, past the operations. */
export function reportRow(world: World, id: string) {
  return inPractice(world.practiceId, (tx) => tx.report.findUniqueOrThrow({ where: { practiceId_id: { practiceId: world.practiceId, id } }, include: { sections: { orderBy: { position: 'asc' }, include: { revisions: { orderBy: { number: 'asc' } } } }, questions: { orderBy: { position: 'asc' } }, case: true } }));
}

/** Puts a begun report into a state, past the operations. */
export async function reportInState(world: World, reportId: string, state: 'DRAFTING' | 'REVIEW' | 'DISCARDED'): Promise<void> {
  await inPractice(world.practiceId, (tx) => tx.report.update({ where: { practiceId_id: { practiceId: world.practiceId, id: reportId } }, data: { state } }));
}

/** No word of the report stands in the audit log, and the operation does. */
export async function expectAudited(world: World, operation: string, ...words: string[]): Promise<void> {
  const events = await inPractice(world.practiceId, (tx) => tx.auditEvent.findMany({ where: { practiceId: world.practiceId } }));
  expect(events.map((event) => event.operation)).toContain(operation);
  for (const word of words) expect(JSON.stringify(events)).not.toContain(word);
}

/** A begun report with one question, asked by hand. */
export async function askedReport(world: World) {
  const report = await begunReport(world);
  const { questionId } = await askQuestion(world.as('assistant'), { reportId: report.reportId, text: 'Is it industrial?' });
  return { ...report, questionId };
}

/** A begun report with one comment by the reviewer. */
export async function commentedReport(world: World) {
  const report = await begunReport(world);
  const { commentId } = await addComment(world.as('reviewer'), { reportId: report.reportId, quoted: 'the right knee', text: 'Left, surely?' });
  return { ...report, commentId: commentId ?? '' };
}
