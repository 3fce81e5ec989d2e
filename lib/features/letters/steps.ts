import { createHash } from 'node:crypto';
import type { PracticeCtx, PracticeId } from '../../core/context';
import { Conflict, NotFound } from '../../core/errors';
import { fromOptionalDateColumn, toDateColumn } from '../../core/dates';
import { newId } from '../../core/new-id';
import type { Enqueue, ReadTx, Tx } from '../../core/operation';
import { dateInZone, type CalendarDate } from '../../domain/calendar';
import { MET_BY_NOTICE } from '../../domain/evaluation/clock-stops';
import { clocksFor } from '../../domain/evaluation/clocks';
import { builtInWordings } from '../../domain/letter/built-in';
import { documentOf } from '../../domain/letter/document';
import type { LetterFacts } from '../../domain/letter/facts';
import { letterKindOf, notifies, type LetterKind } from '../../domain/letter/kinds';
import { mergeValues } from '../../domain/letter/values';
import { RuleBroken } from '../../domain/rule-broken';
import { isMedicalLegal } from '../../domain/service/party';
import type { DueRecipient } from '../../domain/service/due-recipient';
import { recipientsOf } from '../../domain/service/recipients';
import { env } from '../../env';
import { fillWording } from '../../integrations/wording/fill';
import { startClocks, stopClocks } from '../clocks/steps';
import { findEvaluations } from '../evaluations/queries';
import { clockFactsOf, concludeEvaluation, evaluationForChange, saveEvaluation, subjectOf } from '../evaluations/steps';
import { nextNumber } from '../intake/steps';
import { findKnown, type Known, type LetterAbout } from '../letter-subjects/queries';
import { findLetter, knownOf, loadLetter, type LetterRow } from './queries';
import { LetterDocument, type LetterRecipient } from './schema';

/** What a letter is to be drafted about. Left out, `caseId` follows from the evaluation, the panel or the accepted referral. */
export interface LetterToDraft {
  readonly kind: LetterKind;
  readonly caseId?: string | null | undefined;
  readonly evaluationId?: string | null | undefined;
  readonly referralId?: string | null | undefined;
  readonly panelId?: string | null | undefined;
  /** The signed report that it serves, of the same evaluation. */
  readonly reportId?: string | null | undefined;
  /** The bill that it asks for. */
  readonly invoiceId?: string | null | undefined;
  /** One of the practice's wordings; left out, the one of this kind that was changed last, else the built-in one. */
  readonly templateId?: string | null | undefined;
  readonly facts?: LetterFacts | undefined;
}

/**
 * Drafts a letter: takes the wording, fills it with what is known, computes who must get it. Leaves the audit to the
 * verb. @throws NotFound; RuleBroken `letter.needs_subject`
 */
export async function draftLetter(tx: Tx, ctx: PracticeCtx, letter: LetterToDraft): Promise<{ id: string; number: number }> {
  const { practiceId } = ctx;
  const { kind, facts = {} } = letter;
  const about = await aboutOf(tx, practiceId, letter);
  const wording = await findWording(tx, practiceId, kind, letter.templateId ?? null);
  const known = await findKnown(tx, practiceId, kind, about, facts, ctx.today);
  const number = await nextNumber(tx, practiceId, 'letter');
  const { id } = await tx.letter.create({
    data: { practiceId, number, kind, ...about, invoiceId: letter.invoiceId ?? null, ...filled(wording, known), templateVersionId: wording.versionId, facts: JSON.parse(JSON.stringify(facts)), createdById: ctx.actor.kind === 'user' ? ctx.actor.userId : null, createdAt: ctx.now },
  });
  await replaceRecipients(tx, practiceId, id, recipientsOf(kind, known.service).due.map(columnsOfDue));
  return { id, number };
}

/** A wording's subject and body with the fields of what is known. */
export function filled(wording: { subject: string; body: string }, { subject }: Known): { subject: string; body: string } {
  const values = mergeValues(subject);
  return { subject: fillWording(wording.subject, values).replaceAll('\n', ' '), body: fillWording(wording.body, values) };
}

