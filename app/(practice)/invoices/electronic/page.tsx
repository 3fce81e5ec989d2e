import type { Metadata } from 'next';
import { ElectronicScreen } from '@/components/sending/electronic-screen';
import { ediFiles } from '@/lib/features/edi-files/client';
import { listEdiFiles } from '@/lib/features/edi-files/queries';
import { ListEdiFiles } from '@/lib/features/edi-files/schema';
import { pageFor } from '@/lib/http/page-for';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Electronic bills' };

export default async function ElectronicPage({ searchParams }: PageProps<'/invoices/electronic'>) {
  const ctx = await pageFor('edi_file.list');
  const { cursor } = ListEdiFiles.catch({}).parse({ cursor: (await searchParams).cursor });
  return (
    <Prefetch query={ediFiles(cursor)} load={() => listEdiFiles(ctx, cursor ? { cursor } : {})}>
      <ElectronicScreen {...(cursor ? { cursor } : {})} />
    </Prefetch>
  );
}
