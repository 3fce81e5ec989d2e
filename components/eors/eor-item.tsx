import Link from 'next/link';
import type { ReactNode } from 'react';
import { StateIcon } from '@/components/ui/state-icon';
import { eorStandingLabels } from '@/lib/domain/billing/eor-standing';
import type { EorRow } from '@/lib/features/eor-lists/schema';
import { formatCents } from '@/lib/format/money';
import { standingTones } from './eor-words';

interface Props {
  readonly row: EorRow;
  /** What it is called where it stands: its bill, or its day. */
  readonly children: ReactNode;
}

/** An EOR in a short list: where it stands, and what is short or was paid. */
export function EorItem({ row, children }: Props) {
  return (
    <li className="flex min-h-9 flex-wrap items-center gap-x-2 border-b border-hairline py-1.5">
      <Link href={`/eors/${row.id}`} className="text-link">
        {children}
      </Link>
      <StateIcon tone={standingTones[row.standing]} className="text-xs">
        {eorStandingLabels[row.standing]}
      </StateIcon>
      <span className="num ml-auto">{row.shortCents > 0 ? `${formatCents(row.shortCents)} short` : `${formatCents(row.paidCents)} paid`}</span>
    </li>
  );
}
