'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ActForm } from '@/components/evaluations/act-form';
import { DayField, minuteOf, timeOf } from '@/components/evaluations/act-fields';
import { Field } from '@/components/ui/field';
import { isCalendarDate } from '@/lib/domain/calendar';
import { instantAt } from '@/lib/domain/schedule/wall-clock';
import { examKeys, sendTime } from '@/lib/features/exams/client';
import { RequestFailed } from '@/lib/http/client';
import { wallClock } from '@/lib/format/dates';
import type { ExamTime, SeenSegment } from './use-exam-time';

interface Props {
  readonly time: ExamTime;
  /** Null adds one. */
  readonly segment: SeenSegment | null;
  readonly timeZone: string;
  readonly today: string;
  readonly onClose: () => void;
}

/** A stretch entered by hand, in the place of a wrong one or beside the others; it always says why. Load it on intent. */
export function SegmentForm({ time, segment, timeZone, today, onClose }: Props) {
  const client = useQueryClient();
  const { evaluationId, scheduledOn, clockAheadBy = 0 } = time.exam;
  const clock = (instant: number | null | undefined) => (instant ? wallClock(new Date(instant).toISOString(), timeZone) : null);
  const [on, setOn] = useState(clock(segment?.startedAt)?.on ?? (scheduledOn !== null && scheduledOn <= today ? scheduledOn : today));
  const [from, setFrom] = useState(timeOf(clock(segment?.startedAt)?.minute ?? null));
  const [to, setTo] = useState(timeOf(clock(segment?.endedAt)?.minute ?? null));
  const [reason, setReason] = useState('');
  const submit = async () => {
    const [first, last] = [minuteOf(from), minuteOf(to)];
    if (!isCalendarDate(on) || first === null || last === null) throw new RequestFailed(422, 'invalid_input', 'Give the day, the beginning and the end.');
    if (last <= first) throw new RequestFailed(422, 'invalid_input', 'The end lies before the beginning.', [{ path: 'endedAt', message: 'Give an end after the beginning' }]);
    // Typed times are the wall clock's; the device tells them as its own clock would have measured them.
    const onDevice = (minute: number) => instantAt(on, minute, timeZone) - clockAheadBy;
    const entered = { id: crypto.randomUUID(), startedAt: onDevice(first), endedAt: onDevice(last), reason };
    if (entered.endedAt > Date.now()) throw new RequestFailed(422, 'invalid_input', 'Time that is still to come cannot be entered.', [{ path: 'endedAt', message: 'Give an end that is past' }]);
    if (!(await time.flush())) throw new RequestFailed(0, 'offline', 'There is no connection. The measured time is kept; enter this again when it is back.');
    const wrong = segment ? [{ id: segment.id, startedAt: segment.startedAt - clockAheadBy, endedAt: (segment.endedAt ?? segment.startedAt) - clockAheadBy, removed: true }] : [];
    client.setQueryData(examKeys.of(evaluationId), await sendTime({ evaluationId, segments: [...wrong, entered] }));
    return { notices: [] };
  };
  return (
    <ActForm title={segment ? 'Correct a stretch' : 'Add a stretch by hand'} subtitle={time.exam.claimantName} submitLabel={segment ? 'Correct it' : 'Add it'} done={segment ? 'The stretch is corrected.' : 'The stretch is added.'} submit={submit} onClose={onClose}>
      <DayField label="Day" name="on" value={on} onChange={setOn} today={today} />
      <span className="max-sm:hidden" />
      <Field label="From" name="startedAt">
        {(field) => <input {...field} type="time" required className="input" value={from} onChange={(event) => setFrom(event.target.value)} />}
      </Field>
      <Field label="To" name="endedAt">
        {(field) => <input {...field} type="time" required className="input" value={to} onChange={(event) => setTo(event.target.value)} />}
      </Field>
      <Field label="Why by hand" name="reason" hint="Kept beside the stretch, for whoever asks how the time came about" className="sm:col-span-2">
        {(field) => <input {...field} required maxLength={200} autoComplete="off" className="input" value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </ActForm>
  );
}
