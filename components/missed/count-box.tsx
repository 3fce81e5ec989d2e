'use client';

import { ChoiceRow } from '@/components/ui/choice-row';
import { Cite } from '@/components/ui/cite';
import { StateIcon } from '@/components/ui/state-icon';
import type { CancellationCount } from '@/lib/features/missed/schema';
import { formatLongDay } from '@/lib/format/dates';
import { counted as inWords } from '@/lib/format/names';
import type { MissedDraft } from './missed-draft';

const calendars = { gov: 'State holidays', dwc: 'Division’s office days', judicial: 'Court days' } as const;
const answers = [
  { value: 'late', label: 'Late' },
  { value: 'in_time', label: 'In time' },
] as const;

interface Props {
  readonly count: CancellationCount;
  readonly counted: MissedDraft['counted'];
  readonly byUs: boolean;
  readonly onCounted: (counted: 'late' | 'in_time') => void;
}

/** How many business days were left: one line where the calendars agree, each count and the days between them where they do not. */
export function CountBox({ count, counted, byUs, onCounted }: Props) {
  const [first] = count.byCalendar;
  const verify = count.confidence === 'M';
  if (!count.disputed) {
    const days = count.byCalendar.find(({ calendar }) => calendar === 'dwc')?.days ?? first?.days ?? 0;
    return (
      <p className="sm:col-span-2" role="status">
        <StateIcon tone={count.late ? 'check' : 'done'}>
          {inWords(days, 'business day')} before: {count.late ? `late, fewer than ${count.businessDays}` : 'in time'}
        </StateIcon>{' '}
        <Cite verify={verify}>{count.section}</Cite>
      </p>
    );
  }
  return (
    <div className="rounded-md border border-border px-3 py-2.5 sm:col-span-2" role="status">
      <p>
        <StateIcon tone="check">The calendars differ: {byUs ? 'read carefully, we are late' : 'a person decides'}</StateIcon> <Cite verify={verify}>{count.section}</Cite>
      </p>
      <table className="mt-2 w-full">
        <caption className="sr-only">Business days before the appointment, by calendar</caption>
        <tbody>
          {count.byCalendar.map(({ calendar, days, late }) => (
            <tr key={calendar}>
              <th scope="row" className="py-0.5 text-left font-normal text-soft">
                {calendars[calendar]}
              </th>
              <td className="num py-0.5 text-right font-medium">{inWords(days, 'business day')}</td>
              <td className="w-24 py-0.5 pl-3">{late ? <span className="text-warning-ink">late</span> : 'in time'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="mt-1.5 text-xs text-muted">
        {count.disputedDays.map((day) => (
          <li key={day.on}>
            {day.name}, {formatLongDay(day.on)}: closed by {day.closedIn.map((calendar) => calendars[calendar].toLowerCase()).join(' and ')} only
          </li>
        ))}
      </ul>
      {!byUs && (
        <div className="mt-3">
          <ChoiceRow legend="Count it as" name="counted" choices={answers} value={counted === '' ? 'late' : counted} onChange={onCounted} />
        </div>
      )}
    </div>
  );
}
