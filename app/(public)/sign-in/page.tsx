import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Door } from '@/components/account/door';
import { SignInForm } from '@/components/account/sign-in-form';
import { isInstalled } from '@/lib/features/practices/queries';
import { ownPath } from '@/lib/http/own-path';
import { pageContext } from '@/lib/http/page-context';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const ctx = await pageContext();
  const next = ownPath((await searchParams).next);
  if (ctx.actor.kind === 'user') redirect(next);
  const { installed } = await isInstalled(ctx, {});
  if (!installed) redirect('/welcome');
  return (
    <Door title="Sign in">
      <SignInForm next={next} />
    </Door>
  );
}
