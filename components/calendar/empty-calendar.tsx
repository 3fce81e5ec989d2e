'use client';

import { EmptyState } from '@/components/layout/empty-state';
import { useMay } from '@/components/layout/viewer';
import { ButtonLink } from '@/components/ui/button';
import type { Calendar } from '@/lib/features/calendar/schema';
import { writeCalendarAddress, type CalendarAddress } from './calendar-address';

const spans = { day: 'on this day', week: 'in this week', month: 'in this month', list: 'in these four weeks' } as const satisfies Record<CalendarAddress['view'], string>;

/** Whether nothing at all stands on the shown days. */
export function isEmpty({ days }: Calendar): boolean {
  return days.every((day) => day.appointments.length === 0 && day.clinics.length === 0 && day.closed.length === 0 && day.unavailable.length === 0);
}

/** Days on which nothing happens: what to do first, or which filter hides the rest. */
export function EmptyCalendar({ address }: { readonly address: CalendarAddress }) {
  const mayAdd = useMay('availability.add');
  if (address.physicianId || address.locationId) {
    return (
      <EmptyState title={`Nothing fits this filter ${spans[address.view]}`} actions={<ButtonLink href={writeCalendarAddress({ ...address, physicianId: null, locationId: null })}>Clear the filter</ButtonLink>}>
        The filter by {[address.physicianId ? 'physician' : '', address.locationId ? 'location' : ''].filter(Boolean).join(' and ')} leaves nothing here.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={`No clinic and no exam ${spans[address.view]}`}
      actions={
        <>
          {mayAdd && (
            <ButtonLink href="/settings/availability?edit=new" kind="primary">
              Add a clinic
            </ButtonLink>
          )}
          {address.on && <ButtonLink href={writeCalendarAddress({ ...address, on: null })}>Today</ButtonLink>}
        </>
      }
      steps={[
        ['Add a clinic', 'When and where a physician examines, week by week', 'a minute'],
        ['Open times', 'Appear here and in the finder, inside each case’s 90 days', 'at once'],
        ['Book', 'From a case: “Find a date”', ''],
      ]}
    >
      The calendar shows open times once it knows when and where physicians examine.
    </EmptyState>
  );
}
