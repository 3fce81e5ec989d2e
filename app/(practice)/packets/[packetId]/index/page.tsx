import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { IndexScreen } from '@/components/packet-index/index-screen';
import { documentList, pageList } from '@/lib/features/documents/client';
import { listDocuments, listPages } from '@/lib/features/documents/queries';
import { orNotFound } from '@/lib/http/or-not-found';
import { pageFor } from '@/lib/http/page-for';

export const metadata: Metadata = { title: 'Index' };

export default async function PacketIndexPage({ params }: { readonly params: Promise<{ packetId: string }> }) {
  const [ctx, { packetId }] = await Promise.all([pageFor('document.list'), params]);
  const id = packetId as Parameters<typeof listPages>[1]['packetId'];
  const [documents, pages] = await orNotFound(() => Promise.all([listDocuments(ctx, { packetId: id }), listPages(ctx, { packetId: id })]));
  const client = new QueryClient();
  client.setQueryData(documentList(packetId).queryKey, documents);
  client.setQueryData(pageList(packetId).queryKey, pages);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <IndexScreen packetId={packetId} />
    </HydrationBoundary>
  );
}
