import type { Metadata } from 'next';
import { readCalendarAddress } from '@/components/calendar/calendar-address';
import { calendarFilters, shownOn } from '@/components/calendar/calendar-query';
import { CalendarScreen } from '@/components/calendar/calendar-screen';
import { can } from '@/lib/auth/permissions';
import { calendarOf } from '@/lib/features/calendar/client';
import { readCalendar } from '@/lib/features/calendar/queries';
import { slotsFor } from '@/lib/features/slots/client';
import { findSlots } from '@/lib/features/slots/queries';
import { pageFor } from '@/lib/http/page-for';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Calendar' };

export default async function CalendarPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [ctx, params] = await Promise.all([pageFor('calendar.read'), searchParams]);
  const address = readCalendarAddress({ get: (name) => [params[name]].flat()[0] ?? null });
  const found = address.find && can(ctx.actor.role, 'slot.find') ? await findSlots(ctx, { evaluationId: address.find }) : null;
  const filters = calendarFilters(address, shownOn(address, found, ctx.today));
  const screen = (
    <Prefetch query={calendarOf(filters)} load={() => readCalendar(ctx, filters)}>
      <CalendarScreen />
    </Prefetch>
  );
  if (!found) return screen;
  return (
    <Prefetch query={slotsFor(found.evaluation.id)} load={() => Promise.resolve(found)}>
      {screen}
    </Prefetch>
  );
}
