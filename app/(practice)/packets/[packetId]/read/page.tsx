import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { readAddress } from '@/components/page-viewer/viewer-address';
import { ViewerScreen } from '@/components/page-viewer/viewer-screen';
import { pageList, pageOf } from '@/lib/features/documents/client';
import { listPages, readPage } from '@/lib/features/documents/queries';
import { orNotFound } from '@/lib/http/or-not-found';
import { pageFor } from '@/lib/http/page-for';

export const metadata: Metadata = { title: 'Pages' };

interface Props {
  readonly params: Promise<{ packetId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ReadPacketPage({ params, searchParams }: Props) {
  const [ctx, { packetId }, given] = await Promise.all([pageFor('page.read'), params, searchParams]);
  const { page } = readAddress({ get: (name) => [given[name]].flat()[0] ?? null });
  const id = packetId as Parameters<typeof listPages>[1]['packetId'];
  // The open page comes along, so that the first paint is the page and not its frame.
  const [list, open] = await Promise.all([orNotFound(() => listPages(ctx, { packetId: id })), readPage(ctx, { packetId: id, number: page }).catch(() => null)]);
  const client = new QueryClient();
  client.setQueryData(pageList(packetId).queryKey, list);
  if (open) client.setQueryData(pageOf(packetId, page).queryKey, open);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ViewerScreen packetId={packetId} />
    </HydrationBoundary>
  );
}
