import type { CalendarDate } from '../calendar';
import type { RuleId } from '../deadlines/rules';
import type { Service } from '../deadlines/service';
import { jurisdictionRules } from '../jurisdiction/clocks';
import type { JurisdictionId } from '../jurisdiction/provisions';
import { beginsWithRequest, type CaseKind, type EvaluationEvent, type EvaluationKind } from './lifecycle';

/** What starts or stops a clock: what happens to the evaluation, and what happens to its bill. */
export type ClockEvent =
  | EvaluationEvent
  | 'issue_invoice'
  | 'record_receipt'
  | 'receive_eor'
  | 'request_second_review'
  | 'receive_second_review_answer'
  | 'settle_invoice'
  | 'void_invoice';

/** Dates that are known when the event happens; a clock whose trigger is unknown does not start. */
export type ClockFacts = {
  caseKind: CaseKind;
  evaluationKind: EvaluationKind;
  requestedOn?: CalendarDate | null;
  bookedOn?: CalendarDate | null;
  scheduledOn?: CalendarDate | null;
  examinedOn?: CalendarDate | null;
  servedOn?: CalendarDate | null;
  cancelledOn?: CalendarDate | null;
  cancelledByEvaluator?: boolean;
  /** False when a party cancelled by word of mouth only; null or left out where nobody knows. */
  cancelledInWriting?: boolean | null;
  /** The requesting party waived the 90 days: 120 run. */
  windowWaived?: boolean;
  /** Both sides agreed to a date past day 120: no window runs. */
  windowOpen?: boolean;
  recordReviewReport?: boolean;
  /** Days to the report that a private client agreed; 30 when left out. */
  agreedReportDays?: number | null;
  /** Whose rules private work is done under, and the state in which the claimant is seen. */
  jurisdiction?: JurisdictionId;
  examState?: string | null;
  invoiceIssuedOn?: CalendarDate | null;
  invoiceReceivedOn?: CalendarDate | null;
  eorServedOn?: CalendarDate | null;
  secondReviewReceivedOn?: CalendarDate | null;
  secondReviewAnswerServedOn?: CalendarDate | null;
};

/** `service` is how the trigger was served, where that gives the one who was served more days. */
export type ClockStart = { rule: RuleId; triggerOn: CalendarDate; triggerLabel: string; agreedDays?: number; service?: Service };
/** `met`: done what it asked. `moved`: a new one takes its place. `dropped`: it has no object any more. */
export type ClockStop = { rule: RuleId; outcome: 'met' | 'moved' | 'dropped' };

const isMedicalLegal = (kind: CaseKind): boolean => kind === 'QME' || kind === 'AME';
const isExam = (kind: EvaluationKind): boolean => kind === 'COMPREHENSIVE' || kind === 'FOLLOW_UP';

function start(rule: RuleId, triggerOn: CalendarDate | null | undefined, triggerLabel: string): ClockStart[] {
  return triggerOn ? [{ rule, triggerOn, triggerLabel }] : [];
}

/** The clocks of private work that the jurisdiction knows, on the day of the appointment. */
function elsewhere(facts: ClockFacts, event: 'schedule' | 'mark_examined' | 'mark_no_show', on: CalendarDate | null | undefined, triggerLabel: string): ClockStart[] {
  if (isMedicalLegal(facts.caseKind) || !isExam(facts.evaluationKind) || !on) return [];
  return jurisdictionRules(facts.jurisdiction ?? 'NONE', event, on, facts.examState ?? null).flatMap((rule) => start(rule, on, triggerLabel));
}

/** The window in which an appointment must be had, by what the parties waived (8 CCR 31.3(e)). */
export function windowClock(facts: ClockFacts): ClockStart[] {
  if (facts.windowOpen || facts.caseKind !== 'QME' || !isExam(facts.evaluationKind)) return [];
  return start(facts.windowWaived ? 'appointment.window_waived' : 'appointment.window', facts.requestedOn, 'Date asked');
}

function onBooking(facts: ClockFacts): ClockStart[] {
  if (!isMedicalLegal(facts.caseKind)) return elsewhere(facts, 'schedule', facts.scheduledOn, 'Exam on');
  if (facts.caseKind !== 'QME' || !isExam(facts.evaluationKind)) return [];
  return [
    ...start('appointment.notice', facts.bookedOn, 'Booked'),
    ...windowClock(facts),
    ...start('records.exchange', facts.scheduledOn, 'Exam on'),
  ];
}

