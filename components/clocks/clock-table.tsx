'use client';

import type { Clock, ClockList } from '@/lib/features/clocks/schema';
import { formatDollars } from '@/lib/format/money';
import { groupTitles } from './clock-groups';
import { ClockItem } from './clock-item';
import { ClockRow } from './clock-row';

interface Props {
  readonly groups: ClockList['groups'];
  readonly today: string;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: ((clockId: string) => void) | null;
  readonly onMeet: ((clock: Clock) => void) | null;
  readonly onReopen: ((clock: Clock) => void) | null;
}

function risk(group: ClockList['groups'][number]): string {
  if (group.feeAtRiskCents === null || group.group === 'ended') return '';
  return group.feeAtRiskCents > 0 ? `${formatDollars(group.feeAtRiskCents)} at risk` : 'No fee at risk';
}

/** Clocks in groups by urgency; on a phone as a list of two lines each. */
export function ClockTable({ groups, today, selected, onSelect, onMeet, onReopen }: Props) {
  const showsMoney = groups.some((group) => group.feeAtRiskCents !== null);
  const ended = groups.some((group) => group.group === 'ended');
  return (
    <>
      <div className="relative overflow-x-auto max-sm:hidden print:block">
        <table className="data-table bleed" aria-label="Clocks">
          <thead>
            <tr>
              {['Due', 'What', 'Case'].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              <th scope="col" className="max-xl:hidden">
                Trigger
              </th>
              <th scope="col" className="max-2xl:hidden">
                Owner
              </th>
              {ended && <th scope="col">State</th>}
              <th scope="col">Section</th>
              {showsMoney && (
                <th scope="col" className="end">
                  At risk
                </th>
              )}
              <th scope="col" className="no-print">
                <span className="sr-only">Actions</span>
              </th>
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={group.group}>
              <tr className="group-row">
                <th scope="rowgroup" colSpan={3} className="text-xs">
                  <span className="font-semibold">{groupTitles[group.group]}</span> <span className="num ml-1 font-normal text-muted">{group.count}</span>
                </th>
                <td colSpan={6} className="end text-xs text-muted">
                  {risk(group)}
                </td>
              </tr>
              {group.clocks.map((clock) => (
                <ClockRow
                  key={clock.id}
                  clock={clock}
                  today={today}
                  showsMoney={showsMoney}
                  isSelected={selected.has(clock.id)}
                  onSelect={onSelect && (() => onSelect(clock.id))}
                  onMeet={onMeet && clock.state === 'OPEN' ? () => onMeet(clock) : null}
                  onReopen={onReopen && clock.state === 'MET' ? () => onReopen(clock) : null}
                />
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <div className="px-4 sm:hidden print:hidden">
        {groups.map((group) => (
          <section key={group.group} aria-label={groupTitles[group.group]}>
            <h2 className="flex justify-between pt-4 pb-1 font-semibold">
              <span>
                {groupTitles[group.group]} <span className="num font-normal text-muted">{group.count}</span>
              </span>
              <span className="text-xs font-normal text-muted">{risk(group)}</span>
            </h2>
            <ul className="border-t border-border">
              {group.clocks.map((clock) => (
                <ClockItem key={clock.id} clock={clock} today={today} onMeet={onMeet && clock.state === 'OPEN' ? () => onMeet(clock) : null} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