/** What the letter is about, with the case that follows. @throws NotFound; RuleBroken `letter.needs_subject` */
async function aboutOf(tx: Tx, practiceId: PracticeId, { kind, ...ids }: LetterToDraft): Promise<LetterAbout> {
  const where = (id: string) => ({ practiceId_id: { practiceId, id } });
  const { caseId = null, evaluationId = null, referralId = null, panelId = null, reportId = null } = ids;
  const evaluation = evaluationId === null ? null : await tx.evaluation.findUnique({ where: where(evaluationId), select: { caseId: true } });
  const panel = panelId === null ? null : await tx.panel.findUnique({ where: where(panelId), select: { caseId: true } });
  const referral = referralId === null ? null : await tx.referral.findUnique({ where: where(referralId), select: { caseId: true } });
  if ((evaluationId !== null && !evaluation) || (panelId !== null && !panel) || (referralId !== null && !referral)) throw new NotFound();
  const follows = [caseId, evaluation?.caseId, panel?.caseId, referral?.caseId].filter((id): id is string => typeof id === 'string');
  if (new Set(follows).size > 1) throw new NotFound();
  const about = { caseId: follows[0] ?? null, evaluationId, referralId, panelId, reportId };
  const { about: needs, label } = letterKindOf(kind);
  const has = { evaluation: evaluationId !== null, case: about.caseId !== null, referral: referralId !== null, any: about.caseId !== null || referralId !== null, physician: ids.facts?.absence !== undefined };
  if (!has[needs]) throw new RuleBroken('letter.needs_subject', `${label}: say which ${needs === 'any' ? 'case or referral' : needs === 'physician' ? 'absence' : needs} it is about.`);
  return about;
}

export interface ChosenWording {
  readonly subject: string;
  readonly body: string;
  /** Null for the built-in one. */
  readonly versionId: string | null;
}

/** The wording by which a letter is filled: the one that was chosen, else the practice's active one that was changed last, else the built-in one. @throws NotFound */
export async function findWording(db: ReadTx, practiceId: PracticeId, kind: LetterKind, templateId: string | null): Promise<ChosenWording> {
  const version = await db.letterTemplateVersion.findFirst({
    where: { practiceId, template: { kind, ...(templateId === null ? { active: true } : { id: templateId }) } },
    orderBy: [{ createdAt: 'desc' }, { number: 'desc' }],
  });
  if (version) return { subject: version.subject, body: version.body, versionId: version.id };
  if (templateId !== null) throw new NotFound();
  return { ...builtInWordings[kind], versionId: null };
}

/** A recipient who is due a letter, as it is stored. */
export function columnsOfDue({ role, side, contactId, name, address, email, fax, required, reason, section, method, encloses }: DueRecipient): RecipientColumns {
  return { id: newId(), role, side, contactId, name, address, email, fax, required, reason, section, method, enclosures: [...encloses], omittedReason: '' };
}

/** A letter, its row locked to the end of the transaction. @throws NotFound; Conflict with the letter as it now stands; RuleBroken `letter.sent` where a draft is wanted and it went out */
export async function letterForChange(tx: Tx, ctx: PracticeCtx, letterId: string, version: number, wanted: 'draft' | 'sent'): Promise<LetterRow> {
  const { practiceId } = ctx;
  await tx.$queryRaw`select 1 as locked from "Letter" where "practiceId" = ${practiceId}::uuid and id = ${letterId}::uuid for update`;
  const row = await findLetter(tx, practiceId, letterId);
  if (!row) throw new NotFound();
  if (row.version !== version) throw new Conflict('Someone changed this letter while you were working on it.', await loadLetter(tx, ctx, letterId));
  if (wanted === 'draft' && row.state !== 'DRAFT') throw new RuleBroken('letter.sent', 'This letter went out. It stays as it went.');
  if (wanted === 'sent' && row.state === 'DRAFT') throw new RuleBroken('letter.not_sent', 'This letter is still a draft.');
  return row;
}

/** Who swears to the service of a letter, and when. */
export interface SentBy {
  readonly servedOn: CalendarDate;
  readonly servedByName: string;
  readonly county: string;
}

/**
 * Sends a draft: what stands before it is checked again, its words and recipients are frozen with the proof of service, e-mail goes to the outbox, paper
 * counts as printed and sent. Leaves clocks and audit to the verb. @throws RuleBroken with the code of the check that stands before it, and for an impossible day
 */
