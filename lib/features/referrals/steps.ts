import type { PracticeCtx, PracticeId } from '../../core/context';
import { toDateColumn, toOptionalDateColumn } from '../../core/dates';
import { Conflict, NotFound } from '../../core/errors';
import type { Tx } from '../../core/operation';
import type { CalendarDate } from '../../domain/calendar';
import { advanceReferral, type ReferralEvent } from '../../domain/referral/lifecycle';
import { RuleBroken } from '../../domain/rule-broken';
import { comparable } from '../../domain/search-text';
import type { z } from 'zod';
import { contactsInUse } from '../contacts/steps';
import { mustBePlausible } from '../evaluations/steps';
import { writeInjuries, writeQuestions } from '../intake/steps';
import { draftLetter } from '../letters/steps';
import { findReferral, referralDetail, type ReferralRecord } from './queries';
import type { ContactRole } from '../contacts/schema';
import type { ReceiveReferral, ReferralState } from './schema';

type Facts = z.output<typeof ReceiveReferral>;

/**
 * The referral that a verb is about to change, and the state that follows; nobody else changes it until the command
 * commits. @throws NotFound; Conflict when it changed since; RuleBroken `referral.transition`
 */
export async function referralForChange(tx: Tx, ctx: PracticeCtx, { referralId, version }: { readonly referralId: string; readonly version: number }, event: ReferralEvent): Promise<{ readonly row: ReferralRecord; readonly to: ReferralState }> {
  await tx.$queryRaw`select 1 as locked from "Referral" where "practiceId" = ${ctx.practiceId}::uuid and id = ${referralId}::uuid for no key update`;
  const row = await findReferral(tx, ctx.practiceId, referralId);
  if (!row) throw new NotFound();
  if (row.version !== version) throw await conflictOver(tx, ctx, referralId);
  return { row, to: advanceReferral(row.state, event) };
}

type Columns = NonNullable<Parameters<Tx['referral']['updateMany']>[0]>['data'];

/** Saves columns of a referral under the version that was read. @throws Conflict when somebody was faster */
export async function saveReferral(tx: Tx, ctx: PracticeCtx, row: Pick<ReferralRecord, 'id' | 'version'>, data: Columns): Promise<void> {
  const { count } = await tx.referral.updateMany({ where: { practiceId: ctx.practiceId, id: row.id, version: row.version }, data: { ...data, version: { increment: 1 } } });
  if (count === 0) throw await conflictOver(tx, ctx, row.id);
}

async function conflictOver(tx: Tx, ctx: PracticeCtx, referralId: string): Promise<Conflict> {
  return new Conflict('Someone changed this referral while you were working on it.', { ...(await referralDetail(tx, ctx, referralId)) });
}

/** Who decides, and when, as columns. */
export function decidedBy(ctx: PracticeCtx) {
  return { decidedOn: toDateColumn(ctx.today), decidedById: ctx.actor.kind === 'user' ? ctx.actor.userId : null };
}

