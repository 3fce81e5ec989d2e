import { createHash } from 'node:crypto';
import { fromDateColumn, fromOptionalDateColumn, toDateColumn } from '../../core/dates';
import { newId } from '../../core/new-id';
import { command, type Tx } from '../../core/operation';
import type { PracticeCtx } from '../../core/context';
import { dateInZone, type CalendarDate } from '../../domain/calendar';
import { documentOf } from '../../domain/letter/document';
import { letterKindOf, notifies, type LetterKind } from '../../domain/letter/kinds';
import { RuleBroken } from '../../domain/rule-broken';
import { isMedicalLegal } from '../../domain/service/party';
import { dateInWords, quantity } from '../../domain/wording';
import { env } from '../../env';
import { stopClocks } from '../clocks/steps';
import { markAsked } from '../extensions/steps';
import { makeLink, serveByLetter } from '../report-services/steps';
import { knownOf, loadLetter, type LetterRow } from './queries';
import { Letter, LetterDocument, SendLetter } from './schema';
import { letterForChange, markNotified } from './steps';

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
    const { practiceId } = ctx;
    const row = await letterForChange(tx, ctx, input.letterId, input.version, 'draft');
    const draft = await loadLetter(tx, ctx, row.id);
    const [block] = draft.checks.filter(({ tone }) => tone === 'block');
    if (block) throw new RuleBroken(block.code, `${block.title}. ${block.detail}`, { section: block.section });
    const going = draft.recipients.filter(({ omittedReason }) => omittedReason === '');
    const byEmail = going.filter(({ method }) => method === 'email');
    demandDay(ctx, row, input.servedOn, byEmail.length > 0);

    const known = await knownOf(tx, ctx, row);
    const practice = await tx.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { city: true, state: true } });
    const service = { on: input.servedOn, byName: input.servedByName, county: input.county, address: known.subject.practice.address.replaceAll('\n', ', '), emailSection: isMedicalLegal(known.service.caseKind) ? '8 CCR 36.7' : null, ...practice };
    const document = LetterDocument.parse(documentOf(known.subject, { subject: row.subject, body: row.body, addressees: going, service }));
    for (const one of going) {
      // E-mail counts as sent when the mail server took it.
      await tx.letterRecipient.update({ where: { practiceId_id: { practiceId, id: one.id } }, data: { email: one.email, ...(one.method === 'email' ? {} : { sentOn: toDateColumn(input.servedOn) }) } });
    }
    await tx.letter.update({
      where: { practiceId_id: { practiceId, id: row.id } },
      data: {
        state: 'SENT', servedOn: toDateColumn(input.servedOn), servedByName: input.servedByName, county: input.county, document, sha256: createHash('sha256').update(JSON.stringify(document)).digest('hex'),
        sentById: ctx.actor.kind === 'user' ? ctx.actor.userId : null, version: { increment: 1 },
      },
    });
    for (const one of byEmail) {
      const link = row.reportId === null ? null : `${env().APP_ORIGIN}${await makeLink(tx, ctx, row.id, one.id)}`;
      await tx.outboxMail.create({ data: { practiceId, letterId: row.id, recipientId: one.id, to: one.email, messageId: `<${newId()}@${new URL(env().APP_ORIGIN).hostname}>`, createdAt: ctx.now, ...mailWords(known.subject.practice.name, row.number, link) } });
    }
    if (byEmail.length > 0) await enqueue('send-mail', {});
    await meetClocks(tx, ctx, row, input.servedOn);

    const what = letterKindOf(row.kind as LetterKind).label.toLowerCase();
    const summary = `Sent letter ${row.number}, ${what}, to ${quantity(going.length, 'recipient')} on ${dateInWords(input.servedOn)}`;
    const data = { letterId: row.id, kind: row.kind, servedOn: input.servedOn, recipients: going.map(({ role, method }) => `${role} ${method}`), omitted: draft.recipients.filter(({ omittedReason }) => omittedReason !== '').map(({ role }) => role) };
    audit({ subject: ['letter', row.id], summary, data });
    if (row.caseId !== null) audit({ subject: ['case', row.caseId], summary, data });
    return loadLetter(tx, ctx, row.id);
  },
});

/** @throws RuleBroken for a day on which it cannot have been served */
function demandDay(ctx: PracticeCtx, row: LetterRow, servedOn: CalendarDate, byEmail: boolean): void {
  if (servedOn > ctx.today) throw new RuleBroken('letter.in_future', 'The day of service cannot lie in the future.');
  if (servedOn < dateInZone(row.createdAt.getTime(), ctx.timeZone)) throw new RuleBroken('letter.before_draft', 'The day of service lies before the letter was drafted.');
  if (byEmail && servedOn !== ctx.today) throw new RuleBroken('letter.email_today', 'E-mail goes out now, so the day of service is today.');
  const bookedOn = fromOptionalDateColumn(row.evaluation?.bookedOn ?? null);
  if (row.case && notifies(row.kind as LetterKind, isMedicalLegal(row.case.kind)) && bookedOn !== null && servedOn < bookedOn) throw new RuleBroken('evaluation.notice_before_booking', 'The notice lies before the booking.');
}

/** Subject and text say no name and nothing of the case: what is private is in the attached letter, for who agreed to get it so. */
function mailWords(practiceName: string, number: number, link: string | null): { subject: string; body: string } {
  return {
    subject: `Document served by ${practiceName}, number ${number}`,
    body: `Attached is a document that ${practiceName} serves on you by e-mail, as you agreed in writing. The proof of service is its last page.\n\n${link === null ? '' : `What is served with it lies under this address, which is yours alone. Each opening is noted:\n${link}\n\n`}The document's number with us is ${number}. If you did not expect it, please delete this message and tell us.`,
  };
}

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
