import { randomUUID } from 'node:crypto';
import { database } from '../../lib/db/client';
import { hashToken, newToken, seal } from '../../lib/core/secrets';
import { addDays, dateInZone } from '../../lib/domain/calendar';
import { queueNames } from '../../lib/jobs/queue-names';
import { inPractice, type World } from '../../lib/test/world';
import { canaryOf, clinicalOf } from './canary';
import type { Objects } from './entry';
import { makeAppeals } from './make-appeals';
import { makeCase, makeEvaluation } from './make-cases';
import { makeClassifiers } from './make-classifiers';
import { makeContacts } from './make-contacts';
import { makeDocuments } from './make-documents';
import { makeEor } from './make-eors';
import { makeExamDay } from './make-exam-day';
import { makeExcerpts } from './make-excerpts';
import { makeExtensions } from './make-extensions';
import { makeFiles } from './make-files';
import { makeIncome } from './make-income';
import { makeInvoice, makePayment } from './make-invoices';
import { makeLedger } from './make-ledger';
import { makeLetters } from './make-letters';
import { makePagePictures } from './make-page-pictures';
import { makePanels } from './make-panels';
import { makePrivate } from './make-private';
import { makeRecordsCount } from './make-records-count';
import { makeReferrals } from './make-referrals';
import { makeReportPapers } from './make-report-papers';
import { makeReports } from './make-reports';
import { makeReportWordings } from './make-report-wordings';
import { makeReportServices } from './make-report-services';
import { makeSendings } from './make-sending';
import { makeScheduling } from './make-scheduling';
import { makeUploads } from './make-uploads';

export { canaryOf, clinicalOf, makeCase, makeEvaluation };

const day = (offset: number) => new Date(`${addDays(dateInZone(new Date().getTime(), 'America/Los_Angeles'), offset)}T00:00:00.000Z`);

export async function makePacket(world: World): Promise<Pick<Objects, 'packetId' | 'evaluationId'>> {
  const { caseId, evaluationId } = await makeEvaluation(world, 'SCHEDULED', 20);
  const row = await inPractice(world.practiceId, (tx) => tx.packet.create({ data: { practiceId: world.practiceId, caseId, evaluationId, senderName: canaryOf(world), receivedOn: day(-2), countedPages: 120, declaredPages: 120 } }));
  return { packetId: row.id, evaluationId };
}

export async function makeClock(world: World, state: 'OPEN' | 'MET' = 'OPEN'): Promise<Pick<Objects, 'clockId'>> {
  const { practiceId } = world;
  const { caseId, evaluationId } = await makeEvaluation(world, 'EXAMINED');
  const row = await inPractice(practiceId, (tx) =>
    tx.clock.create({
      data: {
        practiceId, caseId, evaluationId, rule: 'report.comprehensive', title: 'Comprehensive or follow-up report, served', section: '8 CCR 38(a)', confidence: 'S2', side: 'we_owe', state, triggerOn: day(-5), triggerLabel: 'Examined',
        strictOn: day(25), dueOn: day(25), quote: { steps: [], note: '', noteSection: null, rollReason: null, disputedDays: [], cautions: [] }, endedOn: state === 'MET' ? day(-1) : null, endedNote: canaryOf(world),
      },
    }),
  );
  return { clockId: row.id };
}

/** A person of the practice beside those of the world. */
export async function makeMember(world: World): Promise<Pick<Objects, 'userId' | 'memberId'>> {
  const user = await database().user.create({ data: { email: `${randomUUID()}@example.test`, name: canaryOf(world), passwordHash: '!' } });
  const row = await inPractice(world.practiceId, (tx) => tx.membership.create({ data: { practiceId: world.practiceId, userId: user.id, role: 'viewer' } }));
  return { userId: user.id, memberId: row.id };
}

