'use client';

import Link from 'next/link';
import { Button } from '@/components/ui/button';
import type { Clock } from '@/lib/features/clocks/schema';
import { ClockTitle } from './clock-title';
import { riskInWords } from './clock-words';
import { DueButton } from './due-button';

/** One clock on a phone: what, whose and when in two lines, what is at risk at the right. */
export function ClockItem({ clock, today, onMeet }: { readonly clock: Clock; readonly today: string; readonly onMeet: (() => void) | null }) {
  return (
    <li className="flex min-h-(--row-2) items-center gap-3 border-b border-hairline py-2">
      <div className="min-w-0 flex-1">
        <p className="font-medium">
          <ClockTitle clock={clock} />
        </p>
        <p className="flex flex-wrap items-center gap-x-1.5 text-soft">
          <Link href={`/cases/${clock.caseId}`} className="inline-flex min-h-6 items-center text-muted">
            {clock.claimantName}
          </Link>
          <span aria-hidden className="text-muted">·</span>
          <DueButton clock={clock} today={today} className="min-h-6" />
        </p>
      </div>
      <span className={`num ${clock.carriesFee ? '' : 'text-muted'}`}>{riskInWords(clock)}</span>
      {onMeet && (
        <Button kind="ghost" size="sm" aria-label={`Mark met: ${clock.title}, ${clock.claimantName}`} onClick={onMeet}>
          Met
        </Button>
      )}
    </li>
  );
}
