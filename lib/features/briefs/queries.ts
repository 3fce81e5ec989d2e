import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import type { PracticeCtx } from '../../core/context';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { ageOn, daysBetween, type CalendarDate } from '../../domain/calendar';
import { dueDate } from '../../domain/deadlines/due-date';
import { clocksFor } from '../../domain/evaluation/clocks';
import { codeTurn } from '../../domain/evaluation/code-turn';
import { specialtyName } from '../../domain/panel/specialties';
import { findCommunications } from '../communications/queries';
import { expectationFactsOf, findEvaluations, findPastExams, minimumOf, type EvaluationRow } from '../evaluations/queries';
import { clockFactsOf } from '../evaluations/steps';
import { toInterpreter } from '../interpreters/queries';
import { toWaiver } from '../waivers/queries';
import { Brief, ReadBrief, type BriefPacket, type EarlierEvaluation } from './schema';

const mostSaid = 12;
const mostEarlier = 40;

/** The brief of an exam; each opening is kept in the access log. A set number of statements, however long the history is. */
export const readBrief = query({
  name: 'brief.read',
  input: ReadBrief,
  output: Brief,
  access: ({ evaluationId }) => ['evaluation', evaluationId],
  async run({ ctx, input, db }) {
    const { practiceId } = ctx;
    const [row] = await findEvaluations(db, { practiceId, id: input.evaluationId });
    if (!row) throw new NotFound();
    const found = await caseOf(db, ctx, row.caseId);
    const exams = await findPastExams(db, practiceId, [row.case.claimantId]);
    const facts = expectationFactsOf(row, exams);
    const scheduled = facts.examinedOn ?? facts.scheduledOn;
    const medicalLegal = row.case.kind === 'QME' || row.case.kind === 'AME';
    const isExam = row.kind === 'COMPREHENSIVE' || row.kind === 'FOLLOW_UP';
    const turn = medicalLegal && isExam ? codeTurn(facts.history, scheduled ?? ctx.today) : null;
    const minimum = isExam ? await minimumOf(db, practiceId, row) : null;
    const bornOn = fromOptionalDateColumn(found.claimant.bornOn);
    const [panel] = found.panels;
    const { location } = found;
    return {
      ...row,
      evaluationId: row.id,
      caseNumber: found.number,
      caseKind: row.case.kind,
      claimant: { ...found.claimant, bornOn, age: bornOn !== null && bornOn <= ctx.today ? ageOn(bornOn, ctx.today) : null },
      represented: found.represented,
      panelNumber: panel?.number ?? found.panelNumber,
      panelSpecialty: panel ? specialtyName(panel.specialtyCode) : '',
      physicianName: row.physician.name,
      physicianCredentials: found.physician.credentials,
      locationName: row.location?.name ?? null,
      locationAddress: location && location.id === row.locationId ? [location.street, location.city, location.state].filter(Boolean).join(', ') : '',
      requestedOn: fromDateColumn(row.requestedOn),
      scheduledOn: fromOptionalDateColumn(row.scheduledOn),
      mode: row.mode as Brief['mode'],
      examinedOn: fromOptionalDateColumn(row.examinedOn),
      notifiedOn: fromOptionalDateColumn(row.notifiedOn),
      issues: found.issues.map(({ text, askedBy }, index) => ({ number: index + 1, text, askedBy })),
      injuries: injuriesOf(found),
      parties: partiesOf(found),
      earlier: await earlierOf(db, ctx, row),
      code: turn && { ...turn, warning: turn.warning ?? null },
      records: recordsOf(row, medicalLegal, scheduled),
      interpreter: row.interpreter && toInterpreter(row.interpreter),
      minimum: minimum && { minutes: minimum.minutes, label: minimum.label, section: minimum.section, confidence: minimum.confidence },
      remoteConditions: row.remoteConditions as Brief['remoteConditions'],
      waivers: row.waivers.filter(({ withdrawnOn }) => withdrawnOn === null).map(toWaiver),
      clocks: scheduled === null ? [] : clocksFor('mark_examined', clockFactsOf(row, { examinedOn: scheduled })).map(dueDate),
      said: await findCommunications(db, ctx, { caseId: row.caseId }, mostSaid),
      schedulingOnly: medicalLegal,
    };
  },
});

type CaseRow = Awaited<ReturnType<typeof caseOf>>;

