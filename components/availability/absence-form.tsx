'use client';

import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { Form } from '@/components/forms/form';
import { NoteInput, SelectInput, TextInput } from '@/components/forms/inputs';
import { useSaving } from '@/components/forms/use-saving';
import { useNotice } from '@/components/ui/notice';
import type { AvailabilityList } from '@/lib/features/availability/schema';
import { useAmendUnavailability, useRecordUnavailability } from '@/lib/features/unavailability/client';
import type { ExamInside, Unavailability, UnavailabilityChanged } from '@/lib/features/unavailability/schema';
import { ExamsInside } from './exams-inside';

interface Props {
  readonly list: AvailabilityList;
  /** Null for a new one. */
  readonly absence: Unavailability | null;
  readonly listHref: string;
}

/** An absence of a physician and its Form 109: the days, when the form went out, what becomes of the exams inside. */
export function AbsenceForm({ list, absence, listHref }: Props) {
  const router = useRouter();
  const notify = useNotice();
  const record = useRecordUnavailability();
  const amend = useAmendUnavailability();
  const key = useRef(crypto.randomUUID());
  const exams: readonly ExamInside[] = absence?.exams ?? [];
  const saving = useSaving<Parameters<typeof record.mutateAsync>[0]['input'], UnavailabilityChanged>(
    {
      mutationFn: ({ physicianId, ...input }: Parameters<typeof record.mutateAsync>[0]['input']) =>
        absence ? amend.mutateAsync({ unavailabilityId: absence.id, version: absence.version, ...input }) : record.mutateAsync({ idempotencyKey: key.current, input: { physicianId, ...input } }),
    },
    {
      onSaved: ({ unavailability, letterId, notices }) => {
        notify({ message: ['The absence is recorded.', ...notices].join(' ') });
        const undecided = unavailability.exams.some(({ decision }) => decision === null);
        router.replace(letterId ? `/letters/${letterId}` : undecided ? `${listHref}?edit=absence:${unavailability.id}` : listHref, { scroll: false });
      },
    },
  );
  return (
    <Form
      saving={saving}
      action={absence ? 'Save absence' : 'Record absence'}
      cancelHref={listHref}
      toInput={(values) => ({
        physicianId: absence?.physicianId ?? values.text('physicianId'),
        startsOn: values.text('startsOn'),
        endsOn: values.text('endsOn'),
        filedOn: values.textOrNull('filedOn'),
        reason: values.text('reason'),
        goodCause: values.text('goodCause'),
        exams: exams.flatMap(({ evaluationId }) => {
          const decision = values.text(`exam-${evaluationId}`);
          return decision === 'move' || decision === 'keep' ? [{ evaluationId, decision } as const] : [];
        }),
      })}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        {!absence && <SelectInput label="Physician" name="physicianId" choices={list.physicians.filter(({ active }) => active).map(({ id, name }) => [id, name] as const)} error={saving.errorOf('physicianId')} className="sm:col-span-2" />}
        <TextInput label="First day away" name="startsOn" type="date" defaultValue={absence?.startsOn ?? ''} error={saving.errorOf('startsOn')} />
        <TextInput label="Last day away" name="endsOn" type="date" defaultValue={absence?.endsOn ?? ''} hint="14 to 90 days in a calendar year, 8 CCR 33" error={saving.errorOf('endsOn')} />
        <TextInput label="Form 109 sent on" name="filedOn" type="date" optional defaultValue={absence?.filedOn ?? ''} hint={absence ? `In time by ${absence.fileBy}` : 'At least 30 days before; leave empty while it is to be sent'} error={saving.errorOf('filedOn')} />
        <TextInput label="Good cause" name="goodCause" optional maxLength={500} autoComplete="off" hint="Only where it comes later than 30 days before" defaultValue={absence?.goodCause ?? ''} error={saving.errorOf('goodCause')} />
        <NoteInput label="Reason" name="reason" optional rows={2} maxLength={500} defaultValue={absence?.reason ?? ''} error={saving.errorOf('reason')} className="sm:col-span-2" />
      </div>
      {exams.length > 0 && <ExamsInside exams={exams} today={list.today} />}
    </Form>
  );
}
