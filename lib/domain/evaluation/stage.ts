import { compareDates, type CalendarDate } from '../calendar';
import type { InvoiceStatus } from '../billing/ledger';
import type { EvaluationKind, EvaluationState } from './lifecycle';

/** The bar across the case page, left to right. */
export const STAGE_BAR = ['Referral', 'Accepted', 'Scheduled', 'Notified', 'Records', 'Examined', 'Drafting', 'Review', 'Signed', 'Served', 'Billed', 'Paid'] as const;

/** Each stage's word and its place on the bar. */
const STAGES = {
  REFERRAL_RECEIVED: { label: 'Referral received', position: 0 },
  INFO_REQUESTED: { label: 'Info requested', position: 0 },
  DECLINED: { label: 'Declined', position: 0 },
  ACCEPTED: { label: 'Accepted', position: 1 },
  SCHEDULED: { label: 'Scheduled', position: 2 },
  NOTIFIED: { label: 'Notified', position: 3 },
  RECORDS_PENDING: { label: 'Records pending', position: 4 },
  RECORDS_COMPLETE: { label: 'Records complete', position: 4 },
  EXAMINED: { label: 'Examined', position: 5 },
  NO_SHOW: { label: 'No-show', position: 5 },
  LATE_CANCEL: { label: 'Late cancel', position: 5 },
  NOT_SEEN: { label: 'Not seen', position: 5 },
  DRAFTING: { label: 'Drafting', position: 6 },
  PHYSICIAN_REVIEW: { label: 'Physician review', position: 7 },
  SIGNED: { label: 'Signed', position: 8 },
  SERVED: { label: 'Served', position: 9 },
  READY_TO_BILL: { label: 'Ready to bill', position: 9 },
  BILLED: { label: 'Billed', position: 10 },
  EOR_RECEIVED: { label: 'EOR received', position: 10 },
  UNDERPAID: { label: 'Underpaid', position: 10 },
  SECOND_REVIEW: { label: 'Second review', position: 10 },
  IBR_PETITION: { label: 'IBR / Petition', position: 10 },
  PAID: { label: 'Paid', position: 11 },
  CLOSED: { label: 'Closed', position: 11 },
} as const satisfies Record<string, { label: string; position: number }>;

export type CaseStage = keyof typeof STAGES;
export const CASE_STAGES = Object.keys(STAGES) as CaseStage[];

export type StageEvaluation = {
  /** The appointment's day, or the request's for work without one; the newest decides. */
  startedOn: CalendarDate;
  kind: EvaluationKind;
  state: EvaluationState;
  notified: boolean;
  /** null while no records are expected. */
  recordsComplete: boolean | null;
  report: 'NONE' | 'DRAFTING' | 'REVIEW' | 'SIGNED';
  invoice: { status: InvoiceStatus; eorReceived: boolean; dispute: 'NONE' | 'SECOND_REVIEW' | 'IBR' | 'PETITION' } | null;
};

export type StageFacts = { status: 'RECEIVED' | 'INFO_REQUESTED' | 'ACCEPTED' | 'DECLINED' | 'CLOSED'; evaluations: readonly StageEvaluation[] };

/** `position` counts from 0 along STAGE_BAR. */
export type StageAnswer = { stage: CaseStage; label: string; position: number };

function billingStage({ status, dispute, eorReceived }: NonNullable<StageEvaluation['invoice']>): CaseStage | null {
  if (status === 'VOID') return null;
  if (status === 'DRAFT') return 'READY_TO_BILL';
  if (status === 'PAID' || status === 'OVERPAID') return 'PAID';
  if (dispute === 'SECOND_REVIEW') return 'SECOND_REVIEW';
  if (dispute !== 'NONE') return 'IBR_PETITION';
  if (!eorReceived) return 'BILLED';
  return status === 'PARTLY_PAID' ? 'UNDERPAID' : 'EOR_RECEIVED';
}

function reportStage(evaluation: StageEvaluation, before: CaseStage): CaseStage {
  if (evaluation.report === 'SIGNED') return 'SIGNED';
  if (evaluation.report === 'REVIEW') return 'PHYSICIAN_REVIEW';
  return evaluation.report === 'DRAFTING' ? 'DRAFTING' : before;
}

function evaluationStage(evaluation: StageEvaluation): CaseStage {
  const billed = evaluation.invoice ? billingStage(evaluation.invoice) : null;
  if (billed) return billed;
  switch (evaluation.state) {
    case 'REPORT_SERVED':
      return 'SERVED';
    case 'EXAMINED':
      return evaluation.kind === 'DEPOSITION' ? 'READY_TO_BILL' : reportStage(evaluation, 'EXAMINED');
    case 'NO_SHOW':
    case 'LATE_CANCEL':
    case 'NOT_SEEN':
      return reportStage(evaluation, evaluation.state);
    case 'REQUESTED':
      return reportStage(evaluation, evaluation.recordsComplete === null ? 'ACCEPTED' : evaluation.recordsComplete ? 'RECORDS_COMPLETE' : 'RECORDS_PENDING');
    case 'CANCELLED':
      return 'ACCEPTED';
    case 'SCHEDULED':
      if (!evaluation.notified) return 'SCHEDULED';
      return evaluation.recordsComplete === null ? 'NOTIFIED' : evaluation.recordsComplete ? 'RECORDS_COMPLETE' : 'RECORDS_PENDING';
    default: {
      const unhandled: never = evaluation.state;
      return unhandled;
    }
  }
}

/** The stage of a case: that of its newest open evaluation, or of the newest when none is open. */
export function stageOf(facts: StageFacts): StageAnswer {
  const answer = (stage: CaseStage): StageAnswer => ({ stage, ...STAGES[stage] });
  if (facts.status === 'CLOSED') return answer('CLOSED');
  if (facts.status === 'DECLINED') return answer('DECLINED');
  const newestFirst = [...facts.evaluations].sort((a, b) => compareDates(b.startedOn, a.startedOn)).map((evaluation) => ({ evaluation, stage: evaluationStage(evaluation) }));
  const open = newestFirst.find(({ evaluation, stage }) => stage !== 'PAID' && evaluation.state !== 'CANCELLED') ?? newestFirst[0];
  if (open) return answer(open.stage);
  if (facts.status === 'ACCEPTED') return answer('ACCEPTED');
  return answer(facts.status === 'INFO_REQUESTED' ? 'INFO_REQUESTED' : 'REFERRAL_RECEIVED');
}