/** What was told of a referral as its columns, every contact as the one that stands for it today. @throws NotFound; RuleBroken `referral.in_future`, `evaluation.date_out_of_range` */
export async function referralColumns(tx: Tx, ctx: PracticeCtx, facts: Facts) {
  const { practiceId } = ctx;
  demandPastDays(facts, ctx.today);
  const { injuries: _injuries, questions: _questions, parties, jurisdiction, ...plain } = facts;
  const inUse = await contactsInUse(tx, practiceId, [facts.requesterId, facts.payerId, ...parties.map(({ contactId }) => contactId)].filter((id) => id !== null));
  const key = (id: string) => ({ where: { practiceId_id: { practiceId, id } }, select: { id: true } }) as const;
  const named = [
    !facts.physicianId || (await tx.physician.findUnique(key(facts.physicianId))),
    !facts.locationId || (await tx.location.findUnique(key(facts.locationId))),
    !facts.agreementId || (await tx.feeAgreement.findUnique(key(facts.agreementId))),
    !facts.claimantId || (await tx.claimant.findUnique(key(facts.claimantId))),
  ];
  if (named.some((found) => !found)) throw new NotFound();
  const medicalLegal = facts.kind === 'QME' || facts.kind === 'AME';
  const standing = (id: string | null) => (id === null ? null : (inUse.get(id) ?? id));
  return {
    columns: {
      ...plain,
      jurisdiction: medicalLegal ? 'CA_WC' : (jurisdiction ?? 'NONE'),
      requesterId: standing(facts.requesterId),
      payerId: standing(facts.payerId),
      searchName: comparable(facts.claimantName),
      receivedOn: toDateColumn(facts.receivedOn),
      bornOn: toOptionalDateColumn(facts.bornOn),
      panelIssuedOn: toOptionalDateColumn(facts.panelIssuedOn),
      neededBy: toOptionalDateColumn(facts.neededBy),
      appointmentAskedOn: toOptionalDateColumn(facts.appointmentAskedOn),
    },
    parties: parties.map(({ contactId, role }) => ({ role, contactId: standing(contactId) ?? contactId })),
  };
}

function demandPastDays(facts: Facts, today: CalendarDate): void {
  const past: readonly (readonly [CalendarDate | null, string])[] = [
    [facts.receivedOn, 'The day the referral came'],
    [facts.bornOn, 'The date of birth'],
    [facts.panelIssuedOn, 'The day the panel was issued'],
    [facts.appointmentAskedOn, 'The day the appointment was asked for'],
    ...facts.injuries.flatMap(({ injuredOn, throughOn }) => [[injuredOn, 'The injury'], [throughOn, 'The last day of the injury']] as const),
  ];
  for (const [day, what] of past) if (day !== null && day > today) throw new RuleBroken('referral.in_future', `${what} cannot lie in the future.`);
  for (const day of [facts.receivedOn, facts.panelIssuedOn, facts.appointmentAskedOn, facts.neededBy]) if (day) mustBePlausible(day, today);
}

/** Writes injuries, questions and parties of a referral in place of those that are there. */
export async function writeReferralLists(tx: Tx, practiceId: PracticeId, referralId: string, facts: Pick<Facts, 'injuries' | 'questions'> & { readonly parties: readonly { readonly contactId: string; readonly role: ContactRole }[] }): Promise<void> {
  await writeInjuries(tx, practiceId, { referralId }, facts.injuries);
  await writeQuestions(tx, practiceId, { referralId }, facts.questions);
  await tx.referralParty.deleteMany({ where: { practiceId, referralId } });
  await tx.referralParty.createMany({ data: facts.parties.map((party) => ({ ...party, practiceId, referralId })), skipDuplicates: true });
}

/** Declines a referral with the reason, and drafts the letter that says so. Gives the letter's id. */
export async function declineIn(tx: Tx, ctx: PracticeCtx, row: Pick<ReferralRecord, 'id' | 'version'>, reason: string): Promise<string> {
  await saveReferral(tx, ctx, row, { state: 'DECLINED', declineReason: reason, ...decidedBy(ctx) });
  await withdrawDrafts(tx, ctx, row.id, ['information_request', 'referral_decline']);
  const { id } = await draftLetter(tx, ctx, { kind: 'referral_decline', referralId: row.id, facts: { reason } });
  return id;
}

/** Discards drafts of a referral that nobody should send any more; what left the house stays as it is. */
export async function withdrawDrafts(tx: Tx, ctx: PracticeCtx, referralId: string, kinds: readonly string[]): Promise<void> {
  const { practiceId } = ctx;
  const drafts = await tx.letter.findMany({ where: { practiceId, referralId, kind: { in: [...kinds] }, state: 'DRAFT' }, select: { id: true } });
  const letterIds = drafts.map(({ id }) => id);
  if (letterIds.length === 0) return;
  await tx.letterRecipient.deleteMany({ where: { practiceId, letterId: { in: letterIds } } });
  await tx.letter.deleteMany({ where: { practiceId, id: { in: letterIds }, state: 'DRAFT' } });
}
