import type { Metadata } from 'next';
import { AccountScreen } from '@/components/statements/account-screen';
import { can } from '@/lib/auth/permissions';
import { readStatement } from '@/lib/features/statements/queries';
import { orNotFound } from '@/lib/http/or-not-found';
import { pageFor } from '@/lib/http/page-for';

export const metadata: Metadata = { title: 'Statement of account' };

export default async function AccountPage({ params }: PageProps<'/contacts/[contactId]/account'>) {
  const [ctx, { contactId }] = await Promise.all([pageFor('statement.read'), params]);
  const statement = await orNotFound(() => readStatement(ctx, { contactId: contactId as never }));
  return <AccountScreen statement={statement} mayRecord={can(ctx.actor.role, 'receipt.record')} />;
}
