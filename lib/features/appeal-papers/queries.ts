import type { PracticeId } from '../../core/context';
import { fromOptionalDateColumn } from '../../core/dates';
import type { ReadTx } from '../../core/operation';
import { appealEvidenceWords, evidenceFor, type AppealEvidenceKind } from '../../domain/billing/appeals/evidence';
import { ladderKinds } from '../../domain/billing/appeals/ladder';
import type { AppealKind } from '../../domain/billing/appeals/kinds';
import { dateInWords, quantity } from '../../domain/wording';
import { toLine, type DisputableLine, type Dispute, type DisputedEor } from '../disputes/queries';

export interface FoundPaper {
  readonly kind: AppealEvidenceKind;
  readonly label: string;
  readonly present: boolean;
  readonly detail: string;
  readonly href: string | null;
  readonly proposed: boolean;
}

type Found = readonly [present: boolean, detail: string, href?: string];

/** The papers that an appeal asks for, each with whether it is here and where; those that are here are proposed. */
export async function findEvidence(db: ReadTx, practiceId: PracticeId, kind: AppealKind, dispute: Dispute, eor: DisputedEor | null, lines: readonly DisputableLine[], also: readonly string[] = []): Promise<FoundPaper[]> {
  const wanted = evidenceFor(kind, lines.map((line) => toLine(line)));
  const kinds = (Object.keys(appealEvidenceWords) as AppealEvidenceKind[]).filter((one) => wanted.includes(one) || also.includes(one));
  const known = await findFacts(db, practiceId, dispute);
  return kinds.map((one) => {
    const [present, detail, href = null] = foundOf(one, known, dispute, eor);
    return { kind: one, label: appealEvidenceWords[one], present, detail, href, proposed: present && wanted.includes(one) };
  });
}

async function findFacts(db: ReadTx, practiceId: PracticeId, dispute: Dispute) {
  const { caseId, evaluationId } = dispute;
  const ofEvaluation = evaluationId === null ? null : { practiceId, evaluationId };
  const report = ofEvaluation && (await db.report.findFirst({ where: { ...ofEvaluation, state: { in: ['SIGNED', 'SERVED'] } }, select: { id: true, signedOn: true, servedOn: true }, orderBy: { signedOn: 'desc' } }));
  const letters = await db.letter.findMany({ where: { practiceId, caseId, state: 'SENT', OR: [{ invoiceId: dispute.id }, { kind: { in: ['report_service', 'appointment_notice', 'appointment_letter', 'reschedule_notice', 'no_show_notice', 'late_cancel_notice', 'not_seen_notice'] } }] }, select: { id: true, kind: true, servedOn: true, evaluationId: true, invoiceId: true }, orderBy: { servedOn: 'desc' } });
  const sendings = await db.billSending.findMany({ where: { practiceId, invoiceId: dispute.id, voidedOn: null }, select: { id: true, sentOn: true, receivedOn: true, receiptBasis: true, proof: true, tracking: true, proofFileId: true }, orderBy: { sentOn: 'desc' } });
  const packets = ofEvaluation ? await db.packet.findMany({ where: { ...ofEvaluation, state: { not: 'REJECTED' } }, select: { declaredPages: true, declarationSignedOn: true } }) : [];
  const verification = ofEvaluation && (await db.pageVerification.findFirst({ where: { ...ofEvaluation, withdrawnAt: null }, select: { pages: true } }));
  const priorReports = await db.report.count({ where: { practiceId, caseId, state: { in: ['SIGNED', 'SERVED'] }, ...(evaluationId === null ? {} : { evaluationId: { not: evaluationId } }) } });
  const contracts = await db.contractRate.count({ where: { practiceId, payerId: dispute.payerId, active: true } });
  const panels = await db.panel.count({ where: { practiceId, caseId } });
  const minutes = ofEvaluation ? await db.timeEntry.aggregate({ where: { ...ofEvaluation, removedAt: null }, _sum: { minutes: true } }) : null;
  return { report, letters, sendings, packets, verification, priorReports, contracts, panels, loggedMinutes: minutes?._sum.minutes ?? 0 };
}

type Known = Awaited<ReturnType<typeof findFacts>>;

const on = (day: Date | null, what: string): string => (day === null ? '' : `${what} ${dateInWords(fromOptionalDateColumn(day) ?? ('' as never))}`);

