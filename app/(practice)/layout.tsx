import type { ReactNode } from 'react';
import { Shell } from '@/components/layout/shell';
import { listOwnPractices } from '@/lib/features/practices/queries';
import { signedInPage } from '@/lib/http/page-context';

export default async function PracticeLayout({ children }: { readonly children: ReactNode }) {
  const ctx = await signedInPage();
  const { practices } = await listOwnPractices(ctx, {});
  const practiceName = practices.find(({ isActive }) => isActive)?.name ?? '';
  return <Shell viewer={{ name: ctx.actor.name, role: ctx.actor.role, practiceName, timeZone: ctx.timeZone, today: ctx.today }}>{children}</Shell>;
}
