import type { PracticeId } from '../../core/context';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { Invitation, ListPeople, OwnMembership, People, ReadInvitation, ReadOwnMembership, type Member } from './schema';
import { openInvitation, partsOf } from './policy';

/** Who belongs to the practice, by name, and who is invited and has not come yet. */
export const listPeople = query({
  name: 'member.list',
  input: ListPeople,
  output: People,
  async run({ ctx, db }) {
    const { practiceId } = ctx;
    const members = await membersWhere(db, { practiceId, removedAt: null });
    const invitations = await db.invitation.findMany({ where: { practiceId, acceptedAt: null, revokedAt: null }, orderBy: { createdAt: 'desc' }, take: 200 });
    return {
      members: members.sort((a, b) => a.name.localeCompare(b.name)),
      invitations: invitations.map(({ id, name, email, role, expiresAt }) => ({
        id, name, email, role, expiresAt: expiresAt.toISOString(), hasExpired: expiresAt <= ctx.now,
      })),
    };
  },
});

/** How reports name oneself. @throws NotFound for whoever is no person of the practice */
export const readOwnMembership = query({
  name: 'member.read_own',
  input: ReadOwnMembership,
  output: OwnMembership,
  async run({ ctx: { practiceId, actor }, db }) {
    const row = actor.kind === 'user' ? await db.membership.findUnique({ where: { practiceId_userId: { practiceId, userId: actor.userId } } }) : null;
    if (!row || row.removedAt) throw new NotFound();
    return { memberId: row.id, version: row.version, qualifications: row.qualifications };
  },
});

/** What a one-time link invites to. @throws NotFound when it is unknown, used, taken back or too old: the four are not told apart. */
export const readInvitation = query({
  name: 'invitation.read',
  input: ReadInvitation,
  output: Invitation,
  async run({ ctx, input, db, enter }) {
    const { practiceId, tokenHash } = partsOf(input.token);
    const entered = await enter(practiceId);
    const row = await db.invitation.findFirst({ where: { ...openInvitation(entered, ctx), tokenHash } });
    if (!row) throw new NotFound();
    const practice = await db.practice.findUniqueOrThrow({ where: { id: practiceId } });
    const account = await db.user.findUnique({ where: { email: row.email }, select: { id: true } });
    return { practiceName: practice.name, name: row.name, email: row.email, role: row.role, hasAccount: account !== null };
  },
});

/** One person of the practice; null when they are not there, were removed, or belong to another practice. */
export async function findMember(db: Pick<ReadTx, 'membership'>, practiceId: PracticeId, id: string): Promise<Member | null> {
  const [member] = await membersWhere(db, { practiceId, id, removedAt: null });
  return member ?? null;
}

async function membersWhere(db: Pick<ReadTx, 'membership'>, where: { practiceId: PracticeId; id?: string; removedAt: null }): Promise<Member[]> {
  const rows = await db.membership.findMany({ where, include: { user: { select: { name: true, email: true, totpConfirmedAt: true } } } });
  return rows.map((row) => ({
    id: row.id, userId: row.userId, name: row.user.name, email: row.user.email, role: row.role, version: row.version,
    secondFactor: row.user.totpConfirmedAt !== null, since: row.createdAt.toISOString(), qualifications: row.qualifications,
  }));
}
