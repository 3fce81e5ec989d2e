import type { CalendarDate } from '../calendar';
import { evaluationCode, type EarlierExam, type EvaluationCode } from '../fee-schedule/evaluation-code';
import type { AgreementOutcome } from '../fee-schedule/agreement';
import type { FeeInput, MlCode, PacketPages } from '../fee-schedule/quote';
import type { Confidence } from '../source';
import type { EvaluationKind, EvaluationState } from './lifecycle';
import { missedReasonTable, type MissedReason } from './missed';
import { supplementalVerdict, type SupplementalBasis } from './supplemental';

export type PrimaryFocus = 'PSYCH' | 'TOX' | 'ONC';

/** What is known of an evaluation under the medical-legal schedule. Before the exam it answers what to expect. */
export type EvaluationFacts = {
  caseKind: 'QME' | 'AME';
  kind: EvaluationKind;
  state: EvaluationState;
  serviceOn: CalendarDate;
  requestedOn: CalendarDate | null;
  interpreter: boolean;
  primaryFocus: PrimaryFocus | null;
  /** Why an interpreter was needed, and the extra time it took. */
  interpreterReason?: string;
  history: readonly EarlierExam[];
  packets: PacketPages[];
  minutes: number | null;
  subRosaMinutes?: number | null;
  recordReviewReport: boolean;
  /** What kept the exam from taking place, where that is known. */
  missedReason?: MissedReason | null;
  /** What a supplemental rests on, where somebody was asked. */
  supplementalBasis?: SupplementalBasis | null;
  deposition?: FeeInput['deposition'];
};

/** Why a code or modifier stands on the bill, or why it does not. */
export type CodeReason = { about: string; applies: boolean; text: string; section: string; confidence: Confidence };

export type CodedEvaluation = {
  /** null where nothing is billed. */
  input: FeeInput | null;
  /** Billed beside it, such as sub rosa review. */
  additional: FeeInput[];
  reasons: CodeReason[];
  warning: string | null;
};

/** The modifier of each focus, and its words (8 CCR 9795(d)). */
export const FOCUS = {
  PSYCH: { modifier: '96', what: 'psychiatry', text: 'Psychiatric evaluation is the primary focus' },
  TOX: { modifier: '97', what: 'toxicology', text: 'Toxicology evaluation is the primary focus' },
  ONC: { modifier: '98', what: 'oncology', text: 'Oncology evaluation is the primary focus' },
} as const satisfies Record<PrimaryFocus, { modifier: string; what: string; text: string }>;

const MISSED: Partial<Record<EvaluationState, MissedReason>> = { NO_SHOW: 'no_show', LATE_CANCEL: 'late_cancel', NOT_SEEN: 'not_seen' };

const SECTION_D = '8 CCR 9795(d)';
const DEPOSITION_MINIMUM_MINUTES = 120;

type ChosenCode = { code: MlCode | null; text: string; section: string; confidence: Confidence; warning: string | null };

function fromHistory(answer: EvaluationCode): ChosenCode {
  return { code: answer.code, text: answer.reason, section: answer.section, confidence: answer.confidence, warning: answer.warning ?? null };
}

function chooseCode(facts: EvaluationFacts): ChosenCode {
  const plain = (code: MlCode | null, text: string, confidence: Confidence = 'S2'): ChosenCode => ({
    code,
    text,
    section: code ? `8 CCR 9795, ${code}` : '8 CCR 9795',
    confidence,
    warning: null,
  });
  const { kind, state } = facts;
  if (kind === 'DEPOSITION') {
    if (state === 'CANCELLED' && !facts.deposition?.cancelledOn) return plain(null, 'Cancelled, with no date of cancellation');
    return plain('ML204', 'Testimony noticed by a party');
  }
  if (state === 'CANCELLED') return plain(null, 'Cancelled in time: nothing to bill');
  const undated = facts.requestedOn === null ? 'The day of the request is not recorded: priced by the day of the report.' : null;
  if (kind === 'SUPPLEMENTAL') {
    const verdict = facts.supplementalBasis ? supplementalVerdict(facts.supplementalBasis) : null;
    if (verdict?.payable === false) return { code: null, text: verdict.reason, section: verdict.section, confidence: verdict.confidence, warning: null };
    return { ...plain('ML203', 'Supplemental report without an exam'), warning: undated };
  }
  if (kind === 'RECORD_REVIEW') return { ...plain('ML203', 'Record review without an exam, billed as a supplemental', 'M'), warning: undated };
  if (kind === 'OTHER') return plain(null, 'Not in the medical-legal schedule');
  const missed = MISSED[state];
  if (missed) {
    const reason = facts.missedReason ?? missed;
    // The schedule names five grounds; that the claimant was not seen for another reason is none of them.
    return plain('ML200', missedReasonTable[reason].billedAs, reason === 'not_seen' ? 'M' : 'S2');
  }
  return fromHistory(evaluationCode(facts.history.filter((exam) => exam.examOn <= facts.serviceOn), facts.serviceOn));
}

const panelQme: CodeReason = { about: '-95', applies: true, text: 'Panel QME: identifies, adds nothing', section: SECTION_D, confidence: 'M' };