export async function makeInvitation(world: World): Promise<Pick<Objects, 'invitationId' | 'invitationToken'>> {
  const { practiceId, users } = world;
  const invitationToken = `${practiceId}.${newToken()}`;
  const row = await inPractice(practiceId, (tx) => tx.invitation.create({ data: { practiceId, email: `${randomUUID()}@example.test`, name: canaryOf(world), role: 'viewer', tokenHash: hashToken(invitationToken), invitedById: users.owner, expiresAt: day(7) } }));
  return { invitationId: row.id, invitationToken };
}

export async function makeView(world: World, userId: string): Promise<Pick<Objects, 'viewId'>> {
  const { practiceId } = world;
  const row = await inPractice(practiceId, (tx) => tx.savedView.create({ data: { practiceId, userId, name: `${canaryOf(world)} ${randomUUID()}`, query: 'state=open' } }));
  return { viewId: row.id };
}

export async function makeApiToken(world: World, userId: string): Promise<Pick<Objects, 'tokenId'>> {
  const { practiceId } = world;
  const row = await inPractice(practiceId, (tx) => tx.apiToken.create({ data: { practiceId, userId, name: canaryOf(world), tokenHash: hashToken(newToken()), lastFour: 'abcd', expiresAt: day(30) } }));
  return { tokenId: row.id };
}

export async function makeSession(world: World, userId: string): Promise<Pick<Objects, 'sessionId'>> {
  const row = await database().session.create({ data: { tokenHash: hashToken(newToken()), userId, activePracticeId: world.practiceId, expiresAt: day(1) } });
  return { sessionId: row.id };
}

/** A job of the practice that failed, as the worker leaves it. */
export async function makeFailedJob(world: World): Promise<Pick<Objects, 'jobId'>> {
  const [job] = await database().$queryRaw<{ id: string }[]>`
    insert into pgboss.job (name, data, state, completed_on) values (${queueNames[0]}, jsonb_build_object('practiceId', ${world.practiceId}::text), 'failed', now()) returning id::text`;
  return { jobId: job?.id ?? '' };
}

/** Everything that a request can name, once. */
export async function makeOffice(world: World): Promise<Objects> {
  const { practiceId, users, payerId, physicianId, locationId, agreementId } = world;
  const canary = canaryOf(world);
  const [packet, clock, draft, invoice, payment, member, invitation] = [await makePacket(world), await makeClock(world), await makeInvoice(world, false), await makeInvoice(world, true), await makePayment(world), await makeMember(world), await makeInvitation(world)];
  const taxIdentity = await inPractice(practiceId, (tx) => tx.taxIdentity.create({ data: { practiceId, legalName: canary, tinSealed: seal('12-3456789'), tinLastFour: '6789' } }));
  return {
    practiceId, payerId, physicianId, locationId, agreementId,
    ...packet, ...clock, ...payment, ...member, ...invitation, ...invoice,
    ...(await makeView(world, users.owner)), ...(await makeApiToken(world, users.owner)), ...(await makeSession(world, users.owner)), ...(await makeFailedJob(world)), ...(await makeEvaluation(world)),
    ...(await makeClassifiers(world)), ...(await makeContacts(world)), ...(await makeDocuments(world)), ...(await makeReferrals(world)), ...(await makePanels(world)), ...(await makeScheduling(world)), ...(await makeReportPapers(world)), ...(await makeReports(world)), ...(await makeReportWordings(world)), ...(await makeFiles(world)), ...(await makeIncome(world)), ...(await makeLetters(world)), ...(await makeLedger(world)), ...(await makeExamDay(world)), ...(await makeExcerpts(world)), ...(await makeExtensions(world)), ...(await makeAppeals(world)), ...(await makeEor(world, 'POSTED')), ...(await makeReportServices(world)), ...(await makePagePictures(world)), ...(await makeUploads(world)), ...(await makePrivate(world)), ...(await makeRecordsCount(world)),
    ...(await makeSendings(world)),
    draftId: draft.invoiceId,
    taxIdentityId: taxIdentity.id,
  };
}
