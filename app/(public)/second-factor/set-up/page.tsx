import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Door } from '@/components/account/door';
import { SetUpSecondFactor } from '@/components/account/set-up-second-factor';
import { SignOutButton } from '@/components/layout/sign-out-button';
import { ButtonLink } from '@/components/ui/button';
import { pageContext } from '@/lib/http/page-context';

export const metadata: Metadata = { title: 'Set up a second factor' };

export default async function SetUpSecondFactorPage() {
  const { actor } = await pageContext();
  if (actor.kind !== 'user') redirect('/sign-in');
  if (actor.assurance === 'second_factor_due') redirect('/second-factor');
  const demanded = actor.assurance === 'enrolment_due';
  const lead = 'An authenticator app on your phone shows a code that changes every 30 seconds. Signing in then takes your password and that code.';
  return (
    <Door title="Set up a second factor" lead={demanded ? `Your practice asks for one. ${lead}` : lead}>
      <SetUpSecondFactor doneHref={demanded ? '/today' : '/settings/security'} />
      <div className="no-print mt-8 -ml-3">
        {demanded ? (
          <SignOutButton />
        ) : (
          <ButtonLink href="/settings/security" kind="ghost">
            Back to settings
          </ButtonLink>
        )}
      </div>
    </Door>
  );
}
