'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useRouter, useSearchParams } from 'next/navigation';
import { useMemo, useRef, useState } from 'react';
import { subjectOfAppointment } from '@/components/evaluations/move-subject';
import { BookButton } from '@/components/finder/book-button';
import { foundSlot, keyOf, subjectOfFound } from '@/components/finder/finder-words';
import { PageHeader } from '@/components/layout/page-header';
import { useMay, useViewer } from '@/components/layout/viewer';
import { calendarOf } from '@/lib/features/calendar/client';
import type { CalendarDate } from '@/lib/domain/calendar';
import { slotsFor } from '@/lib/features/slots/client';
import { shownDays } from './board';
import { CalendarActions } from './calendar-actions';
import { readCalendarAddress, writeCalendarAddress, type CalendarAddress, type SlotKey } from './calendar-address';
import { CalendarBody } from './calendar-body';
import { namesOf } from './calendar-names';
import { CalendarOverlays, type Overlay } from './calendar-overlays';
import { calendarFilters, chosenOf, shownOn } from './calendar-query';
import { farOf, stepFrom, titleOf } from './calendar-range';
import { CalendarToolbar } from './calendar-toolbar';
import { useArrowKeys } from './use-arrow-keys';

const FinderPanel = dynamic(() => import('@/components/finder/finder-panel').then((module) => module.FinderPanel));

/** The calendar of the practice; beside it, where an evaluation looks for a date, the finder. */
export function CalendarScreen() {
  const router = useRouter();
  const address = readCalendarAddress(useSearchParams());
  const { today } = useViewer();
  const mayMove = useMay('evaluation.reschedule');
  const mayFind = useMay('slot.find');
  const finder = useQuery({ ...slotsFor(address.find ?? ''), enabled: address.find !== null && mayFind });
  const found = address.find && finder.data?.evaluation.id === address.find ? finder.data : null;
  const on = shownOn(address, found, today);
  const { data: calendar } = useQuery(calendarOf(calendarFilters(address, on)));
  const anchor = useRef<HTMLElement | null>(null);
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const go = (next: CalendarAddress) => {
    setOverlay(null);
    router.replace(writeCalendarAddress(next), { scroll: false });
  };
  const step = (by: 1 | -1) => go({ ...address, on: stepFrom(address.view, on, by, address.weekends) });
  useArrowKeys(step);
  const chosen = chosenOf(address, found);
  const slot = found && chosen ? foundSlot(found, chosen) : null;
  const chosenText = JSON.stringify(found && chosen ? { slot: chosen, minutes: slot?.minutes ?? found.evaluation.minutes, claimantName: found.evaluation.claimantName } : null);
  const chosenTime = useMemo(() => JSON.parse(chosenText), [chosenText]);
  const days = useMemo(() => (calendar ? shownDays(calendar, address.weekends || address.view !== 'week') : []), [calendar, address.weekends, address.view]);
  const names = useMemo(() => (calendar ? namesOf(calendar) : null), [calendar]);
  if (!calendar || !names) return null;

  const shown = { from: (days[0]?.on ?? on) as CalendarDate, to: (days.at(-1)?.on ?? on) as CalendarDate };
  const choose = (key: SlotKey) => {
    setRefusal(null);
    go({ ...address, slot: key, on: key.on });
  };
  const open = (next: Overlay, element: HTMLElement) => {
    anchor.current = element;
    setOverlay(next);
  };
  return (
    <div className="flex flex-1 flex-col lg:h-dvh lg:flex-none print:h-auto">
      <PageHeader
        title={titleOf(address.view, on, shown, today)}
        subtitle={farOf(address.view, on, shown, today)}
        actions={
          <>
            <CalendarActions view={address.view} viewHref={(view) => writeCalendarAddress({ ...address, view })} onStep={step} onToday={() => go({ ...address, on: found ? today : null })} />
            {found && chosen && <BookButton found={found} chosen={chosen} slot={slot} onAsk={() => setOverlay({ kind: 'move', subject: subjectOfFound(found), to: chosen })} onRefused={setRefusal} />}
          </>
        }
      />
      <CalendarToolbar calendar={calendar} names={names} address={address} onChange={go} />
      <div className={`min-h-0 flex-1 ${found ? 'flex flex-col lg:grid lg:grid-cols-[minmax(0,1fr)_280px] xl:grid-cols-[minmax(0,1fr)_336px]' : 'flex flex-col'}`}>
        <CalendarBody
          calendar={calendar}
          days={days}
          names={names}
          address={address}
          on={on}
          chosen={chosenTime}
          mayMove={mayMove}
          openId={overlay?.kind === 'appointment' ? overlay.appointment.evaluationId : null}
          onOpen={(appointment, element) => open({ kind: 'appointment', appointment }, element)}
          onSlot={(one, element) => (found ? choose({ on: one.on, startMinute: one.startMinute, physicianId: one.physicianId, locationId: one.locationId }) : open({ kind: 'slot', slot: one }, element))}
          onDrop={({ appointment, ...to }) => setOverlay({ kind: 'move', subject: subjectOfAppointment(appointment), to })}
          onDay={(day) => go({ ...address, view: 'day', on: day })}
        />
        {found && (
          <aside aria-label="Find a date" className="border-border px-(--pad) py-4 max-lg:order-first max-lg:border-b lg:min-h-0 lg:overflow-y-auto lg:border-l lg:px-5">
            {refusal && (
              <p role="alert" className="mb-3 rounded-md border border-danger px-3 py-2 text-danger-ink">
                {refusal}
              </p>
            )}
            <FinderPanel found={found} chosen={chosen} slot={slot} closeHref={writeCalendarAddress({ ...address, find: null, slot: null, on })} onChoose={(one) => choose(keyOf(one))} onMove={(subject, to) => setOverlay({ kind: 'move', subject, to })} />
          </aside>
        )}
      </div>
      <CalendarOverlays overlay={overlay} onChange={setOverlay} anchor={anchor} calendar={calendar} names={names} onMoved={(evaluationId) => found?.evaluation.id === evaluationId && router.push(`/cases/${found.evaluation.caseId}`)} />
    </div>
  );
}
