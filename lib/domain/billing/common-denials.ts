import { dateWithoutWeekday, quantity } from '../wording';
import type { CalendarDate } from '../calendar';
import type { MissedReason } from '../evaluation/missed';

/** What is known of a bill's lines that payers like to deny. Null where it plays no part. */
export type DenialFacts = {
  /** Codes and modifiers of the lines that ask for money. */
  lines: readonly { code: string; modifiers: readonly string[] }[];
  interpreterReason: string;
  /** Whether the supplemental can be billed; null until enough was said. */
  supplementalPayable: boolean | null;
  /** The comprehensive exam before this one, by the same physician. */
  earlierExamOn: CalendarDate | null;
  /** Minutes of time entries on the evaluation. */
  minutesKept: number;
  missed: { reason: MissedReason | null; noticeSentOn: CalendarDate | null; letterSentOn: CalendarDate | null; cancelledOn: CalendarDate | null; cancelledInWriting: boolean | null; lateMinutes: number | null } | null;
};

/** Something that a payer would hold against the bill, and what settles it. */
export type DenialRisk = { rule: string; settled: boolean; title: string; detail: string; section: string };

const risk = (rule: string, settled: boolean, title: string, detail: string, section: string): DenialRisk => ({ rule, settled, title, detail: settled ? '' : detail, section });

function aboutInterpreter({ lines, interpreterReason }: DenialFacts): DenialRisk[] {
  if (!lines.some(({ modifiers }) => modifiers.includes('93'))) return [];
  const told = interpreterReason !== '';
  return [risk('denial.interpreter', told, told ? '-93 is described' : '-93 without a description', 'Payers strike -93 where the report does not say why an interpreter was needed and what extra time it took. Write it down here and in the report.', '8 CCR 9795(d)')];
}

function aboutFollowUp({ lines, earlierExamOn }: DenialFacts): DenialRisk[] {
  if (earlierExamOn === null || !lines.some(({ code }) => code === 'ML201')) return [];
  return [risk('denial.downgrade', false, 'Payers downgrade a second ML201 to ML202', `The comprehensive exam before this one was on ${dateWithoutWeekday(earlierExamOn)}. The report should say so, and why this one is comprehensive again.`, '8 CCR 9795, ML202')];
}

function aboutSupplemental({ lines, supplementalPayable }: DenialFacts): DenialRisk[] {
  if (!lines.some(({ code }) => code === 'ML203')) return [];
  const told = supplementalPayable === true;
  return [risk('denial.supplemental', told, told ? 'New records or a new issue call for the supplemental' : 'Nobody said why the supplemental is payable', 'Payers deny ML203 for records that were there before, tests that the physician ordered, and issues asked before. Answer the three questions, and send the request with the bill.', '8 CCR 9795, ML203')];
}

function aboutTestimony({ lines, minutesKept }: DenialFacts): DenialRisk[] {
  if (!lines.some(({ code }) => code === 'ML204')) return [];
  const kept = minutesKept > 0;
  return [risk('denial.time_log', kept, kept ? `Time log of ${quantity(minutesKept, 'minute')}` : 'No time log', 'ML204 covers documented time: preparation, travel and testimony. Keep the entries on the deposition, so that the bill can show them.', '8 CCR 9795, ML204')];
}

function aboutMissed({ lines, missed }: DenialFacts): DenialRisk[] {
  if (missed === null || !lines.some(({ code }) => code === 'ML200')) return [];
  const section = '8 CCR 9795, ML200';
  const found = [
    risk('denial.notice', missed.noticeSentOn !== null, missed.noticeSentOn === null ? 'No appointment notice on file' : `Appointment notice served ${dateWithoutWeekday(missed.noticeSentOn)}`, 'A payer asks whether the worker was told of the appointment. Send the notice through Letters, or attach its proof of service.', section),
    risk('denial.missed_letter', missed.letterSentOn !== null, missed.letterSentOn === null ? 'The parties were not told in writing' : `The parties were told ${dateWithoutWeekday(missed.letterSentOn)}`, 'The letter on the missed appointment says which ground it was, and is the proof that goes with ML200.', section),
  ];
  if (missed.reason === 'late_cancel') {
    const proven = missed.cancelledOn !== null && missed.cancelledInWriting === true;
    found.push(risk('denial.cancelled_in_writing', proven, proven ? 'Cancelled in writing' : 'No cancellation in writing', 'The six business days are counted from the day of the cancellation. Ask who cancelled to confirm it in writing.', section));
  }
  if (missed.reason === 'too_late') found.push(risk('denial.late_minutes', missed.lateMinutes !== null, missed.lateMinutes === null ? 'How late is not recorded' : `${quantity(missed.lateMinutes, 'minute')} late`, 'Only more than 30 minutes make a missed appointment.', section));
  if (missed.reason === null || missed.reason === 'not_seen') found.push(risk('denial.no_ground', false, 'None of the five grounds is recorded', 'Did not come, cancelled late, left early, interpreter missing, more than 30 minutes late: say which.', section));
  return found;
}

/** What payers commonly hold against lines like these, and what settles each before the bill goes. */
export function denialRisks(facts: DenialFacts): DenialRisk[] {
  return [...aboutInterpreter(facts), ...aboutFollowUp(facts), ...aboutSupplemental(facts), ...aboutTestimony(facts), ...aboutMissed(facts)];
}
