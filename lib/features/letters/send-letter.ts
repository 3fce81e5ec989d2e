import { fromDateColumn, toDateColumn } from '../../core/dates';
import { command, type Tx } from '../../core/operation';
import type { PracticeCtx } from '../../core/context';
import type { CalendarDate } from '../../domain/calendar';
import { letterKindOf, notifies, type LetterKind } from '../../domain/letter/kinds';
import { isMedicalLegal } from '../../domain/service/party';
import { dateInWords, quantity } from '../../domain/wording';
import { env } from '../../env';
import { stopClocks } from '../clocks/steps';
import { markAsked } from '../extensions/steps';
import { makeLink, serveByLetter } from '../report-services/steps';
import { loadLetter, type LetterRow } from './queries';
import { Letter, SendLetter } from './schema';
import { letterForChange, markNotified, sendDraft } from './steps';

/**
 * Sends a letter to all its recipients: what stands before it is checked again, its words and recipients are frozen with the proof of
 * service, e-mail goes to the outbox, paper counts as printed and sent on the day of service, and the clock that the letter meets stops.
 * @throws Conflict, RuleBroken with the code of the check that stands before it, `letter.in_future`, `letter.before_draft`, `letter.email_today`
 */
export const sendLetter = command({
  name: 'letter.send',
  input: SendLetter,
  output: Letter,
  idempotent: true,
  async run({ ctx, input, tx, audit, enqueue }) {
    const row = await letterForChange(tx, ctx, input.letterId, input.version, 'draft');
    const linkTo = row.reportId === null ? null : async (recipientId: string) => `${env().APP_ORIGIN}${await makeLink(tx, ctx, row.id, recipientId)}`;
    const { going, omitted } = await sendDraft(tx, ctx, enqueue, row, input, linkTo);
    await meetClocks(tx, ctx, row, input.servedOn);

    const what = letterKindOf(row.kind as LetterKind).label.toLowerCase();
    const summary = `Sent letter ${row.number}, ${what}, to ${quantity(going.length, 'recipient')} on ${dateInWords(input.servedOn)}`;
    const data = { letterId: row.id, kind: row.kind, servedOn: input.servedOn, recipients: going.map(({ role, method }) => `${role} ${method}`), omitted };
    audit({ subject: ['letter', row.id], summary, data });
    if (row.caseId !== null) audit({ subject: ['case', row.caseId], summary, data });
    return loadLetter(tx, ctx, row.id);
  },
});

/** The clocks that the letter meets by its day of service, and what else it settles. */
async function meetClocks(tx: Tx, ctx: PracticeCtx, row: LetterRow, servedOn: CalendarDate): Promise<void> {
  const kind = row.kind as LetterKind;
  if (row.case && row.evaluationId !== null && notifies(kind, isMedicalLegal(row.case.kind))) await markNotified(tx, ctx, row.evaluationId, servedOn);
  if (kind === 'extension_request') await markAsked(tx, ctx, row.id, servedOn);
  if (kind === 'report_service' && row.reportId !== null) await serveByLetter(tx, ctx, row.reportId, servedOn);
  if (kind === 'conflict_disclosure' && row.caseId !== null) await stopClocks(tx, ctx.practiceId, { caseId: row.caseId, evaluationId: null, invoiceId: null }, [{ rule: 'conflict.disclosure', outcome: 'met' }], servedOn);
  const absenceId = (row.facts as { absence?: { unavailabilityId?: string } }).absence?.unavailabilityId;
  if (kind === 'unavailability_notice' && absenceId) {
    const absence = await tx.unavailability.findUnique({ where: { practiceId_id: { practiceId: ctx.practiceId, id: absenceId } } });
    const isFiled = absence?.filedOn && fromDateColumn(absence.filedOn) <= servedOn;
    if (absence && !isFiled) await tx.unavailability.update({ where: { practiceId_id: { practiceId: ctx.practiceId, id: absenceId } }, data: { filedOn: toDateColumn(servedOn), version: { increment: 1 } } });
  }
}
