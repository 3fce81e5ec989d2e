'use client';

import { useQuery } from '@tanstack/react-query';
import { DeskDialog } from '@/components/evaluations/desk-dialog';
import { caseDetail } from '@/lib/features/cases/client';
import type { CalendarAppointment } from '@/lib/features/calendar/schema';
import type { Arrangement } from './appointment-popover';

interface Props {
  readonly what: Arrangement;
  readonly appointment: Pick<CalendarAppointment, 'caseId' | 'evaluationId' | 'claimantName'>;
  readonly today: string;
  readonly onClose: () => void;
}

/** The form of an arrangement, once the case's own details are read. Load it on intent. */
export function ArrangeDialog({ what, appointment, today, onClose }: Props) {
  const { data } = useQuery(caseDetail(appointment.caseId));
  const evaluation = data?.evaluations.find(({ id }) => id === appointment.evaluationId);
  if (!evaluation) return null;
  return <DeskDialog act={what} evaluation={evaluation} claimantName={appointment.claimantName} today={today} onClose={onClose} />;
}
