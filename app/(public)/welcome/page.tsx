import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Door } from '@/components/account/door';
import { WelcomeForm } from '@/components/account/welcome-form';
import { isInstalled } from '@/lib/features/practices/queries';
import { pageContext } from '@/lib/http/page-context';

export const metadata: Metadata = { title: 'Set up Panelist' };

export default async function WelcomePage() {
  const { installed } = await isInstalled(await pageContext(), {});
  if (installed) redirect('/sign-in');
  return (
    <Door wide title="Set up your practice" lead="There is no account yet. What you enter here makes the practice and you its owner; all of it can be changed later, under Settings.">
      <WelcomeForm />
    </Door>
  );
}
