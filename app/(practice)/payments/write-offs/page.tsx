import type { Metadata } from 'next';
import { WriteOffsScreen } from '@/components/payments/write-offs-screen';
import { can } from '@/lib/auth/permissions';
import { listWriteOffs } from '@/lib/features/write-offs/queries';
import { writeOffShows } from '@/lib/features/write-offs/schema';
import { pageFor } from '@/lib/http/page-for';

export const metadata: Metadata = { title: 'Write-offs' };

export default async function WriteOffsPage({ searchParams }: PageProps<'/payments/write-offs'>) {
  const [ctx, params] = await Promise.all([pageFor('write_off.list'), searchParams]);
  const show = writeOffShows.find((one) => one === [params.show].flat()[0]) ?? 'waiting';
  return <WriteOffsScreen list={await listWriteOffs(ctx, { show })} show={show} mayReverse={can(ctx.actor.role, 'write_off.reverse')} />;
}
