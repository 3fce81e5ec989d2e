'use client';

import { RowAction } from '@/components/forms/row-action';
import { revokingInvitation } from '@/lib/features/people/client';

/** Takes an invitation back. */
export function InvitationAction({ invitationId, name }: { readonly invitationId: string; readonly name: string }) {
  return <RowAction change={revokingInvitation} input={invitationId} label="Take back" says={`Take the invitation of ${name} back`} done={`The link of ${name} no longer works.`} />;
}
