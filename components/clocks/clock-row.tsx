'use client';

import { Check } from 'lucide-react';
import Link from 'next/link';
import { Cite } from '@/components/ui/cite';
import { Button } from '@/components/ui/button';
import { Dollar } from '@/components/ui/dollar';
import { StateIcon } from '@/components/ui/state-icon';
import type { Clock } from '@/lib/features/clocks/schema';
import { formatDay } from '@/lib/format/dates';
import { shortName } from '@/lib/format/names';
import { ClockTitle } from './clock-title';
import { riskInWords, triggerInWords } from './clock-words';
import { DueButton } from './due-button';

interface Props {
  readonly clock: Clock;
  readonly today: string;
  readonly showsMoney: boolean;
  readonly isSelected: boolean;
  readonly onSelect: (() => void) | null;
  readonly onMeet: (() => void) | null;
  readonly onReopen: (() => void) | null;
}

/** One clock in the practice's list. */
export function ClockRow({ clock, today, showsMoney, isSelected, onSelect, onMeet, onReopen }: Props) {
  return (
    <tr data-row data-selected={isSelected || undefined}>
      <td>
        <span className="flex items-center gap-2">
          {onSelect && <input type="checkbox" aria-label={`Select ${clock.title}, ${clock.claimantName}`} aria-keyshortcuts="X" className="no-print size-3.5 accent-(--accent)" checked={isSelected} onChange={onSelect} />}
          <DueButton clock={clock} today={today} />
        </span>
      </td>
      <td className="xl:whitespace-nowrap">
        <ClockTitle clock={clock} />
        {clock.disputed && <span className="ml-2 text-xs whitespace-nowrap text-warning-ink">Disputed day</span>}
      </td>
      <th scope="row" className="whitespace-nowrap">
        <Link href={`/cases/${clock.caseId}`} data-row-focus className="row-link">
          {clock.claimantName}
        </Link>
      </th>
      <td className="whitespace-nowrap text-soft max-xl:hidden">{triggerInWords(clock, today)}</td>
      <td className="whitespace-nowrap text-soft max-2xl:hidden">{shortName(clock.physicianName)}</td>
      {clock.state !== 'OPEN' && (
        <td className="whitespace-nowrap">
          <ClockState clock={clock} today={today} />
        </td>
      )}
      <td>
        <Cite verify={clock.confidence === 'M'}>{clock.section}</Cite>
      </td>
      {showsMoney && <td className="end whitespace-nowrap">{clock.carriesFee && clock.feeAtRiskCents ? <Dollar cents={clock.feeAtRiskCents} title={`Fee at risk, ${clock.claimantName}`} href={`/cases/${clock.caseId}`} /> : <span className="text-muted">{riskInWords(clock)}</span>}</td>}
      <td className="no-print end whitespace-nowrap">
        {onMeet && (
          <Button kind="ghost" size="sm" iconOnly aria-keyshortcuts="E" title="Mark met" aria-label={`Mark met: ${clock.title}, ${clock.claimantName}`} onClick={onMeet}>
            <Check aria-hidden />
          </Button>
        )}
        {onReopen && (
          <Button kind="ghost" size="sm" aria-label={`Open again: ${clock.title}, ${clock.claimantName}`} onClick={onReopen}>
            Open again
          </Button>
        )}
      </td>
    </tr>
  );
}

function ClockState({ clock, today }: { readonly clock: Clock; readonly today: string }) {
  if (clock.state === 'MET') return <StateIcon tone="done">Met{clock.endedOn ? ` ${formatDay(clock.endedOn, today)}` : ''}</StateIcon>;
  return <StateIcon tone="off">{clock.endedNote || 'Stopped'}</StateIcon>;
}
