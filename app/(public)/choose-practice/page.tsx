import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Door } from '@/components/account/door';
import { PracticeChoice } from '@/components/account/practice-choice';
import { SignOutButton } from '@/components/layout/sign-out-button';
import { listOwnPractices } from '@/lib/features/practices/queries';
import { pageContext } from '@/lib/http/page-context';

export const metadata: Metadata = { title: 'Choose a practice' };

export default async function ChoosePracticePage() {
  const ctx = await pageContext();
  if (ctx.actor.kind !== 'user') redirect('/sign-in');
  if (ctx.actor.assurance === 'second_factor_due') redirect('/second-factor');
  const { practices } = await listOwnPractices(ctx, {});
  return (
    <Door
      title={practices.length > 0 ? 'Choose a practice' : 'No practice yet'}
      lead={practices.length > 0 ? undefined : 'Your account belongs to no practice. Ask its owner for an invitation, and open the link you get.'}
    >
      {practices.length > 0 && <PracticeChoice practices={practices} />}
      <div className="mt-8 -ml-3">
        <SignOutButton />
      </div>
    </Door>
  );
}
