import type { PracticeId } from '../../core/context';
import { fromDateColumn } from '../../core/dates';
import type { Tx } from '../../core/operation';
import { dateWithoutWeekday } from '../../domain/wording';

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
