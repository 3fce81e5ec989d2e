import type { Metadata } from 'next';
import { TodayScreen } from '@/components/today/today-screen';
import { today } from '@/lib/features/today/client';
import { readToday } from '@/lib/features/today/queries';
import { signedInPage } from '@/lib/http/page-context';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Today' };

export default async function TodayPage() {
  const ctx = await signedInPage();
  return (
    <Prefetch query={today()} load={() => readToday(ctx, {})}>
      <TodayScreen />
    </Prefetch>
  );
}
