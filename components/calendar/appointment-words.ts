import type { StateTone } from '@/components/ui/state-icon';
import type { CalendarAppointment } from '@/lib/features/calendar/schema';
import { kindWords } from '@/lib/format/case-words';
import { formatCount } from '@/lib/format/money';

/** 600 → '10:00': as in a day's column, where the gutter says AM or PM. */
export function clockTime(minute: number): string {
  const hour = Math.floor(minute / 60);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute % 60).padStart(2, '0')}`;
}

/** What is said of a case's kind in a narrow column. */
export function shortKind(appointment: CalendarAppointment): string {
  if (appointment.evaluationKind === 'DEPOSITION') return 'Depo';
  const words = kindWords(appointment.kind);
  return words.length <= 4 ? words : (words.split(' ')[0] ?? words);
}

/** The second line: what the desk prepares for. Interpreter before pages. */
export function secondLine(appointment: CalendarAppointment): string {
  const parts = [
    appointment.mode === 'remote' ? 'Remote' : '',
    appointment.interpreterLanguage,
    appointment.evaluationKind === 'FOLLOW_UP' ? 'Follow-up' : '',
    appointment.pages > 0 ? `${formatCount(appointment.pages)} pp` : '',
  ].filter(Boolean);
  return parts.slice(0, 2).join(' · ');
}

/** Where an appointment stands, in words with their icon; null while nothing is to be said of it. */
export function standingOf(appointment: CalendarAppointment, today: string): { readonly tone: StateTone; readonly label: string } | null {
  switch (appointment.state) {
    case 'EXAMINED':
      return { tone: 'done', label: appointment.evaluationKind === 'DEPOSITION' ? 'Testified' : 'Examined' };
    case 'REPORT_SERVED':
      return { tone: 'done', label: 'Served' };
    case 'NO_SHOW':
      return { tone: 'failed', label: 'No-show' };
    case 'LATE_CANCEL':
      return { tone: 'failed', label: 'Late cancel' };
    case 'NOT_SEEN':
      return { tone: 'failed', label: 'Not seen' };
    case 'CANCELLED':
      return { tone: 'off', label: 'Cancelled' };
    case 'REQUESTED':
      return { tone: 'not-begun', label: 'Asked for' };
    case 'SCHEDULED':
      if (appointment.on < today) return { tone: 'check', label: 'Took place?' };
      if (!appointment.notified && appointment.evaluationKind !== 'DEPOSITION') return { tone: 'check', label: 'Not notified' };
      if (appointment.interpreter === 'to_arrange') return { tone: 'check', label: 'No interpreter' };
      return null;
    default: {
      const unhandled: never = appointment.state;
      return unhandled;
    }
  }
}

/** Whether it still stands in somebody's way: it can be moved by dragging. */
export function isMovable(appointment: CalendarAppointment): boolean {
  return appointment.state === 'SCHEDULED';
}
