import type { PracticeId } from '../../core/context';
import { Conflict, NotFound } from '../../core/errors';
import type { Tx } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { findMember } from './queries';

/**
 * The member to be changed, under a lock on the practice's owners, so that two owners cannot remove each other at once.
 * @throws NotFound, Conflict when the version is not the stored one.
 */
export async function memberToChange(tx: Tx, practiceId: PracticeId, memberId: string, version: number) {
  await tx.$queryRaw`select id from "Membership" where "practiceId" = ${practiceId}::uuid and role = 'owner' and "removedAt" is null order by id for update`;
  const member = await findMember(tx, practiceId, memberId);
  if (!member) throw new NotFound();
  if (member.version !== version) throw new Conflict(undefined, member);
  return member;
}

/** @throws RuleBroken `member.last_owner` when nobody else owns the practice. */
export async function demandAnotherOwner(tx: Tx, practiceId: PracticeId, memberId: string): Promise<void> {
  const others = await tx.membership.count({ where: { practiceId, role: 'owner', removedAt: null, id: { not: memberId } } });
  if (others === 0) throw new RuleBroken('member.last_owner', 'A practice needs an owner. Make another person owner first.');
}
