import { randomUUID } from 'node:crypto';
import { hashToken, newToken } from '../../lib/core/secrets';
import { sampleLetter } from '../../lib/test/sample-letter';
import { inPractice, type World } from '../../lib/test/world';
import { canaryOf, clinicalOf } from './canary';
import { makeEvaluation } from './make-cases';

/** What a request can name here, beside the objects of the office. */
export interface ReportServicesObjects {
  readonly signedReportId: string;
  readonly servingLetterId: string;
  readonly servedToken: string;
}

/** A signed report; with `served` the letter that served it on the payer, by an address of their own: what stands there is for whoever has the address. */
export async function makeSignedReport(world: World, served = false): Promise<ReportServicesObjects> {
  const { practiceId, users, physicianId, payerId } = world;
  const { caseId, evaluationId } = await makeEvaluation(world, 'EXAMINED');
  const [fileId, token, canary] = [randomUUID(), `${practiceId}.${newToken()}`, canaryOf(world)];
  return inPractice(practiceId, async (tx) => {
    const { lastNumber: number } = await tx.numberSeries.upsert({ where: { practiceId_series: { practiceId, series: 'report' } }, create: { practiceId, series: 'report', lastNumber: 1 }, update: { lastNumber: { increment: 1 } } });
    await tx.storedFile.create({ data: { practiceId, id: fileId, subjectKind: 'report', subjectId: randomUUID(), name: 'report.pdf', mediaType: 'application/pdf', bytes: 10, sha256: 'a'.repeat(64), keySealed: 'v1.x.y.z' } });
    const report = await tx.report.create({ data: { practiceId, number, caseId, evaluationId, physicianId, kind: 'comprehensive', title: clinicalOf(world), state: 'SIGNED', signedAt: new Date(), signedOn: new Date(new Date().toISOString().slice(0, 10)), signedCounty: canary, signedById: users.physician, paper: {}, sha256: 'a'.repeat(64), pageCount: 3, fileId } });
    const { lastNumber: letterNumber } = await tx.numberSeries.upsert({ where: { practiceId_series: { practiceId, series: 'letter' } }, create: { practiceId, series: 'letter', lastNumber: 1 }, update: { lastNumber: { increment: 1 } } });
    if (!served) return { signedReportId: report.id, servingLetterId: '', servedToken: '' };
    const letter = await tx.letter.create({ data: { practiceId, number: letterNumber, kind: 'report_service', caseId, evaluationId, reportId: report.id, subject: 'Service of a report', body: canary } });
    const recipient = await tx.letterRecipient.create({ data: { practiceId, letterId: letter.id, position: 1, role: 'claims_administrator', side: 'defense', contactId: payerId, name: 'Payer of the probe', required: true, method: 'email', email: 'payer@example.test', enclosures: ['report', 'form_122'] } });
    await tx.letter.update({ where: { practiceId_id: { practiceId, id: letter.id } }, data: { state: 'SENT', servedOn: new Date(new Date().toISOString().slice(0, 10)), servedByName: canary, county: canary, document: JSON.parse(JSON.stringify(sampleLetter())) } });
    await tx.serviceLink.create({ data: { practiceId, letterId: letter.id, recipientId: recipient.id, tokenHash: hashToken(token), expiresAt: new Date(new Date().getTime() + 86_400_000) } });
    return { signedReportId: report.id, servingLetterId: letter.id, servedToken: token };
  });
}

/** One of each. */
export async function makeReportServices(world: World): Promise<ReportServicesObjects> {
  return makeSignedReport(world, true);
}
