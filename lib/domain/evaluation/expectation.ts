import { underContract } from '../billing/contract-rate';
import type { CalendarDate } from '../calendar';
import { dueDate, type DeadlineQuote } from '../deadlines/due-date';
import { priceAgreement } from '../fee-schedule/agreement';
import { evaluationCode, type EarlierExam } from '../fee-schedule/evaluation-code';
import { price } from '../fee-schedule/price';
import type { FeeInput, FeeQuote, PacketPages } from '../fee-schedule/quote';
import { REPORT_RULES_ELSEWHERE } from '../jurisdiction/clocks';
import { sumCents } from '../money';
import { RuleBroken } from '../rule-broken';
import { agreedWork, workedMinutes } from './agreed-work';
import { clocksFor, type ClockFacts } from './clocks';
import { feeInputOf, type CodeReason, type PrimaryFocus } from './code';
import type { ExpectationFacts } from './expectation-facts';
import { beginsWithRequest, type CaseKind, type EvaluationKind } from './lifecycle';

export type { ExpectationFacts } from './expectation-facts';

export type Expectation = {
  /** 'ML202-95-93', 'EXAM'; empty where nothing is billed or no agreement says what. */
  feeCode: string;
  /** Why that code, in one sentence. */
  feeReason: string;
  reasons: CodeReason[];
  feeQuote: FeeQuote | null;
  warning: string | null;
  /** Clocks that booking starts, and the report's as it would run from the exam as planned. */
  clocks: DeadlineQuote[];
};

/** The first evaluation of a new case: an exam where the kind has one, by history comprehensive or follow-up. */
export function firstEvaluationKind(caseKind: CaseKind, examOn: CalendarDate | null, history: readonly EarlierExam[]): EvaluationKind {
  if (caseKind === 'OTHER_INCOME') return 'OTHER';
  if (caseKind === 'RECORD_REVIEW' || caseKind === 'PEER_REVIEW') return 'RECORD_REVIEW';
  if (caseKind === 'EXPERT_WITNESS' && examOn === null) return 'RECORD_REVIEW';
  return examOn === null ? 'COMPREHENSIVE' : examKindOn(history, examOn);
}

/** Comprehensive, or a follow-up inside the 18 months of the physician's own last comprehensive exam (8 CCR 9793). */
export function examKindOn(history: readonly EarlierExam[], examOn: CalendarDate): 'COMPREHENSIVE' | 'FOLLOW_UP' {
  const earlier = history.filter((exam) => exam.examOn <= examOn);
  return evaluationCode(earlier, examOn).code === 'ML202' ? 'FOLLOW_UP' : 'COMPREHENSIVE';
}

/** The focus that a specialty code stands for; a person can set another on the case. */
export function focusOfSpecialty(specialtyCode: string): PrimaryFocus | null {
  if (['MPD', 'PSY', 'PHY', 'PSN'].includes(specialtyCode)) return 'PSYCH';
  if (specialtyCode === 'MTT') return 'TOX';
  return specialtyCode === 'MMO' ? 'ONC' : null;
}

/**
 * What an evaluation is expected to earn and which deadlines it runs into; the form shows it live, the server stores it.
 * Throws RuleBroken only for impossible dates; what the schedule refuses comes back as `warning` without a quote.
 */
export function expectationOf(facts: ExpectationFacts): Expectation {
  return { ...feeOf(facts), clocks: clocksAhead(facts) };
}

/** Records of which nothing came yet: one packet, declared as announced. */
function packetsOf(facts: ExpectationFacts): PacketPages[] {
  if (facts.packets.length > 0) return [...facts.packets];
  return facts.pagesExpected > 0 ? [{ declaredPages: facts.pagesExpected, countedPages: facts.pagesExpected, previouslyReviewedPages: 0 }] : [];
}