function chooseModifiers(facts: EvaluationFacts, code: MlCode): CodeReason[] {
  const exam = code === 'ML201' || code === 'ML202';
  const evaluates = exam || code === 'ML203';
  const agreed = evaluates || code === 'ML204';
  const reasons: CodeReason[] = [];
  const reason = (about: string, applies: boolean, text: string, confidence: Confidence): void => {
    reasons.push({ about, applies, text, section: SECTION_D, confidence });
  };
  if (facts.caseKind === 'QME') reasons.push(panelQme);
  else reason('-94', agreed, agreed ? 'Agreed medical evaluator' : `Agreed evaluator, but -94 is not documented for ${code}`, evaluates ? 'S2' : 'M');
  if (facts.primaryFocus) {
    const { modifier, text } = FOCUS[facts.primaryFocus];
    reason(`-${modifier}`, evaluates, evaluates ? text : `${text}, but -${modifier} does not reach ${code}`, evaluates ? 'S2' : 'M');
  }
  if (facts.interpreter) {
    const why = facts.interpreterReason ? `: ${facts.interpreterReason}` : '';
    reason('-93', exam, exam ? `Interpreter needed at the exam${why}` : `Interpreter, but there was no exam to bill -93 on with ${code}`, exam ? 'S2' : 'M');
  }
  return reasons;
}

/**
 * The schedule's code, modifiers and pages for an evaluation, with a reason for each. A deposition without minutes is
 * expected at its two-hour minimum. Price the result with `price`.
 */
export function feeInputOf(facts: EvaluationFacts): CodedEvaluation {
  const chosen = chooseCode(facts);
  const { text, section, confidence } = chosen;
  const codeReason: CodeReason = { about: chosen.code ?? 'No code', applies: chosen.code !== null, text, section, confidence };
  if (chosen.code === null) return videoAlone(facts, codeReason) ?? { input: null, additional: [], reasons: [codeReason], warning: chosen.warning };

  const modifierReasons = chooseModifiers(facts, chosen.code);
  const isDeposition = chosen.code === 'ML204';
  const input: FeeInput = {
    code: chosen.code,
    serviceOn: facts.serviceOn,
    requestedOn: chosen.code === 'ML203' ? (facts.requestedOn ?? facts.serviceOn) : facts.requestedOn,
    modifiers: modifierReasons.filter(({ applies }) => applies).map(({ about }) => about.slice(1)),
    packets: isDeposition ? [] : facts.packets,
    recordReviewReport: facts.recordReviewReport,
    minutes: isDeposition ? (facts.minutes ?? (facts.deposition?.cancelledOn ? null : DEPOSITION_MINIMUM_MINUTES)) : null,
    deposition: isDeposition ? (facts.deposition ?? { scheduledOn: facts.serviceOn, cancelledOn: null }) : null,
  };
  const reasons = [codeReason, ...modifierReasons];
  const additional: FeeInput[] = [];
  if (facts.subRosaMinutes && !isDeposition) {
    additional.push({ ...input, code: 'ML205', modifiers: input.modifiers.filter((modifier) => modifier === '95'), packets: [], minutes: facts.subRosaMinutes, deposition: null });
    reasons.push({ about: 'ML205', applies: true, text: 'Sub rosa recording reviewed, billed beside the evaluation', section: '8 CCR 9795, ML205', confidence: 'S2' });
  }
  return { input, additional, reasons, warning: chosen.warning };
}

/** Work that is in the schedule only for the recording that was reviewed: one that came after the evaluation was billed. */
function videoAlone(facts: EvaluationFacts, without: CodeReason): CodedEvaluation | null {
  if (facts.kind !== 'OTHER' || !facts.subRosaMinutes || facts.state === 'CANCELLED') return null;
  const modifiers = facts.caseKind === 'QME' ? ['95'] : [];
  const input: FeeInput = { code: 'ML205', serviceOn: facts.serviceOn, requestedOn: facts.requestedOn, modifiers, packets: [], recordReviewReport: false, minutes: facts.subRosaMinutes, deposition: null };
  const reasons: CodeReason[] = [{ about: 'ML205', applies: true, text: 'Sub rosa recording reviewed, on its own', section: '8 CCR 9795, ML205', confidence: 'S2' }, ...modifiers.map(() => panelQme), { ...without, about: 'Other code', applies: false }];
  return { input, additional: [], reasons, warning: null };
}

/** Which fee of a private agreement an evaluation earns. */
export function agreementOutcomeOf(kind: EvaluationKind, state: EvaluationState): AgreementOutcome {
  if (state === 'NO_SHOW' || state === 'NOT_SEEN') return 'no_show';
  if (state === 'LATE_CANCEL') return 'late_cancel';
  if (state === 'CANCELLED') return 'cancelled';
  const byKind = {
    COMPREHENSIVE: 'examined',
    FOLLOW_UP: 'examined',
    SUPPLEMENTAL: 'record_review',
    DEPOSITION: 'hourly',
    RECORD_REVIEW: 'record_review',
    OTHER: 'flat_fee',
  } as const satisfies Record<EvaluationKind, AgreementOutcome>;
  return byKind[kind];
}
