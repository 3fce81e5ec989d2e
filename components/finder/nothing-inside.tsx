'use client';

import { Section } from '@/components/layout/section';
import type { SlotKey } from '@/components/calendar/calendar-address';
import type { MoveSubject } from '@/components/evaluations/move-subject';
import { lineWords } from '@/lib/domain/fee-schedule/line-words';
import type { Slot, SlotFinder } from '@/lib/features/slots/schema';
import { formatDay, formatMinute } from '@/lib/format/dates';
import { formatDollars } from '@/lib/format/money';
import { counted, doctor } from '@/lib/format/names';
import { ExtraDay } from './extra-day';
import { SlotList } from './slot-list';

type Nothing = NonNullable<SlotFinder['nothingInside']>;

interface Props {
  readonly nothing: Nothing;
  readonly found: SlotFinder;
  readonly chosen: SlotKey | null;
  readonly onChoose: (slot: Slot) => void;
  readonly onMove: (subject: MoveSubject, to: Slot | null) => void;
}

/** No time is left inside the window: what it is worth, who or where has room, who could make room, whether another clinic day pays. */
export function NothingInside({ nothing, found, chosen, onChoose, onMove }: Props) {
  const { today, evaluation } = found;
  const { worth, room, movable, extraDays } = nothing;
  return (
    <div className="mt-4 border-t border-border">
      <p className="py-2.5">
        Nothing is left inside 90 days.
        {worth && (
          <>
            {' '}
            At stake: <strong className="num font-semibold">{formatDollars(worth.expectedCents)}</strong>
            {worth.feeCode && <span className="text-muted"> {lineWords(worth.feeCode)}</span>}.
          </>
        )}
      </p>
      {room.length > 0 && (
        <Section title="Who has room" count={room.length} ruled>
          {room.map((one) => (
            <div key={`${one.physicianId} ${one.locationId}`} className="border-b border-hairline pt-1.5">
              <p>
                <span className="font-medium">
                  {one.locationName}, {doctor(one.physicianName)}
                </span>{' '}
                <span className="text-muted">{counted(one.slotCount, 'time')}</span>
              </p>
              <p className="text-xs text-muted">{one.says}</p>
              {one.takes === 'nothing' || one.takes === 'other_office' ? (
                <SlotList label={`First at ${one.locationName}`} slots={[one.first]} chosen={chosen} physicianId={evaluation.physicianId} today={today} onChoose={onChoose} />
              ) : (
                <p className="pb-1.5 text-xs">
                  First {formatDay(one.first.on, today)}, {formatMinute(one.first.startMinute)}
                </p>
              )}
            </div>
          ))}
        </Section>
      )}
      {movable.length > 0 && (
        <Section title="Who could be moved" count={movable.length} ruled className="mt-3">
          <ul>
            {movable.map((one) => {
              const [to] = one.to;
              const subject: MoveSubject = { evaluationId: one.evaluationId, claimantName: one.claimantName, scheduledOn: one.on, startMinute: one.startMinute, minutes: one.minutes, physicianId: one.physicianId, locationId: one.locationId, notified: one.notified, isExam: true };
              return (
                <li key={one.evaluationId} className="border-b border-hairline py-1.5">
                  <p className="flex items-baseline gap-2">
                    <span className="font-medium">{one.claimantName}</span>
                    <span className="text-muted">
                      {formatDay(one.on, today)}, {formatMinute(one.startMinute)}
                    </span>
                  </p>
                  <p className="text-xs text-muted">
                    {one.day !== null && `Day ${one.day} of its window`}
                    {one.openUntil && `, open until ${formatDay(one.openUntil, today)}`}
                    {one.notified ? ', notice sent' : ''}
                  </p>
                  {to && (
                    <button type="button" className="text-link min-h-6" onClick={() => onMove(subject, to)}>
                      Move to {formatDay(to.on, today)}, {formatMinute(to.startMinute)}, {to.locationName}
                    </button>
                  )}
                </li>
              );
            })}
          </ul>
        </Section>
      )}
      {extraDays.length > 0 && (
        <Section title="Another clinic day" ruled className="mt-3">
          <ul>
            {extraDays.map((day) => (
              <ExtraDay key={`${day.on} ${day.physicianId} ${day.locationId}`} day={day} today={today} />
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
