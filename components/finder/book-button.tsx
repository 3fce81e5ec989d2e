'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useMay } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { useNotice } from '@/components/ui/notice';
import { useRescheduleEvaluation } from '@/lib/features/evaluations/client';
import type { Slot, SlotFinder } from '@/lib/features/slots/schema';
import { formatShortDay } from '@/lib/format/dates';
import { RequestFailed } from '@/lib/http/client';
import { clockTime } from '@/components/calendar/appointment-words';
import type { SlotKey } from '@/components/calendar/calendar-address';

interface Props {
  readonly found: SlotFinder;
  readonly chosen: SlotKey;
  readonly slot: Slot | null;
  /** Shows what follows before it is booked: for a move, or a time that needs something first. */
  readonly onAsk: () => void;
  readonly onRefused: (message: string) => void;
}

/** The screen's one action: books the chosen time. A first date that needs nothing is booked at once; anything else is asked about first. */
export function BookButton({ found, chosen, slot, onAsk, onRefused }: Props) {
  const router = useRouter();
  const notify = useNotice();
  const mayBook = useMay('evaluation.reschedule');
  const book = useRescheduleEvaluation();
  const [done, setDone] = useState(false);
  if (!mayBook) return null;
  const { evaluation, today } = found;
  const when = `${formatShortDay(chosen.on, today)}, ${clockTime(chosen.startMinute)}`;
  const isPlain = slot !== null && slot.missing.length === 0 && evaluation.scheduledOn === null && !slot.checks.some(({ outcome }) => outcome === 'block');
  const press = () => {
    if (!isPlain) return onAsk();
    book.mutate(
      { evaluationId: evaluation.id, version: evaluation.version, scheduledOn: slot.on, startMinute: slot.startMinute, minutes: slot.minutes, physicianId: slot.physicianId, locationId: slot.locationId },
      {
        onSuccess: ({ notices }) => {
          setDone(true);
          notify({ message: [`Booked for ${when}; the notice clock runs.`, ...notices].join(' ') });
          router.push(`/cases/${evaluation.caseId}`);
        },
        onError: (error) => onRefused(error instanceof RequestFailed ? error.message : 'It was not booked.'),
      },
    );
  };
  return (
    <Button kind="primary" pending={book.isPending || done} onClick={press}>
      {evaluation.scheduledOn === null ? `Book ${when}` : `Move to ${when}`}
    </Button>
  );
}