function feeOf(facts: ExpectationFacts): Omit<Expectation, 'clocks'> {
  try {
    return facts.caseKind === 'QME' || facts.caseKind === 'AME' ? scheduleFee(facts, facts.caseKind) : agreedFee(facts);
  } catch (error) {
    if (error instanceof RuleBroken && /^(fee|agreement)\.|^invoice\.too_large$/.test(error.rule)) return { feeCode: '', feeReason: '', reasons: [], feeQuote: null, warning: error.message };
    throw error;
  }
}

function scheduleFee(facts: ExpectationFacts, caseKind: 'QME' | 'AME'): Omit<Expectation, 'clocks'> {
  const coded = feeInputOf({
    ...facts,
    primaryFocus: facts.primaryFocus ?? facts.focusAsked ?? null,
    minutes: workedMinutes(facts),
    caseKind,
    serviceOn: serviceDay(facts),
    packets: packetsOf(facts),
    deposition: facts.kind === 'DEPOSITION' && facts.scheduledOn ? { scheduledOn: facts.scheduledOn, cancelledOn: facts.cancelledOn } : null,
  });
  const feeReason = coded.reasons[0]?.text ?? '';
  if (coded.input === null) return { feeCode: '', feeReason, reasons: coded.reasons, feeQuote: null, warning: coded.warning };
  const byContract = (input: FeeInput) => underContract(price(input), facts.contract ?? [], serviceDay(facts));
  const feeQuote = together(byContract(coded.input), coded.additional.map(byContract));
  const modifiers = feeQuote.lines[0]?.modifiers ?? [];
  return { feeCode: [coded.input.code, ...modifiers].join('-'), feeReason, reasons: coded.reasons, feeQuote, warning: coded.warning };
}

/** What is billed beside an evaluation, such as the review of a video, in one quote with it. */
function together(first: FeeQuote, beside: readonly FeeQuote[]): FeeQuote {
  if (beside.length === 0) return first;
  const lines = [first, ...beside].flatMap((quote) => quote.lines);
  return { ...first, lines, totalCents: sumCents(lines.map((line) => line.amountCents)), warnings: [first, ...beside].flatMap((quote) => quote.warnings) };
}

function agreedFee(facts: ExpectationFacts): Omit<Expectation, 'clocks'> {
  if (facts.agreement === null) return { feeCode: '', feeReason: 'No fee agreement chosen yet', reasons: [], feeQuote: null, warning: null };
  const feeQuote = priceAgreement(facts.agreement, agreedWork(facts, serviceDay(facts), packetsOf(facts)));
  return { feeCode: feeQuote.lines[0]?.code ?? '', feeReason: 'By the fee agreement', reasons: [], feeQuote, warning: feeQuote.warnings[0]?.message ?? null };
}

function serviceDay(facts: ExpectationFacts): CalendarDate {
  return facts.examinedOn ?? facts.scheduledOn ?? facts.requestedOn;
}

function clocksAhead(facts: ExpectationFacts): DeadlineQuote[] {
  const clockFacts: ClockFacts = {
    caseKind: facts.caseKind,
    evaluationKind: facts.kind,
    requestedOn: facts.requestedOn,
    bookedOn: facts.bookedOn,
    scheduledOn: facts.scheduledOn,
    examinedOn: facts.examinedOn ?? facts.scheduledOn,
    agreedReportDays: facts.agreement?.reportDays ?? null,
    ...(facts.jurisdiction ? { jurisdiction: facts.jurisdiction, examState: facts.examState ?? null } : {}),
  };
  const starts = beginsWithRequest(facts.kind)
    ? clocksFor('request', clockFacts)
    : [...clocksFor('schedule', clockFacts), ...clocksFor('mark_examined', clockFacts).filter(({ rule }) => rule === 'report.comprehensive' || rule === 'ime.report' || REPORT_RULES_ELSEWHERE.includes(rule))];
  return starts.map(({ rule, triggerOn, agreedDays }) =>
    dueDate({ rule, triggerOn, ...(facts.calendar ? { calendar: facts.calendar } : {}), ...(agreedDays ? { agreedDays } : {}) }),
  );
}
