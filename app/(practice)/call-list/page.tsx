import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CallListScreen } from '@/components/call-list/call-list-screen';
import { callList } from '@/lib/features/call-lists/client';
import { readCallList } from '@/lib/features/call-lists/queries';
import { ReadCallList } from '@/lib/features/call-lists/schema';
import { pageFor } from '@/lib/http/page-for';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Call list' };

export default async function CallListPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [ctx, params] = await Promise.all([pageFor('call_list.read'), searchParams]);
  const on = [params.on].flat()[0] ?? null;
  const asked = on === null ? {} : { on };
  if (!ReadCallList.safeParse(asked).success) notFound();
  return (
    <Prefetch query={callList(on)} load={() => readCallList(ctx, asked)}>
      <CallListScreen />
    </Prefetch>
  );
}
