'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useViewer } from '@/components/layout/viewer';
import { useLaterValue } from '@/components/ui/later-value';
import { useNotice } from '@/components/ui/notice';
import { useRescheduleEvaluation } from '@/lib/features/evaluations/client';
import { practice as practiceQuery } from '@/lib/features/practices/client';
import { movePreview } from '@/lib/features/slots/client';
import type { MoveTarget } from '@/lib/features/slots/schema';
import { formatDay, formatMinute, formatShortDay } from '@/lib/format/dates';
import { doctor } from '@/lib/format/names';
import { RequestFailed } from '@/lib/http/client';
import { ActForm } from './act-form';
import { minuteOf, timeOf, wholeOf } from './act-fields';
import { consentsFor, givenConsents, keepTyped, type ConsentDraft } from './consents';
import { MoveFields, type MoveDraft } from './move-fields';
import { MoveOutcome } from './move-outcome';
import type { MoveSubject, MoveTo } from './move-subject';

interface Props {
  readonly subject: MoveSubject;
  /** Where it was dropped or what was chosen; as it stands now when left out. */
  readonly to?: MoveTo | null;
  readonly onClose: () => void;
  /** Once it is booked or moved. */
  readonly onMoved?: () => void;
}

/** Books or moves an appointment: the new time, what would follow from it, and what must be in writing before. */
export function MoveForm({ subject, to = null, onClose, onMoved }: Props) {
  const { today } = useViewer();
  const notify = useNotice();
  const practice = useQuery(practiceQuery());
  const act = useRescheduleEvaluation();
  const isFirst = subject.scheduledOn === null;
  const [draft, setDraft] = useState<MoveDraft>({
    on: to?.on ?? subject.scheduledOn ?? '',
    time: timeOf(to ? to.startMinute : subject.startMinute),
    minutes: String(subject.minutes),
    physicianId: to?.physicianId ?? subject.physicianId,
    locationId: to?.locationId ?? subject.locationId ?? '',
    askedBy: 'evaluator',
    goodCause: '',
  });
  const [typed, setTyped] = useState<readonly ConsentDraft[]>([]);
  const target = JSON.stringify(targetOf(subject, draft));
  const later = useLaterValue(target, 200);
  const asked = JSON.parse(later) as MoveTarget;
  const isSame = !isFirst && subject.scheduledOn === draft.on && subject.startMinute === minuteOf(draft.time) && subject.locationId === (draft.locationId || null) && subject.physicianId === draft.physicianId && subject.minutes === wholeOf(draft.minutes);
  const preview = useQuery({ ...movePreview(asked), enabled: /^\d{4}-\d{2}-\d{2}$/.test(asked.on) && !isSame });
  const found = later === target && !isSame ? (preview.data ?? null) : null;
  const consents = keepTyped(consentsFor(found?.missing ?? []), typed);
  const goal = draft.on ? `${formatShortDay(draft.on, today)}${draft.time ? `, ${clock(draft.time)}` : ''}` : '';
  const name = (id: string | null) => practice.data?.locations.find((one) => one.id === id)?.name ?? '';
  const physician = practice.data?.physicians.find(({ id }) => id === subject.physicianId)?.name;

  const submit = async () => {
    const input = {
      evaluationId: subject.evaluationId,
      version: found?.version ?? 1,
      scheduledOn: draft.on,
      startMinute: minuteOf(draft.time),
      minutes: wholeOf(draft.minutes) ?? subject.minutes,
      physicianId: draft.physicianId,
      locationId: draft.locationId || null,
      askedBy: draft.askedBy,
      goodCause: draft.goodCause,
      waivers: givenConsents(consents),
    };
    const { evaluation, notices } = await act.mutateAsync(input);
    onMoved?.();
    const { scheduledOn } = subject;
    // Whoever was told of the old day must be told again; that is no undo.
    if (scheduledOn === null || subject.notified) return { notices };
    const undo = () =>
      void act
        .mutateAsync({ ...input, version: evaluation.version, scheduledOn, startMinute: subject.startMinute, minutes: subject.minutes, physicianId: subject.physicianId, locationId: subject.locationId, goodCause: draft.goodCause || 'The move was taken back at once; nobody had been told.', waivers: [] })
        .then(
          () => notify({ message: `It is back on ${formatDay(scheduledOn, today)}.` }),
          (error: unknown) => notify({ message: error instanceof RequestFailed ? `It was not moved back. ${error.message}` : 'It was not moved back.' }),
        );
    return { notices, undo };
  };

  return (
    <ActForm
      title={isFirst ? 'Book the exam' : subject.isExam ? 'Move the exam' : 'Move the appointment'}
      subtitle={subject.claimantName}
      submitLabel={isFirst ? `Book ${goal}` : `Move to ${goal}`}
      done={isFirst ? `Booked for ${goal}.` : `Moved to ${goal}.`}
      submit={submit}
      onClose={onClose}
      width={600}
      blocked={isSame ? 'That is where it is now.' : !found ? (draft.on ? 'Looking at what follows…' : 'Choose a day.') : found.allowed ? null : 'It cannot be put there.'}
    >
      {!isFirst && (
        <p className="text-soft sm:col-span-2">
          Now {formatDay(subject.scheduledOn ?? '', today)}
          {subject.startMinute !== null && `, ${formatMinute(subject.startMinute)}`}
          {name(subject.locationId) && `, ${name(subject.locationId)}`}
          {physician && `, ${doctor(physician)}`}
        </p>
      )}
      <MoveFields draft={draft} onChange={setDraft} practice={practice.data} today={today} isFirst={isFirst} needsCause={found?.missing.includes('good_cause') ?? false} />
      {!isSame && draft.on && (
        <MoveOutcome
          found={found}
          failure={preview.error}
          consents={consents}
          onConsents={setTyped}
          onPick={(slot) => setDraft({ ...draft, on: slot.on, time: timeOf(slot.startMinute), physicianId: slot.physicianId, locationId: slot.locationId, minutes: String(slot.minutes) })}
          today={today}
        />
      )}
    </ActForm>
  );
}

const clock = (time: string): string => {
  const minute = minuteOf(time);
  return minute === null ? '' : formatMinute(minute);
};

function targetOf(subject: MoveSubject, draft: MoveDraft): MoveTarget {
  const startMinute = minuteOf(draft.time);
  const minutes = wholeOf(draft.minutes);
  return {
    evaluationId: subject.evaluationId,
    on: draft.on,
    ...(startMinute === null ? {} : { startMinute }),
    ...(minutes ? { minutes } : {}),
    physicianId: draft.physicianId,
    ...(draft.locationId ? { locationId: draft.locationId } : {}),
  };
}
