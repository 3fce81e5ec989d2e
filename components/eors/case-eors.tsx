'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { Section } from '@/components/layout/section';
import { useMay } from '@/components/layout/viewer';
import { StateIcon } from '@/components/ui/state-icon';
import { eorsOf } from '@/lib/features/eors/client';
import { eorStandingLabels } from '@/lib/domain/billing/eor-standing';
import { formatCents } from '@/lib/format/money';
import { standingTones } from './eor-words';

/** On a case: what payers answered to its bills. Nothing where nothing came. */
export function CaseEors({ caseId }: { readonly caseId: string }) {
  const may = useMay('eor.list');
  const { data } = useQuery({ ...eorsOf({ caseId }), enabled: may });
  if (!data || data.rows.length === 0) return null;
  return (
    <Section title="EORs" count={data.rows.length} ruled className="mt-6">
      <ul>
        {data.rows.map((row) => (
          <li key={row.id} className="flex min-h-9 flex-wrap items-center gap-x-2 border-b border-hairline py-1.5">
            <Link href={`/eors/${row.id}`} className="ident text-link">
              {row.invoiceNumber ?? 'EOR'}
            </Link>
            <StateIcon tone={standingTones[row.standing]} className="text-xs">
              {eorStandingLabels[row.standing]}
            </StateIcon>
            <span className="num ml-auto">{row.shortCents > 0 ? `${formatCents(row.shortCents)} short` : `${formatCents(row.paidCents)} paid`}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
