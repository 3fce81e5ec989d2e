import Link from 'next/link';
import { Cite } from '@/components/ui/cite';
import { StateIcon } from '@/components/ui/state-icon';
import type { AvailabilityList } from '@/lib/features/availability/schema';
import type { Unavailability } from '@/lib/features/unavailability/schema';
import { distance, formatShortDay } from '@/lib/format/dates';
import { counted, doctor } from '@/lib/format/names';
import { WithdrawAbsence } from './withdraw-absence';

interface Props {
  readonly list: AvailabilityList;
  readonly editHref: ((absenceId: string) => string) | null;
}

/** Absences under Form 109: days, what of the year they use, whether the form went out, exams inside. */
export function AbsenceTable({ list, editHref }: Props) {
  const rows = [...list.unavailability].sort((a, b) => b.startsOn.localeCompare(a.startsOn));
  if (rows.length === 0) return <p className="py-3 text-muted">None. An absence of 14 days or more is told to the Medical Director on Form 109, 30 days before it begins. 8 CCR 33</p>;
  return (
    <div className="relative overflow-x-auto">
      <table className="data-table rows-2" aria-label="Absences">
        <thead>
          <tr>
            <th scope="col">Away</th>
            <th scope="col">Physician</th>
            <th scope="col">Days of the year</th>
            <th scope="col">Form 109</th>
            <th scope="col">Exams inside</th>
            <th scope="col">
              <span className="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((absence) => {
            const who = doctor(list.physicians.find(({ id }) => id === absence.physicianId)?.name ?? '');
            const days = `${formatShortDay(absence.startsOn, list.today)} to ${formatShortDay(absence.endsOn, list.today)}`;
            return (
              <tr key={absence.id}>
                <th scope="row" className="whitespace-nowrap">
                  {editHref && absence.withdrawnOn === null ? (
                    <Link href={editHref(absence.id)} prefetch={false} className="row-link" aria-label={`Change the absence ${days}, ${who}`}>
                      {days}
                    </Link>
                  ) : (
                    days
                  )}
                  <span className="block text-xs font-normal text-muted">{absence.reason || distance(absence.startsOn, list.today)}</span>
                </th>
                <td className="whitespace-nowrap">{who}</td>
                <td>
                  {absence.years.map(({ year, dayCount, mostDays }) => (
                    <span key={year} className="block whitespace-nowrap">
                      {dayCount > mostDays ? <StateIcon tone="check">{`${dayCount} of ${mostDays} in ${year}`}</StateIcon> : `${dayCount} of ${mostDays} in ${year}`}
                    </span>
                  ))}
                </td>
                <td>
                  <FormState absence={absence} today={list.today} />
                </td>
                <td>
                  {absence.exams.length === 0 ? (
                    <span className="text-muted">None</span>
                  ) : (
                    <>
                      {counted(absence.exams.length, 'exam')}
                      <span className="block text-xs text-muted">{decisions(absence)}</span>
                    </>
                  )}
                </td>
                <td className="end">{editHref && absence.withdrawnOn === null && absence.endsOn >= list.today && <WithdrawAbsence absence={absence} says={`Withdraw the absence ${days}, ${who}`} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function decisions({ exams }: Unavailability): string {
  const of = (decision: 'move' | 'keep' | null) => exams.filter((exam) => exam.decision === decision).length;
  return [of('move') && `${of('move')} to move`, of('keep') && `${of('keep')} kept`, of(null) && `${of(null)} undecided`].filter(Boolean).join(', ');
}

function FormState({ absence, today }: { readonly absence: Unavailability; readonly today: string }) {
  if (absence.withdrawnOn !== null) return <StateIcon tone="off">Withdrawn {formatShortDay(absence.withdrawnOn, today)}</StateIcon>;
  if (absence.filedOn !== null) {
    return (
      <>
        <StateIcon tone={absence.late ? 'check' : 'done'}>Sent {formatShortDay(absence.filedOn, today)}</StateIcon>
        {absence.late && <span className="block text-xs text-muted">Later than 30 days before{absence.goodCause ? `: ${absence.goodCause}` : ''}</span>}
      </>
    );
  }
  return (
    <>
      <StateIcon tone={absence.fileBy < today ? 'failed' : 'not-begun'}>Not sent</StateIcon>
      <span className="block text-xs whitespace-nowrap text-muted">
        By {formatShortDay(absence.fileBy, today)}, {distance(absence.fileBy, today)} <Cite>8 CCR 33</Cite>
      </span>
    </>
  );
}
