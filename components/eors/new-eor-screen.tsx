'use client';

import { PageHeader } from '@/components/layout/page-header';
import type { EorInvoice } from '@/lib/features/eors/schema';
import { EorEditor } from './eor-editor';

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
