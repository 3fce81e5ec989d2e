import type { Metadata } from 'next';
import { AcceptInvitationForm } from '@/components/account/accept-invitation-form';
import { Door } from '@/components/account/door';
import { ButtonLink } from '@/components/ui/button';
import { roleLabels } from '@/lib/auth/permissions';
import { NotFound } from '@/lib/core/errors';
import { readInvitation } from '@/lib/features/people/queries';
import { pageContext } from '@/lib/http/page-context';

export const metadata: Metadata = { title: 'Invitation', referrer: 'no-referrer' };

export default async function AcceptInvitePage({ params }: PageProps<'/accept-invite/[token]'>) {
  const { token } = await params;
  const invitation = await readInvitation(await pageContext(), { token }).catch((error: unknown) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
  if (!invitation) {
    return (
      <Door title="This link does not work any more" lead="It was used, taken back, or is older than seven days. Ask the owner of the practice for a new one.">
        <ButtonLink href="/sign-in">Sign in</ButtonLink>
      </Door>
    );
  }
  return (
    <Door title={`Join ${invitation.practiceName}`} lead={`You are invited as ${roleLabels[invitation.role].toLowerCase()}.`}>
      <AcceptInvitationForm token={token} invitation={invitation} />
    </Door>
  );
}