export async function sendDraft(tx: Tx, ctx: PracticeCtx, enqueue: Enqueue, row: LetterRow, by: SentBy, linkTo: ((recipientId: string) => Promise<string>) | null): Promise<{ going: LetterRecipient[]; omitted: string[] }> {
  const { practiceId } = ctx;
  const draft = await loadLetter(tx, ctx, row.id);
  const [block] = draft.checks.filter(({ tone }) => tone === 'block');
  if (block) throw new RuleBroken(block.code, `${block.title}. ${block.detail}`, { section: block.section });
  const going = draft.recipients.filter(({ omittedReason }) => omittedReason === '');
  const byEmail = going.filter(({ method }) => method === 'email');
  demandDay(ctx, row, by.servedOn, byEmail.length > 0);

  const known = await knownOf(tx, ctx, row);
  const practice = await tx.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { city: true, state: true } });
  const service = { on: by.servedOn, byName: by.servedByName, county: by.county, address: known.subject.practice.address.replaceAll('\n', ', '), emailSection: isMedicalLegal(known.service.caseKind) ? '8 CCR 36.7' : null, ...practice };
  const document = LetterDocument.parse(documentOf(known.subject, { subject: row.subject, body: row.body, addressees: going, service }));
  for (const one of going) {
    // E-mail counts as sent when the mail server took it.
    await tx.letterRecipient.update({ where: { practiceId_id: { practiceId, id: one.id } }, data: { email: one.email, ...(one.method === 'email' ? {} : { sentOn: toDateColumn(by.servedOn) }) } });
  }
  await tx.letter.update({
    where: { practiceId_id: { practiceId, id: row.id } },
    data: {
      state: 'SENT', servedOn: toDateColumn(by.servedOn), servedByName: by.servedByName, county: by.county, document, sha256: createHash('sha256').update(JSON.stringify(document)).digest('hex'),
      sentById: ctx.actor.kind === 'user' ? ctx.actor.userId : null, version: { increment: 1 },
    },
  });
  for (const one of byEmail) {
    const link = linkTo && (await linkTo(one.id));
    await tx.outboxMail.create({ data: { practiceId, letterId: row.id, recipientId: one.id, to: one.email, messageId: `<${newId()}@${new URL(env().APP_ORIGIN).hostname}>`, createdAt: ctx.now, ...mailWords(known.subject.practice.name, row.number, link) } });
  }
  if (byEmail.length > 0) await enqueue('send-mail', {});
  return { going, omitted: draft.recipients.filter(({ omittedReason }) => omittedReason !== '').map(({ role }) => role) };
}

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

/** A recipient as it is to be stored. */
export interface RecipientColumns {
  readonly id: string;
  readonly role: string;
  readonly side: 'applicant' | 'defense' | null;
  readonly contactId: string | null;
  readonly name: string;
  readonly address: string;
  readonly email: string;
  readonly fax: string;
  readonly required: boolean;
  readonly reason: string;
  readonly section: string;
  readonly omittedReason: string;
  readonly method: string;
  /** Keys of what they get with a served report. */
  readonly enclosures: string[];
}

/** Replaces a draft's recipients by these, in this order; those that stay keep their id. */
export async function replaceRecipients(tx: Tx, practiceId: PracticeId, letterId: string, recipients: readonly RecipientColumns[]): Promise<void> {
  await tx.letterRecipient.deleteMany({ where: { practiceId, letterId } });
  await tx.letterRecipient.createMany({ data: recipients.map((one, at) => ({ ...one, practiceId, letterId, position: at + 1 })) });
}

/** The parties were told of the appointment: its notice clocks are met by the day of service. @throws RuleBroken `evaluation.not_scheduled`, `case.closed` */
export async function markNotified(tx: Tx, ctx: PracticeCtx, evaluationId: string, on: CalendarDate): Promise<void> {
  const evaluation = await evaluationForChange(tx, ctx, evaluationId, null);
  if (evaluation.state !== 'SCHEDULED') throw new RuleBroken('evaluation.not_scheduled', 'Only a booked appointment is notified.');
  if (evaluation.notifiedOn === null) await saveEvaluation(tx, ctx, evaluation, { notifiedOn: toDateColumn(on) });
  await stopClocks(tx, ctx.practiceId, subjectOf(evaluation), MET_BY_NOTICE, on);
  await concludeEvaluation(tx, ctx, evaluationId);
}

/** The letter that told of the appointment is void. Where no other one did, the appointment is not notified and its clocks run again. */
export async function unmarkNotified(tx: Tx, ctx: PracticeCtx, letter: Pick<LetterRow, 'id' | 'evaluationId' | 'servedOn'>): Promise<void> {
  const { practiceId } = ctx;
  const [evaluation] = letter.evaluationId === null ? [] : await findEvaluations(tx, { practiceId, id: letter.evaluationId });
  if (!evaluation || evaluation.state !== 'SCHEDULED' || evaluation.case.closedAt || evaluation.notifiedOn?.getTime() !== letter.servedOn?.getTime()) return;
  const others = await tx.letter.findMany({ where: { practiceId, evaluationId: evaluation.id, state: 'SENT', id: { not: letter.id }, servedOn: { gte: evaluation.bookedOn ?? evaluation.requestedOn } }, select: { kind: true } });
  if (others.some(({ kind }) => notifies(kind as LetterKind, isMedicalLegal(evaluation.case.kind)))) return;
  await saveEvaluation(tx, ctx, evaluation, { notifiedOn: null });
  const met = MET_BY_NOTICE.map(({ rule }) => rule);
  await startClocks(tx, practiceId, subjectOf(evaluation), clocksFor('schedule', clockFactsOf(evaluation)).filter(({ rule }) => met.includes(rule)));
  await concludeEvaluation(tx, ctx, evaluation.id);
}