function onExam(facts: ClockFacts): ClockStart[] {
  const { caseKind, evaluationKind, examinedOn } = facts;
  if (!isMedicalLegal(caseKind)) {
    if (evaluationKind === 'DEPOSITION' || evaluationKind === 'OTHER') return [];
    const byLaw = elsewhere(facts, 'mark_examined', examinedOn, 'Examined');
    const agreed = start('ime.report', examinedOn, 'Examined').map((clock) => (facts.agreedReportDays ? { ...clock, agreedDays: facts.agreedReportDays } : clock));
    // The default of an agreement that nobody made does not stand beside the law's own day.
    return byLaw.length > 0 && !facts.agreedReportDays ? byLaw : [...byLaw, ...agreed];
  }
  if (evaluationKind === 'DEPOSITION') return start('bill.submission', examinedOn, 'Testified');
  if (!isExam(evaluationKind)) return [];
  return [...start('report.comprehensive', examinedOn, 'Examined'), ...start('report.extension_request', examinedOn, 'Examined')];
}

function onMissed(facts: ClockFacts, event: ClockEvent): ClockStart[] {
  if (!isMedicalLegal(facts.caseKind)) return event === 'mark_no_show' ? elsewhere(facts, event, facts.scheduledOn, 'Appointment missed') : [];
  const review = facts.recordReviewReport && isExam(facts.evaluationKind) ? start('report.missed_appointment_review', facts.scheduledOn, 'Appointment missed') : [];
  return [...review, ...start('bill.submission', facts.scheduledOn, 'Appointment missed')];
}

/** A party that cancels by word of mouth confirms it in writing; a new date is ours to find when we cancelled (8 CCR 34). */
function onCancelled(facts: ClockFacts): ClockStart[] {
  if (!isMedicalLegal(facts.caseKind) || !isExam(facts.evaluationKind)) return [];
  if (facts.cancelledByEvaluator) return start('appointment.reschedule', facts.cancelledOn, 'Cancelled by us');
  return facts.cancelledInWriting === false ? start('appointment.cancel_confirmation', facts.cancelledOn, 'Cancelled by word of mouth') : [];
}

function onRequest(facts: ClockFacts): ClockStart[] {
  if (isMedicalLegal(facts.caseKind)) return facts.evaluationKind === 'SUPPLEMENTAL' ? start('report.supplemental', facts.requestedOn, 'Asked') : [];
  if (!beginsWithRequest(facts.evaluationKind) || facts.evaluationKind === 'OTHER') return [];
  return start('ime.report', facts.requestedOn, 'Asked').map((clock) => (facts.agreedReportDays ? { ...clock, agreedDays: facts.agreedReportDays } : clock));
}

function onServed(facts: ClockFacts): ClockStart[] {
  if (!isMedicalLegal(facts.caseKind)) return [];
  return isExam(facts.evaluationKind) && facts.examinedOn ? start('bill.submission', facts.examinedOn, 'Examined') : start('bill.submission', facts.servedOn, 'Served');
}

/** The clocks that an event starts, each with the day it counts from. Bill clocks are the schedule's: private work has none. */
export function clocksFor(event: ClockEvent, facts: ClockFacts): ClockStart[] {
  const medicalLegal = isMedicalLegal(facts.caseKind);
  switch (event) {
    case 'request':
      return onRequest(facts);
    case 'schedule':
    case 'reschedule':
      return onBooking(facts);
    case 'mark_examined':
      return onExam(facts);
    case 'mark_no_show':
    case 'mark_not_seen':
      return onMissed(facts, event);
    case 'mark_late_cancel':
      return [...onMissed(facts, event), ...onCancelled(facts)];
    case 'cancel':
      return onCancelled(facts);
    case 'serve_report':
      return onServed(facts);
    case 'issue_invoice':
      return medicalLegal ? start('bill.payment', facts.invoiceIssuedOn, 'Bill issued, receipt not recorded') : [];
    case 'record_receipt':
      return medicalLegal ? start('bill.payment', facts.invoiceReceivedOn, 'Bill received') : [];
    case 'receive_eor':
      return medicalLegal ? [...start('bill.second_review', facts.eorServedOn, 'EOR served'), ...start('bill.objection', facts.eorServedOn, 'EOR served')] : [];
    case 'request_second_review':
      return medicalLegal ? start('bill.sbr_answer', facts.secondReviewReceivedOn, 'Second review received') : [];
    case 'receive_second_review_answer':
      return medicalLegal ? start('bill.ibr', facts.secondReviewAnswerServedOn, 'Answer served') : [];
    case 'reopen':
    case 'settle_invoice':
    case 'void_invoice':
      return [];
    default: {
      const unhandled: never = event;
      return unhandled;
    }
  }
}
