import { mutationOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../http/client';
import type { AcceptInvitation, ChangeMemberRole, InviteMember, Member, MemberInvited, QualifyMember, RemoveMember } from './schema';

export const invitingMember = mutationOptions({ mutationFn: (body: z.input<typeof InviteMember>) => api<MemberInvited>('POST', '/invitations', { body }) });
export const revokingInvitation = mutationOptions({ mutationFn: (invitationId: string) => api<unknown>('DELETE', `/invitations/${invitationId}`) });
export const acceptingInvitation = mutationOptions({ mutationFn: (body: z.input<typeof AcceptInvitation>) => api<{ email: string }>('POST', '/invitations/accept', { body }) });
export const changingRole = mutationOptions({
  mutationFn: ({ memberId, ...body }: z.input<typeof ChangeMemberRole>) => api<Member>('PATCH', `/people/${memberId}`, { body }),
});
export const qualifyingMember = mutationOptions({
  mutationFn: ({ memberId, ...body }: QualifyMember) => api<Member>('PATCH', `/people/${memberId}/qualifications`, { body }),
});
export const removingMember = mutationOptions({
  mutationFn: ({ memberId, ...body }: z.input<typeof RemoveMember>) => api<unknown>('POST', `/people/${memberId}/remove`, { body }),
});
