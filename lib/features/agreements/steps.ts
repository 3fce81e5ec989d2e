import type { PracticeId } from '../../core/context';
import { toOptionalDateColumn } from '../../core/dates';
import type { Tx } from '../../core/operation';
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
