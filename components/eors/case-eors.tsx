'use client';

import { useQuery } from '@tanstack/react-query';
import { Section } from '@/components/layout/section';
import { useMay } from '@/components/layout/viewer';
import { eorsOf } from '@/lib/features/eors/client';
import { EorItem } from './eor-item';

/** On a case: what payers answered to its bills. Nothing where nothing came. */
export function CaseEors({ caseId }: { readonly caseId: string }) {
  const may = useMay('eor.list');
  const { data } = useQuery({ ...eorsOf({ caseId }), enabled: may });
  if (!data || data.rows.length === 0) return null;
  return (
    <Section title="EORs" count={data.rows.length} ruled className="mt-6">
      <ul>
        {data.rows.map((row) => (
          <EorItem key={row.id} row={row}>
            <span className="ident">{row.invoiceNumber ?? 'EOR'}</span>
          </EorItem>
        ))}
      </ul>
    </Section>
  );
}