function caseOf(db: ReadTx, { practiceId }: PracticeCtx, caseId: string) {
  return db.case.findUniqueOrThrow({
    where: { practiceId_id: { practiceId, id: caseId } },
    include: {
      claimant: { select: { name: true, bornOn: true, language: true, phone: true } },
      payer: { select: { name: true, phone: true } },
      physician: { select: { credentials: true } },
      location: true,
      issues: { orderBy: [{ position: 'asc' }, { id: 'asc' }] },
      injuries: { orderBy: [{ position: 'asc' }, { id: 'asc' }] },
      parties: { orderBy: [{ role: 'asc' }, { id: 'asc' }], include: { contact: { select: { name: true, phone: true, organisation: { select: { name: true, phone: true } } } } } },
      panels: { where: { state: { in: ['ISSUED', 'SELECTED'] } }, orderBy: [{ issuedOn: 'desc' }, { id: 'desc' }], take: 1, select: { number: true, specialtyCode: true } },
    },
  });
}

/** Each injury with its own numbers; a case that keeps none as rows has one, its own. */
function injuriesOf(found: CaseRow): Brief['injuries'] {
  const { injuredOn, claimNumber, adjNumber, bodyParts, employer } = found;
  const rows = found.injuries.length > 0 ? found.injuries : [{ injuredOn, throughOn: null, claimNumber, adjNumber, bodyParts, employer }];
  return rows.map((injury) => ({ ...injury, injuredOn: fromOptionalDateColumn(injury.injuredOn), throughOn: fromOptionalDateColumn(injury.throughOn) }));
}

function partiesOf(found: CaseRow): Brief['parties'] {
  const parties = found.parties.map(({ role, contact }) => ({ role, name: contact.name, firm: contact.organisation?.name ?? '', phone: contact.phone || contact.organisation?.phone || '' }));
  return [{ role: 'payer', name: found.payer.name, firm: '', phone: found.payer.phone }, ...parties];
}

/** What else was done for the claimant in this practice, the newest first. */
async function earlierOf(db: ReadTx, { practiceId }: PracticeCtx, row: EvaluationRow): Promise<EarlierEvaluation[]> {
  const rows = await db.evaluation.findMany({
    where: { practiceId, id: { not: row.id }, case: { claimantId: row.case.claimantId }, state: { in: ['EXAMINED', 'REPORT_SERVED', 'NO_SHOW', 'LATE_CANCEL', 'NOT_SEEN'] } },
    select: { id: true, caseId: true, kind: true, state: true, requestedOn: true, scheduledOn: true, examinedOn: true, reportServedOn: true, feeCode: true, physicianId: true, physician: { select: { name: true } }, case: { select: { number: true } }, packets: { select: { countedPages: true } } },
    orderBy: [{ requestedOn: 'desc' }, { id: 'desc' }],
    take: mostEarlier,
  });
  const earlier = rows.map((one) => ({
    ...one,
    evaluationId: one.id,
    caseNumber: one.case.number,
    on: fromDateColumn(one.examinedOn ?? one.scheduledOn ?? one.requestedOn),
    reportServedOn: fromOptionalDateColumn(one.reportServedOn),
    physicianName: one.physician.name,
    isOwn: one.physicianId === row.physicianId,
    countedPages: one.packets.reduce((sum, { countedPages }) => sum + countedPages, 0),
  }));
  return earlier.sort((a, b) => (a.on < b.on ? 1 : -1));
}

/** Packet by packet: declared or in quarantine, and whether it was served on the other side, or came, too late for the 20 days before the exam (LC 4062.3(b)). */
function recordsOf(row: EvaluationRow, medicalLegal: boolean, on: CalendarDate | null): Brief['records'] {
  const exchangeOn = row.case.kind === 'QME' && on !== null ? dueDate({ rule: 'records.exchange', triggerOn: on }).strictOn : null;
  const packets = row.packets.map((packet): BriefPacket => {
    const receivedOn = fromDateColumn(packet.receivedOn);
    const servedOn = fromOptionalDateColumn(packet.servedOnOtherOn);
    const status = !medicalLegal ? 'not_required' : packet.quarantineReason === 'count_differs' ? 'differs' : packet.quarantineReason !== '' || packet.declaredPages === null ? 'undeclared' : 'declared';
    return { ...packet, receivedOn, servedOn, status, daysAfterExchange: exchangeOn === null ? 0 : Math.max(0, daysBetween(exchangeOn, servedOn ?? receivedOn)) };
  });
  return {
    packets,
    pagesExpected: row.pagesExpected,
    countedPages: packets.reduce((sum, { countedPages }) => sum + countedPages, 0),
    undeclaredPages: packets.reduce((sum, { status, countedPages }) => sum + (status === 'undeclared' ? countedPages : 0), 0),
    exchangeOn,
  };
}
