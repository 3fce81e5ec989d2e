'use client';

import { useQuery } from '@tanstack/react-query';
import { Section } from '@/components/layout/section';
import { useMay } from '@/components/layout/viewer';
import { appealWays } from '@/lib/features/appeals/client';
import { WayList } from './way-list';

/** On an explanation of review: the ways against it, begun from there. */
export function EorAppeals({ invoiceId, eorId }: { readonly invoiceId: string; readonly eorId: string }) {
  const may = useMay('appeal.ways');
  const { data } = useQuery({ ...appealWays(invoiceId), enabled: may });
  const group = data?.groups.find((one) => one.eorId === eorId);
  if (!data || !group || group.ways.length === 0) return null;
  return (
    <Section title="Against it" ruled className="no-print mt-6">
      <WayList ways={group.ways.filter(({ state }) => state !== 'closed')} today={data.today} invoiceId={invoiceId} eorId={eorId} />
    </Section>
  );
}
