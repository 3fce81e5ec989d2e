'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useMay, useViewer } from '@/components/layout/viewer';
import { eorsToday } from '@/lib/features/eors/client';
import { dueDistance } from '@/lib/format/dates';
import { formatDollars } from '@/lib/format/money';

/** One line of the day: EORs to match, to confirm and to decide, with what is short and by when. */
export function TodayEors() {
  const may = useMay('eor.decide');
  const { today } = useViewer();
  const { data } = useQuery({ ...eorsToday, enabled: may });
  if (!data || data.toMatch + data.toConfirm + data.toDecide === 0) return null;
  const words = [data.toMatch > 0 ? `${data.toMatch} to match` : '', data.toConfirm > 0 ? `${data.toConfirm} to confirm` : '', data.toDecide > 0 ? `${data.toDecide} to decide` : ''].filter(Boolean).join(', ');
  return (
    <section aria-label="EORs" className="mt-6">
      <h2 className="flex min-h-9 items-center border-b border-border font-semibold">EORs</h2>
      <p className="flex min-h-9 flex-wrap items-center gap-x-2 border-b border-hairline py-1">
        <Link href="/eors" className="text-link">
          {words}
        </Link>
        {data.nextBy && <span className="text-xs text-muted">dispute by {dueDistance(data.nextBy, today)}</span>}
        <span className="num ml-auto">{formatDollars(data.stakeCents)}</span>
      </p>
    </section>
  );
}
