import { z } from 'zod';
import { roleNames } from '../../auth/permissions';
import { idOf, line, optionalLine, VersionField } from '../fields';
import { EmailField, PasswordField } from '../session/schema';

const RoleField = z.enum(roleNames, 'Choose a role');

/** `<practice>.<secret>`: row-level security needs the practice before it shows the invitation. */
const InvitationTokenField = z.string().max(120);

export const InviteMember = z.strictObject({ name: line(120), email: EmailField, role: RoleField });
/** `path` is shown once, for the owner to hand over; only a hash of it is kept. */
export const MemberInvited = z.object({ invitationId: z.string(), path: z.string(), expiresAt: z.iso.datetime() });
export type MemberInvited = z.output<typeof MemberInvited>;

export const RevokeInvitation = z.strictObject({ invitationId: idOf('Invitation') });
export const ReadInvitation = z.strictObject({ token: InvitationTokenField });
export const Invitation = z.object({ practiceName: z.string(), name: z.string(), email: z.string(), role: RoleField, hasAccount: z.boolean() });
export type Invitation = z.output<typeof Invitation>;

export const AcceptInvitation = z.strictObject({ token: InvitationTokenField, name: line(120), password: PasswordField });
export const InvitationAccepted = z.object({ email: z.string() });

export const ChangeMemberRole = z.strictObject({ memberId: idOf('Membership'), version: VersionField, role: RoleField });
export const RemoveMember = z.strictObject({ memberId: idOf('Membership'), version: VersionField });

export const Member = z.object({
  id: z.string(), userId: z.string(), name: z.string(), email: z.string(), role: RoleField, version: z.number().int(),
  secondFactor: z.boolean(), since: z.iso.datetime(),
  /** What a report says of them where they helped with it (LC 4628(b)). */
  qualifications: z.string(),
});
export type Member = z.output<typeof Member>;

export const QualifyMember = z.strictObject({ memberId: idOf('Membership'), version: VersionField, qualifications: optionalLine(300) });
export type QualifyMember = z.input<typeof QualifyMember>;
export const ReadOwnMembership = z.strictObject({});
export const OwnMembership = z.object({ memberId: z.string(), version: z.number().int(), qualifications: z.string() });
export type OwnMembership = z.output<typeof OwnMembership>;

export const ListPeople = z.strictObject({});
export const People = z.object({
  members: z.array(Member),
  invitations: z.array(z.object({ id: z.string(), name: z.string(), email: z.string(), role: RoleField, expiresAt: z.iso.datetime(), hasExpired: z.boolean() })),
});
export type People = z.output<typeof People>;
export const Gone = z.object({ done: z.literal(true) });
