'use client';

import dynamic from 'next/dynamic';
import { PageHeader } from '@/components/layout/page-header';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import type { EorInvoice } from '@/lib/features/eors/schema';

const EorEditor = dynamic(() => import('./eor-editor').then((module) => module.EorEditor), { ssr: false, loading: () => <SkeletonRows count={4} tall label="Loading the form" /> });

/** An EOR that is typed from paper, the keyboard alone is enough. */
export function NewEorScreen({ start }: { readonly start: EorInvoice | null }) {
  return (
    <>
      <PageHeader breadcrumb={[{ label: 'Explanations of review', href: '/eors' }, { label: 'Type an EOR' }]} title="Type an EOR" subtitle="Ctrl Enter posts it" />
      <div className="px-(--pad) py-4">
        <EorEditor eor={null} start={start} />
      </div>
    </>
  );
}
