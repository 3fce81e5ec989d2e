import type { Metadata } from 'next';
import { panelQuery, readPanelFilters } from '@/components/panels/panel-filters';
import { PanelsScreen } from '@/components/panels/panels-screen';
import { panelPages } from '@/lib/features/panels/client';
import { listPanels } from '@/lib/features/panels/queries';
import { pageFor } from '@/lib/http/page-for';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Panels' };

export default async function PanelsPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [ctx, params] = await Promise.all([pageFor('panel.list'), searchParams]);
  const filter = panelQuery(readPanelFilters({ get: (name) => [params[name]].flat()[0] ?? null }));
  return (
    <Prefetch query={panelPages(filter)} load={async () => ({ pages: [await listPanels(ctx, filter)], pageParams: [null as string | null] })}>
      <PanelsScreen />
    </Prefetch>
  );
}
