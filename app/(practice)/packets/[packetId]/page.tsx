import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { PacketScreen } from '@/components/packets/packet-screen';
import { NotFound } from '@/lib/core/errors';
import { packetDetail } from '@/lib/features/packets/client';
import { readPacket } from '@/lib/features/packets/queries';
import { pageFor } from '@/lib/http/page-for';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Packet of records' };

export default async function PacketPage({ params }: { readonly params: Promise<{ packetId: string }> }) {
  const [ctx, { packetId }] = await Promise.all([pageFor('packet.read'), params]);
  if (!z.uuid().safeParse(packetId).success) notFound();
  const load = () =>
    readPacket(ctx, { packetId }).catch((error: unknown) => {
      if (error instanceof NotFound) notFound();
      throw error;
    });
  return (
    <Prefetch query={packetDetail(packetId)} load={load}>
      <PacketScreen packetId={packetId} />
    </Prefetch>
  );
}
