'use client';

import { Check } from 'lucide-react';
import { useState } from 'react';
import { ClockItem } from '@/components/clocks/clock-item';
import { DueButton } from '@/components/clocks/due-button';
import { riskInWords, triggerInWords } from '@/components/clocks/clock-words';
import { useMeetWithUndo } from '@/components/clocks/meet-with-undo';
import { Section } from '@/components/layout/section';
import { useMay } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { Cite } from '@/components/ui/cite';
import { Dollar } from '@/components/ui/dollar';
import { StateIcon } from '@/components/ui/state-icon';
import type { Clock } from '@/lib/features/clocks/schema';
import { formatDay } from '@/lib/format/dates';
import { formatDollars } from '@/lib/format/money';
import { counted, shortName } from '@/lib/format/names';

interface Props {
  readonly open: readonly Clock[];
  readonly ended: readonly Clock[];
  readonly feeAtRiskCents: number | null;
  readonly today: string;
}

/** The clocks that run on this case, and on request those that ended. */
export function CaseClocks({ open, ended, feeAtRiskCents, today }: Props) {
  const mayMeet = useMay('clock.meet');
  const { meet, reopen } = useMeetWithUndo();
  const [showsEnded, setShowsEnded] = useState(false);
  const rows = showsEnded ? [...open, ...ended] : open;
  const atRisk = open.filter((clock) => clock.carriesFee && clock.feeAtRiskCents);
  return (
    <div id="clocks">
      <Section
        title="Open clocks"
        count={open.length}
        ruled={rows.length === 0}
        aside={
          <>
            {feeAtRiskCents !== null && feeAtRiskCents > 0 && (
              <span>
                Fee at risk <Dollar cents={feeAtRiskCents} sum title="Fee at risk" className="ml-1 text-sm font-semibold text-foreground" steps={atRisk.map((clock) => ({ label: clock.title, value: formatDollars(clock.feeAtRiskCents ?? 0), cite: clock.section }))} />
              </span>
            )}
            {ended.length > 0 && (
              <button type="button" className="quiet-link" aria-expanded={showsEnded} onClick={() => setShowsEnded(!showsEnded)}>
                {showsEnded ? 'Hide ended' : `${counted(ended.length, 'ended clock')}`}
              </button>
            )}
          </>
        }
      >
        {rows.length === 0 ? (
          <p className="py-3 text-muted">No clock runs. They start by themselves when an exam is booked, done or billed.</p>
        ) : (
          <div className="relative overflow-x-auto max-sm:hidden print:block">
            <table className="data-table rows-2" aria-label="Clocks of this case">
              <thead>
                <tr>
                  <th scope="col">Due</th>
                  <th scope="col">What and why</th>
                  <th scope="col">
                    Owner
                  </th>
                  <th scope="col">
                    Section
                  </th>
                  {feeAtRiskCents !== null && (
                    <th scope="col" className="end">
                      At risk
                    </th>
                  )}
                  {mayMeet && (
                    <th scope="col" className="no-print">
                      <span className="sr-only">Actions</span>
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {rows.map((clock) => (
                  <tr key={clock.id} data-row>
                    <td>
                      <DueButton clock={clock} today={today} stacked />
                    </td>
                    <th scope="row" className="font-normal!">
                      {clock.title}
                      <span className="block text-xs text-muted">
                        {triggerInWords(clock, today)}
                        {clock.side === 'owed_to_us' && '. Owed to us'}
                        {clock.side === 'we_owe' && clock.dueOn !== clock.strictOn && `. Rolls to ${formatDay(clock.dueOn, today)}; not relied on`}
                      </span>
                      {clock.disputed && <span className="text-xs text-warning-ink">Disputed day</span>}
                    </th>
                    <td className="whitespace-nowrap">{shortName(clock.physicianName)}</td>
                    <td>
                      <Cite verify={clock.confidence === 'M'}>{clock.section}</Cite>
                    </td>
                    {feeAtRiskCents !== null && <td className={`num end whitespace-nowrap ${clock.carriesFee ? '' : 'text-muted'}`}>{riskInWords(clock)}</td>}
                    {mayMeet && (
                      <td className="no-print end whitespace-nowrap">
                        {clock.state === 'OPEN' && (
                          <Button kind="ghost" size="sm" iconOnly aria-keyshortcuts="E" title="Mark met" aria-label={`Mark met: ${clock.title}`} onClick={() => meet([clock])}>
                            <Check aria-hidden />
                          </Button>
                        )}
                        {clock.state === 'MET' && (
                          <Button kind="ghost" size="sm" aria-label={`Open again: ${clock.title}`} onClick={() => reopen(clock)}>
                            Open again
                          </Button>
                        )}
                        {clock.state === 'STOPPED' && <StateIcon tone="off">Stopped</StateIcon>}
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <ul className="border-t border-border sm:hidden print:hidden">
          {rows.map((clock) => (
            <ClockItem key={clock.id} clock={clock} today={today} onMeet={mayMeet && clock.state === 'OPEN' ? () => meet([clock]) : null} />
          ))}
        </ul>
      </Section>
    </div>
  );
}
