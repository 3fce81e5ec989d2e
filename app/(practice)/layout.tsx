import type { ReactNode } from 'react';
import { Shell } from '@/components/layout/shell';
import { signedInPage } from '@/lib/http/page-context';

export default async function PracticeLayout({ children }: { readonly children: ReactNode }) {
  const { actor, timeZone, today } = await signedInPage();
  return <Shell viewer={{ name: actor.name, role: actor.role, practiceName: '', timeZone, today }}>{children}</Shell>;
}
