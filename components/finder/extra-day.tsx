'use client';

import { useRef, useState } from 'react';
import { useMay } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { useNotice } from '@/components/ui/notice';
import { StateIcon } from '@/components/ui/state-icon';
import { useExceptAvailability, useRemoveException } from '@/lib/features/availability/client';
import type { SlotFinder } from '@/lib/features/slots/schema';
import { formatDay, formatMinute } from '@/lib/format/dates';
import { counted, doctor } from '@/lib/format/names';
import { RequestFailed } from '@/lib/http/client';

type Day = NonNullable<SlotFinder['nothingInside']>['extraDays'][number];

/** A further clinic day inside the window: whether it pays, and the button that adds it. */
export function ExtraDay({ day, today }: { readonly day: Day; readonly today: string }) {
  const add = useExceptAvailability();
  const remove = useRemoveException();
  const notify = useNotice();
  const key = useRef(crypto.randomUUID());
  const mayAdd = useMay('availability.except');
  const [refusal, setRefusal] = useState<string | null>(null);
  const { on, physicianId, locationId, startMinute, endMinute, slotMinutes, money } = day;
  const save = () =>
    add.mutate(
      { idempotencyKey: key.current, input: { kind: 'extra', on, physicianId, locationId, startMinute, endMinute, slotMinutes, capacity: 1, reason: 'Extra clinic' } },
      {
        onSuccess: ({ exceptions }) => {
          key.current = crypto.randomUUID();
          const made = exceptions.find((one) => one.on === on && one.kind === 'extra');
          notify({ message: `${formatDay(on, today)} in ${day.locationName} is a clinic day.`, ...(made ? { undo: () => remove.mutate({ exceptionId: made.id, version: made.version }) } : {}) });
        },
        onError: (error) => setRefusal(error instanceof RequestFailed ? error.message : 'It was not added.'),
      },
    );
  return (
    <li className="border-b border-hairline py-2">
      <p>
        <span className="font-medium">{formatDay(on, today)}</span>, {day.locationName}, {doctor(day.physicianName)}
      </p>
      <p className="text-xs text-muted">
        {formatMinute(startMinute)} to {formatMinute(endMinute)}, {counted(day.seats, 'exam')}; {counted(day.waitingCount, 'case')} {day.waitingCount === 1 ? 'waits' : 'wait'} for a date
        {day.travelMinutes > 0 && `; ${day.travelMinutes} min to drive`}
      </p>
      {money && (
        <p>
          <StateIcon tone={money.pays ? 'done' : 'check'}>{money.says}</StateIcon>
        </p>
      )}
      {refusal && (
        <p role="alert" className="text-danger-ink">
          {refusal}
        </p>
      )}
      {mayAdd && (
        <Button size="sm" className="mt-1" pending={add.isPending} onClick={save}>
          Add the day
        </Button>
      )}
    </li>
  );
}
