import { randomUUID } from 'node:crypto';
import { inPractice, type World } from '../../lib/test/world';
import { clinicalOf } from './canary';
import { makeEvaluation } from './make-cases';

/** What a request can name here, beside the objects of the office. */
export interface ReportPapersObjects {
  /** A draft with one section. */
  readonly draftReportId: string;
  readonly draftSectionId: string;
  readonly signedReportId: string;
  readonly handoffId: string;
}

const day = (offset: number) => new Date(Date.UTC(new Date().getUTCFullYear(), new Date().getUTCMonth(), new Date().getUTCDate() + offset));
/** Far from the numbers that the office gives. */
let numbers = 900_000;

/** A report that is written, and of which nothing went out. */
export async function makeDraftReport(world: World): Promise<Pick<ReportPapersObjects, 'draftReportId' | 'draftSectionId'>> {
  const { practiceId, physicianId } = world;
  const { caseId, evaluationId } = await makeEvaluation(world, 'EXAMINED');
  const words = clinicalOf(world);
  const content = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] };
  return inPractice(practiceId, async (tx) => {
    const { id: reportId } = await tx.report.create({ data: { practiceId, number: (numbers += 1), caseId, evaluationId, physicianId, kind: 'comprehensive', title: words } });
    const section = await tx.reportSection.create({ data: { practiceId, reportId, key: 'complaints', position: 0, title: 'Present complaints', content, text: words } });
    await tx.reportRevision.create({ data: { practiceId, sectionId: section.id, number: 1, title: section.title, content, text: words, how: 'imported', startedAt: day(-1), at: day(-1) } });
    return { draftReportId: reportId, draftSectionId: section.id };
  });
}

/** A report that was signed; its file has no bytes. */
async function makeSignedReport(world: World): Promise<Pick<ReportPapersObjects, 'signedReportId'>> {
  const { practiceId, physicianId, users } = world;
  const { caseId, evaluationId } = await makeEvaluation(world, 'EXAMINED');
  return inPractice(practiceId, async (tx) => {
    const row = await tx.report.create({
      data: { practiceId, number: (numbers += 1), caseId, evaluationId, physicianId, kind: 'comprehensive', title: clinicalOf(world), state: 'SIGNED', signedAt: day(-1), signedOn: day(-1), signedCounty: 'Sacramento', signedById: users.physician, secondFactorAt: day(-1), paper: {}, sha256: randomUUID().replaceAll('-', '').repeat(2), pageCount: 12, fileId: randomUUID() },
    });
    return { signedReportId: row.id };
  });
}

/** A draft that is with a transcriber; its files have no bytes. */
export async function makeHandoff(world: World): Promise<Pick<ReportPapersObjects, 'handoffId' | 'draftSectionId'>> {
  const { draftReportId: reportId, draftSectionId } = await makeDraftReport(world);
  const { practiceId } = world;
  const row = await inPractice(practiceId, async (tx) => {
    const file = { practiceId, subjectKind: 'handoff', subjectId: reportId, name: 'typed.docx', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', bytes: 10, sha256: 'a'.repeat(64), keySealed: 'v1.x.y.z' };
    const [sent, returned] = [await tx.storedFile.create({ data: file }), await tx.storedFile.create({ data: file })];
    return tx.reportHandoff.create({ data: { practiceId, reportId, name: clinicalOf(world), note: clinicalOf(world), sentOn: day(-1), sentFileId: sent.id, returnedFileId: returned.id } });
  });
  return { handoffId: row.id, draftSectionId };
}

/** One of each. */
export async function makeReportPapers(world: World): Promise<ReportPapersObjects> {
  const { handoffId } = await makeHandoff(world);
  return { ...(await makeDraftReport(world)), ...(await makeSignedReport(world)), handoffId };
}