function foundOf(kind: AppealEvidenceKind, known: Known, dispute: Dispute, eor: DisputedEor | null): Found {
  const { evaluation } = dispute;
  const letterOf = (...kinds: string[]): Found => {
    const letter = known.letters.find((one) => kinds.includes(one.kind) && (one.invoiceId === dispute.id || one.evaluationId === dispute.evaluationId));
    return letter ? [true, on(letter.servedOn, 'Sent'), `/letters/${letter.id}`] : [false, 'No such letter went out from here'];
  };
  const countOf = (present: boolean, detail: string): Found => (evaluation ? [present, detail, `/evaluations/${evaluation.id}/pages`] : [present, detail]);
  switch (kind) {
    case 'bill':
      return [true, `${dispute.number ?? 'Draft'}${on(dispute.issuedOn, ', issued')}`, `/invoices/${dispute.id}`];
    case 'eor':
      if (!eor) return [false, 'The payer gave none'];
      return [eor.fileId !== null || eor.ediClaimId !== null || eor.source !== 'SCANNED', eor.fileId === null && eor.ediClaimId === null ? 'Typed in: put the payer’s own paper with it' : on(eor.servedOn, 'Served'), `/eors/${eor.id}`];
    case 'report':
      return known.report ? [true, on(known.report.signedOn, 'Signed'), `/reports/${known.report.id}`] : [false, evaluation?.reportServedOn ? `${on(evaluation.reportServedOn, 'Served')}, the paper is not kept here` : 'No signed report is kept here'];
    case 'proof_of_service':
      return letterOf('report_service');
    case 'proof_of_sending': {
      const sending = known.sendings.find((one) => one.receivedOn !== null || one.proof !== '' || one.tracking !== '' || one.proofFileId !== null);
      return sending ? [true, sending.receivedOn ? `${on(sending.receivedOn, 'Received')}${sending.receiptBasis === 'proven' ? '' : ', presumed'}` : on(sending.sentOn, 'Sent'), `/invoices/${dispute.id}/send`] : [false, known.sendings.length > 0 ? 'Sent, no proof is kept' : 'No sending is recorded', `/invoices/${dispute.id}/send`];
    }
    case 'declaration': {
      const declared = known.packets.filter((one) => one.declaredPages !== null && one.declarationSignedOn !== null).length;
      return [declared > 0, known.packets.length === 0 ? 'No records are logged' : `${declared} of ${quantity(known.packets.length, 'packet')}`];
    }
    case 'verification':
      return countOf(known.verification !== null, known.verification ? `${quantity(known.verification.pages, 'page')} verified` : 'Not given');
    case 'page_schedule':
      return countOf(known.packets.length > 0, known.packets.length > 0 ? quantity(known.packets.length, 'packet') : 'No records are logged');
    case 'appointment_notice':
      return letterOf('appointment_notice', 'reschedule_notice', 'appointment_letter');
    case 'missed_proof':
      return evaluation && ['NO_SHOW', 'LATE_CANCEL', 'NOT_SEEN'].includes(evaluation.state) ? [true, 'Noted on the day'] : letterOf('no_show_notice', 'late_cancel_notice', 'not_seen_notice');
    case 'interpreter_statement':
      return [known.report !== null && evaluation?.interpreterUsed === true, evaluation?.interpreterUsed ? 'In the report' : 'No interpreter is noted'];
    case 'time_log':
      return known.loggedMinutes > 0 ? [true, quantity(known.loggedMinutes, 'minute'), `/cases/${dispute.caseId}/time`] : [evaluation?.faceToFaceMinutes != null, evaluation?.faceToFaceMinutes != null ? `${quantity(evaluation.faceToFaceMinutes, 'minute')} face to face` : 'No time is logged'];
    case 'w9':
      return [dispute.case.physician.taxIdentity !== null, dispute.case.physician.taxIdentity ? dispute.case.physician.taxIdentity.legalName : 'No tax identity'];
    case 'license':
      return [Boolean(dispute.case.physician.licenceNumber) && Boolean(dispute.case.physician.npi), dispute.case.physician.npi ? `NPI ${dispute.case.physician.npi}` : 'No NPI'];
    case 'prior_report':
      return [known.priorReports > 0, known.priorReports > 0 ? quantity(known.priorReports, 'report') : 'None is kept here'];
    case 'panel':
      return [known.panels > 0, dispute.case.panelNumber ? `Panel ${dispute.case.panelNumber}` : 'Not logged'];
    case 'contract':
      return known.contracts > 0 ? [true, `${quantity(known.contracts, 'rate')} of this payer`, '/settings/contracts'] : [false, 'No contract with this payer is on file: the payer must name one'];
    case 'fee_schedule':
      return [true, '8 CCR 9795', '/library?kind=fee_schedule'];
    case 'second_review':
    case 'second_review_answer': {
      const review = dispute.appeals.find((one) => one.kind === 'SECOND_REVIEW' && one.state !== 'WITHDRAWN' && one.eorId === (eor?.id ?? null));
      if (kind === 'second_review') return review?.sentOn ? [true, on(review.sentOn, 'Sent'), `/appeals/${review.id}`] : [false, 'None was sent'];
      return review?.answeredOn ? [true, on(review.answeredOn, 'Answered'), `/appeals/${review.id}`] : [false, 'None came'];
    }
    case 'payment_letters': {
      const sent = known.letters.filter((one) => one.invoiceId === dispute.id && (ladderKinds as readonly string[]).includes(one.kind));
      const [last] = sent;
      return last ? [true, `${quantity(sent.length, 'letter')}, the last ${dateInWords(fromOptionalDateColumn(last.servedOn) ?? ('' as never))}`, `/letters/${last.id}`] : [false, 'None went out'];
    }
    case 'request':
    case 'deposition_notice':
    case 'agreement':
      return [false, 'Kept with the case’s papers: put it with this one'];
    default: {
      const unhandled: never = kind;
      return unhandled;
    }
  }
}
