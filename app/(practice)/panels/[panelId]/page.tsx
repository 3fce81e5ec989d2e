import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { PanelScreen } from '@/components/panels/panel-screen';
import { NotFound } from '@/lib/core/errors';
import { panelDetail } from '@/lib/features/panels/client';
import { readPanel } from '@/lib/features/panels/queries';
import { pageFor } from '@/lib/http/page-for';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Panel' };

export default async function PanelPage({ params }: { readonly params: Promise<{ panelId: string }> }) {
  const [ctx, { panelId }] = await Promise.all([pageFor('panel.read'), params]);
  if (!z.uuid().safeParse(panelId).success) notFound();
  const load = () =>
    readPanel(ctx, { panelId }).catch((error: unknown) => {
      if (error instanceof NotFound) notFound();
      throw error;
    });
  return (
    <Prefetch query={panelDetail(panelId)} load={load}>
      <PanelScreen panelId={panelId} />
    </Prefetch>
  );
}
