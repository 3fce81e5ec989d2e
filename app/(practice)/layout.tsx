import type { ReactNode } from 'react';
import { Shell } from '@/components/layout/shell';
import { listOwnPractices } from '@/lib/features/practices/queries';
import { signedInPage } from '@/lib/http/page-context';

export default async function PracticeLayout({ children }: { readonly children: ReactNode }) {
  const ctx = await signedInPage();
  const { practices } = await listOwnPractices(ctx, {});
  const active = practices.find(({ isActive }) => isActive);
  const practiceName = active?.name ?? '';
  const real = practices.find(({ id }) => id === active?.trainingOfId);
  const home = real ? { id: real.id, name: real.name } : null;
  return <Shell viewer={{ name: ctx.actor.name, role: ctx.actor.role, practiceName, home, timeZone: ctx.timeZone, today: ctx.today }}>{children}</Shell>;
}
