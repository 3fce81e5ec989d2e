import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromDateColumn } from '../../core/dates';
import { Conflict, NotFound } from '../../core/errors';
import type { Tx } from '../../core/operation';
import { dateWithoutWeekday } from '../../domain/wording';
import { holdOpenReport } from '../report-sections/steps';
import type { QuestionRow } from './queries';

/** Which side a question came from, by the role of whoever asked it. */
const sideOf: Readonly<Record<string, string>> = {
  claimant: 'applicant', applicant_attorney: 'applicant', defense_attorney: 'defense', claims_administrator: 'defense', employer: 'defense', both: 'joint',
};

/**
 * Puts the questions before the evaluator that the report must answer (8 CCR 35(a)(3)): for a request that the evaluation
 * answers, what was asked there; else what was asked when the case came in, unless a signed report has answered it.
 */
export async function seedQuestions(tx: Tx, practiceId: PracticeId, { reportId, caseId, evaluationId }: { readonly reportId: string; readonly caseId: string; readonly evaluationId: string }): Promise<void> {
  const requests = await tx.supplementalRequest.findMany({ where: { practiceId, evaluationId }, orderBy: [{ receivedOn: 'asc' }, { id: 'asc' }], select: { questions: true, askedBy: true, askedOn: true } });
  const asked = requests.flatMap(({ questions, askedBy, askedOn }) => questions.split('\n').map((line) => line.trim()).filter(Boolean).map((text) => ({ text, askedBy: sideOf[askedBy] ?? '', source: `Request of ${dateWithoutWeekday(fromDateColumn(askedOn))}` })));
  const answered = asked.length > 0 || (await tx.report.count({ where: { practiceId, caseId, signedAt: { not: null } } })) > 0;
  const issues = answered ? [] : await tx.issueAsked.findMany({ where: { practiceId, caseId }, orderBy: [{ position: 'asc' }, { id: 'asc' }] });
  const first = issues.map(({ text, askedBy }) => ({ text, askedBy: (askedBy && sideOf[askedBy]) || '', source: 'Asked with the referral' }));
  await tx.reportQuestion.createMany({ data: [...asked, ...first].map((question, position) => ({ practiceId, reportId, position, ...question })) });
}

/**
 * A question that is about to be changed, its report held to the end of the transaction.
 * @throws NotFound; Forbidden; Conflict with the question as it stands now; RuleBroken `report.signed`, `report.discarded`
 */
export async function questionForChange(tx: Tx, ctx: PracticeCtx, questionId: string, version: number | null): Promise<QuestionRow> {
  const { practiceId } = ctx;
  const found = await tx.reportQuestion.findUnique({ where: { practiceId_id: { practiceId, id: questionId } }, select: { reportId: true } });
  if (!found) throw new NotFound();
  await holdOpenReport(tx, ctx, found.reportId);
  const row = await tx.reportQuestion.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id: questionId } } });
  if (version !== null && row.version !== version) throw new Conflict('Someone changed this question while you were working on it.', row);
  return row;
}

/** Saves columns of a question that is held. */
export async function saveQuestion(tx: Tx, { practiceId }: PracticeCtx, { id, version }: QuestionRow, data: Partial<QuestionRow>): Promise<void> {
  await tx.reportQuestion.updateMany({ where: { practiceId, id, version }, data: { ...data, version: version + 1 } });
}

/** A page of a packet that a question stands on belongs to the same case. @throws NotFound */
export async function demandPacketOfReport(tx: Tx, { practiceId }: PracticeCtx, reportId: string, packetId: string | null): Promise<void> {
  if (packetId === null) return;
  const report = await tx.report.findUnique({ where: { practiceId_id: { practiceId, id: reportId } }, select: { caseId: true } });
  if (!report || (await tx.packet.count({ where: { practiceId, id: packetId, caseId: report.caseId } })) === 0) throw new NotFound();
}
