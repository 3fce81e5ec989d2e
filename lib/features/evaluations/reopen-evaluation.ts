import { fromOptionalDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { clocksFor } from '../../domain/evaluation/clocks';
import { advance, beginsWithRequest } from '../../domain/evaluation/lifecycle';
import { isMissedReason, missedReasonTable } from '../../domain/evaluation/missed';
import { RuleBroken } from '../../domain/rule-broken';
import { moveClocks, resumeClocks } from '../clocks/steps';
import { EvaluationChanged, ReopenEvaluation } from './schema';
import { clockFactsOf, concludeEvaluation, discardOutcomeLetters, evaluationForChange, refreshExamsAhead, saveEvaluation, subjectOf } from './steps';

/** What an outcome leaves on its evaluation, taken away. */
const nothingHappened = {
  examinedOn: null, endedOn: null, faceToFaceMinutes: null, minutesReason: '', varianceExplanation: '', billedMinutes: null, interpreterUsed: false, missedReason: '', lateMinutes: null,
  cancelledOn: null, cancelledBy: '', cancelledInWriting: null, goodCause: '', recordReviewReport: false, extension: 'none',
} as const;

/**
 * Takes back what an evaluation came to, when it was marked by mistake: the appointment stands again and its clocks run
 * on. Letters that were drafted about it are discarded; measured time stays.
 * @throws RuleBroken `evaluation.transition`, `evaluation.has_draft`, `evaluation.billed`, `evaluation.report_signed`, `evaluation.letter_sent`
 */
export const reopenEvaluation = command({
  name: 'evaluation.reopen',
  input: ReopenEvaluation,
  output: EvaluationChanged,
  async run({ ctx, input, tx, audit }) {
    const row = await evaluationForChange(tx, ctx, input.evaluationId, input.version);
    const to = advance(row.state, 'reopen', row.kind);
    // What was cancelled before it had a day goes back to where it was.
    const state = row.scheduledOn === null ? 'REQUESTED' : to;
    for (const invoice of row.invoices) {
      if (invoice.state === 'DRAFT') throw new RuleBroken('evaluation.has_draft', 'An invoice is drafted for it. Discard the draft first.');
      throw new RuleBroken('evaluation.billed', `It was billed on ${invoice.number}. Void that invoice first.`);
    }
    const signed = await tx.report.findFirst({ where: { practiceId: ctx.practiceId, evaluationId: row.id, signedAt: { not: null } }, select: { number: true } });
    if (signed) throw new RuleBroken('evaluation.report_signed', `Report ${signed.number} of it is signed. What was signed cannot be taken back.`);
    await discardOutcomeLetters(tx, ctx, row.id, letterOf(row.missedReason));
    const endedOn = fromOptionalDateColumn(row.endedOn) ?? ctx.today;
    // Notes of an exam are kept for when it is marked done again; the note about a missed one goes with it.
    const outcomeNote = row.state === 'EXAMINED' ? row.outcomeNote : '';
    await saveEvaluation(tx, ctx, row, { ...nothingHappened, outcomeNote, state });
    await moveClocks(tx, ctx.practiceId, subjectOf(row), 'reopen', clockFactsOf(row), ctx.today);
    const facts = clockFactsOf(row, { examinedOn: null, ...(row.notifiedOn === null ? {} : { bookedOn: null }) });
    const starts = clocksFor(beginsWithRequest(row.kind) ? 'request' : 'schedule', facts);
    await resumeClocks(tx, ctx.practiceId, subjectOf(row), starts, endedOn);
    audit({ subject: ['case', row.caseId], summary: `Took back: ${words[row.state]}`, data: { evaluationId: row.id, from: row.state, to: state } });
    const answer = await concludeEvaluation(tx, ctx, row.id);
    await refreshExamsAhead(tx, ctx.practiceId, row);
    return answer;
  },
});

const words = { REQUESTED: 'asked for', SCHEDULED: 'scheduled', EXAMINED: 'marked examined', NO_SHOW: 'no-show', LATE_CANCEL: 'late cancellation', NOT_SEEN: 'not seen', CANCELLED: 'cancelled', REPORT_SERVED: 'served' } as const;

function letterOf(missedReason: string) {
  return isMissedReason(missedReason) ? missedReasonTable[missedReason].letter : 'cancellation_notice';
}
