import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromOptionalDateColumn, toOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import type { Tx } from '../../core/operation';
import { agreementProblem } from '../../domain/agreement/problem';
import type { CalendarDate } from '../../domain/calendar';
import { RuleBroken } from '../../domain/rule-broken';

/** What was said of an agreement as its columns: calendar dates become dates of the database. */
export function agreementColumns<Input extends { startsOn: CalendarDate | null; expiresOn: CalendarDate | null }>(input: Input) {
  return { ...input, startsOn: toOptionalDateColumn(input.startsOn), expiresOn: toOptionalDateColumn(input.expiresOn) };
}

/** The payer that an agreement names must be of this practice, and not merged into another. @throws RuleBroken `agreement.payer`. */
export async function demandOwnPayer(tx: Tx, practiceId: PracticeId, payerId: string | null): Promise<void> {
  if (payerId === null) return;
  const payer = await tx.contact.findUnique({ where: { practiceId_id: { practiceId, id: payerId } }, select: { mergedIntoId: true } });
  if (payer === null || payer.mergedIntoId !== null) {
    throw new RuleBroken('agreement.payer', 'Choose a payer of this practice.');
  }
}

/**
 * The agreement under which new work is accepted must be the practice's and in force, on the day the work was asked for
 * or today. @throws NotFound; RuleBroken `agreement.not_in_force`
 */
export async function demandAgreementInForce(tx: Tx, ctx: PracticeCtx, agreementId: string | null, askedOn: CalendarDate): Promise<void> {
  if (agreementId === null) return;
  const row = await tx.feeAgreement.findUnique({ where: { practiceId_id: { practiceId: ctx.practiceId, id: agreementId } } });
  if (!row) throw new NotFound();
  const period = { active: row.active, startsOn: fromOptionalDateColumn(row.startsOn), expiresOn: fromOptionalDateColumn(row.expiresOn) };
  const problem = agreementProblem(period, ctx.today);
  if (problem !== null && agreementProblem(period, askedOn) !== null) throw new RuleBroken('agreement.not_in_force', problem);
}
