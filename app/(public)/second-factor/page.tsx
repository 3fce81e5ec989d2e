import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Door } from '@/components/account/door';
import { SecondFactorForm } from '@/components/account/second-factor-form';
import { SignOutButton } from '@/components/layout/sign-out-button';
import { pageContext } from '@/lib/http/page-context';

export const metadata: Metadata = { title: 'Second factor' };

export default async function SecondFactorPage() {
  const { actor } = await pageContext();
  if (actor.kind !== 'user') redirect('/sign-in');
  if (actor.assurance === 'enrolment_due') redirect('/second-factor/set-up');
  if (actor.assurance === 'complete') redirect('/today');
  return (
    <Door title="Second factor" lead={`Signed in as ${actor.email}.`}>
      <SecondFactorForm />
      <div className="mt-8 -ml-3">
        <SignOutButton />
      </div>
    </Door>
  );
}
