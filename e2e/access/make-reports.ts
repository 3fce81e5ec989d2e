import { inPractice, type World } from '../../lib/test/world';
import { clinicalOf } from './canary';
import { makeEvaluation } from './make-cases';

/** What a request can name here, beside the objects of the office. */
export interface ReportsObjects {
  /** For the pages of a report. */
  readonly reportId: string;
  /** A draft with two sections, the second of which can be put before the first. */
  readonly writtenReportId: string;
  readonly writtenSectionId: string;
  readonly nextSectionId: string;
  readonly reportQuestionId: string;
  readonly reportCommentId: string;
  readonly reportContributorId: string;
}

/** Far from the numbers that the office and other objects have. */
let numbers = 800_000;

/** A report that is written, with a question, a comment by `userId` and somebody who is named by hand. */
export async function makeWrittenReport(world: World, userId: string, state: 'DRAFTING' | 'REVIEW' = 'DRAFTING'): Promise<ReportsObjects> {
  const { practiceId, physicianId } = world;
  const { caseId, evaluationId } = await makeEvaluation(world, 'EXAMINED');
  const words = clinicalOf(world);
  const content = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] };
  const at = new Date();
  return inPractice(practiceId, async (tx) => {
    const { id: reportId } = await tx.report.create({ data: { practiceId, number: (numbers += 1), caseId, evaluationId, physicianId, kind: 'comprehensive', title: words, state, findings: { diagnoses: [{ id: 'd1', label: words }] }, statements: { timeVariance: words } } });
    const made = [];
    for (const [position, key] of (['complaints', 'own'] as const).entries()) {
      const section = await tx.reportSection.create({ data: { practiceId, reportId, key, position, title: words, content, text: words } });
      await tx.reportRevision.create({ data: { practiceId, sectionId: section.id, number: 1, title: words, content, text: words, how: 'begun', startedAt: at, at } });
      made.push(section.id);
    }
    const [writtenSectionId = '', nextSectionId = ''] = made;
    const question = await tx.reportQuestion.create({ data: { practiceId, reportId, position: 0, text: words } });
    const comment = await tx.reportComment.create({ data: { practiceId, reportId, text: words, byId: userId, at } });
    const contributor = await tx.reportContributor.create({ data: { practiceId, reportId, name: words, did: ['other'] } });
    return { reportId, writtenReportId: reportId, writtenSectionId, nextSectionId, reportQuestionId: question.id, reportCommentId: comment.id, reportContributorId: contributor.id };
  });
}

/** One of each. */
export function makeReports(world: World): Promise<ReportsObjects> {
  return makeWrittenReport(world, world.users.owner);
}
