'use client';

import dynamic from 'next/dynamic';
import type { RefObject } from 'react';
import { subjectOfAppointment, type MoveSubject, type MoveTo } from '@/components/evaluations/move-subject';
import type { Calendar, CalendarAppointment, OpenSlot } from '@/lib/features/calendar/schema';
import type { Arrangement } from './appointment-popover';
import type { Names } from './calendar-names';

const AppointmentPopover = dynamic(() => import('./appointment-popover').then((module) => module.AppointmentPopover), { ssr: false });
const SlotPopover = dynamic(() => import('./slot-popover').then((module) => module.SlotPopover), { ssr: false });
const ArrangeDialog = dynamic(() => import('./arrange-dialog').then((module) => module.ArrangeDialog), { ssr: false });
const MoveForm = dynamic(() => import('@/components/evaluations/move-form').then((module) => module.MoveForm), { ssr: false });

/** The one thing that is open above the calendar. */
export type Overlay =
  | { readonly kind: 'appointment'; readonly appointment: CalendarAppointment }
  | { readonly kind: 'slot'; readonly slot: OpenSlot }
  | { readonly kind: 'move'; readonly subject: MoveSubject; readonly to: MoveTo | null }
  | { readonly kind: 'arrange'; readonly what: Arrangement; readonly appointment: CalendarAppointment };

interface Props {
  readonly overlay: Overlay | null;
  readonly onChange: (overlay: Overlay | null) => void;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly calendar: Calendar;
  readonly names: Names;
  /** Once an appointment is booked or moved. */
  readonly onMoved: (evaluationId: string) => void;
}

/** Popovers beside what was pressed, and the dialogs that they lead to; each is fetched when it is meant. */
export function CalendarOverlays({ overlay, onChange, anchor, calendar, names, onMoved }: Props) {
  const { today } = calendar;
  const close = () => onChange(null);
  switch (overlay?.kind) {
    case undefined:
      return null;
    case 'appointment': {
      const appointment = asItIsNow(calendar, overlay.appointment);
      return (
        <AppointmentPopover
          appointment={appointment}
          names={names}
          today={today}
          anchor={anchor}
          onClose={close}
          onMove={() => onChange({ kind: 'move', subject: subjectOfAppointment(appointment), to: null })}
          onArrange={(what) => onChange({ kind: 'arrange', what, appointment })}
        />
      );
    }
    case 'slot':
      return <SlotPopover slot={overlay.slot} names={names} today={today} anchor={anchor} onClose={close} />;
    case 'move':
      return <MoveForm subject={overlay.subject} to={overlay.to} onClose={close} onMoved={() => onMoved(overlay.subject.evaluationId)} />;
    case 'arrange':
      return <ArrangeDialog what={overlay.what} appointment={overlay.appointment} today={today} onClose={close} />;
    default: {
      const unhandled: never = overlay;
      return unhandled;
    }
  }
}

/** The appointment as it was last read; the one that was pressed when it is no longer among what is shown. */
function asItIsNow(calendar: Calendar, pressed: CalendarAppointment): CalendarAppointment {
  return calendar.days.flatMap((day) => day.appointments).find(({ evaluationId }) => evaluationId === pressed.evaluationId) ?? pressed;
}
