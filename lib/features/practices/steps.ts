import { toOptionalDateColumn } from '../../core/dates';
import { Conflict, NotFound } from '../../core/errors';
import type { PracticeId } from '../../core/context';
import type { Tx } from '../../core/operation';
import type { CalendarDate } from '../../domain/calendar';
import { RuleBroken } from '../../domain/rule-broken';

/**
 * What a versioned save that changed no row means.
 * @throws NotFound when the row is not there (or not of this practice), Conflict with what is stored when someone was faster.
 */
export function refuseStale<Row>(row: Row | null, toDto: (row: Row) => Record<string, unknown>): never {
  if (row === null) throw new NotFound();
  throw new Conflict(undefined, toDto(row));
}

/** The tax identity and the person that a physician names must be of this practice. @throws RuleBroken. */
export async function demandOwnLinks(tx: Tx, practiceId: PracticeId, links: { taxIdentityId: string | null; userId: string | null }): Promise<void> {
  if (links.taxIdentityId && !(await tx.taxIdentity.findUnique({ where: { practiceId_id: { practiceId, id: links.taxIdentityId } } }))) {
    throw new RuleBroken('physician.tax_identity', 'Choose a tax identity of this practice.');
  }
  if (links.userId && !(await tx.membership.findFirst({ where: { practiceId, userId: links.userId, removedAt: null } }))) {
    throw new RuleBroken('physician.person', 'Choose a person who belongs to this practice.');
  }
}

/** A physician's facts with their calendar dates as the columns take them. */
export function physicianColumns<Facts extends { licenceExpiresOn: CalendarDate | null; qmeTermEndsOn: CalendarDate | null }>(facts: Facts) {
  return { ...facts, licenceExpiresOn: toOptionalDateColumn(facts.licenceExpiresOn), qmeTermEndsOn: toOptionalDateColumn(facts.qmeTermEndsOn) };
}
