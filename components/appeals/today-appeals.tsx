'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useMay } from '@/components/layout/viewer';
import { dueAppealsQuery } from '@/lib/features/appeals/client';
import { unansweredBills } from '@/lib/features/payment-letters/client';
import { dueDistance } from '@/lib/format/dates';
import { formatDollars } from '@/lib/format/money';
import { counted } from '@/lib/format/names';

/** One line of the day: appeals that are due and bills without an answer. */
export function TodayAppeals() {
  const may = useMay('appeal.begin');
  const due = useQuery({ ...dueAppealsQuery, enabled: may }).data;
  const silence = useQuery({ ...unansweredBills(), enabled: may }).data;
  const steps = due?.rows.filter(({ step }) => step !== 'missed') ?? [];
  const first = steps.find(({ dueOn }) => dueOn !== null)?.dueOn;
  if (!due || !silence || (steps.length === 0 && silence.dueCount === 0)) return null;
  return (
    <section aria-label="Appeals" className="mt-6">
      <h2 className="flex min-h-9 items-center border-b border-border font-semibold">Appeals</h2>
      <ul>
        {steps.length > 0 && (
          <li className="flex min-h-9 items-center gap-2 border-b border-hairline py-1">
            <Link href="/appeals" className="text-link">
              {counted(steps.length, 'step')} due
            </Link>
            {first && <span className="text-xs text-muted">first {dueDistance(first, due.today)}</span>}
            <span className="num ml-auto">{formatDollars(due.disputedCents)}</span>
          </li>
        )}
        {silence.dueCount > 0 && (
          <li className="flex min-h-9 items-center gap-2 border-b border-hairline py-1">
            <Link href="/appeals?show=no-answer" className="text-link">
              {counted(silence.dueCount, 'bill')} without an answer
            </Link>
            <span className="num ml-auto">{formatDollars(silence.rows.filter(({ due: step }) => step !== null).reduce((sum, { balanceCents }) => sum + balanceCents, 0))}</span>
          </li>
        )}
      </ul>
    </section>
  );
}
