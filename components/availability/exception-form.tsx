'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { minuteOf } from '@/components/evaluations/act-fields';
import { Form } from '@/components/forms/form';
import type { FormValues } from '@/components/forms/form-values';
import { SelectInput, TextInput } from '@/components/forms/inputs';
import { useSaving } from '@/components/forms/use-saving';
import { useNotice } from '@/components/ui/notice';
import { useExceptAvailability } from '@/lib/features/availability/client';
import type { AvailabilityChanged, AvailabilityList, LeftOutside } from '@/lib/features/availability/schema';
import { LeftOutsideList } from './left-outside';

interface Props {
  readonly list: AvailabilityList;
  readonly kind: 'closed' | 'extra';
  readonly listHref: string;
}

/** A day that differs from the weekly clinics: closed, or an extra clinic. */
export function ExceptionForm({ list, kind, listHref }: Props) {
  const router = useRouter();
  const notify = useNotice();
  const act = useExceptAvailability();
  const key = useRef(crypto.randomUUID());
  const [outside, setOutside] = useState<readonly LeftOutside[]>([]);
  const saving = useSaving<ReturnType<typeof closedInput> | ReturnType<typeof extraInput>, AvailabilityChanged>(
    { mutationFn: (input: ReturnType<typeof closedInput> | ReturnType<typeof extraInput>) => act.mutateAsync({ idempotencyKey: key.current, input }) },
    {
      onSaved: ({ leftOutside, notices }) => {
        notify({ message: [kind === 'closed' ? 'The day is closed.' : 'The extra clinic is on the calendar.', ...notices].join(' ') });
        if (leftOutside.length > 0) setOutside(leftOutside);
        else router.replace(listHref, { scroll: false });
      },
    },
  );
  if (outside.length > 0) return <LeftOutsideList exams={outside} today={list.today} doneHref={listHref} />;
  const inUse = (of: readonly { readonly id: string; readonly name: string; readonly active: boolean }[]) => of.filter(({ active }) => active).map(({ id, name }) => [id, name] as const);
  const isClosed = kind === 'closed';
  return (
    <Form saving={saving} action={isClosed ? 'Close it' : 'Add the extra clinic'} cancelHref={listHref} toInput={isClosed ? closedInput : extraInput}>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectInput label="Physician" name="physicianId" choices={inUse(list.physicians)} error={saving.errorOf('physicianId')} />
        <SelectInput label="Location" name="locationId" choices={isClosed ? [['', 'Every place'], ...inUse(list.locations)] : inUse(list.locations)} error={saving.errorOf('locationId')} />
        <TextInput label={isClosed ? 'First day' : 'Day'} name="on" type="date" defaultValue={list.today} error={saving.errorOf('on')} />
        {isClosed ? (
          <TextInput label="Last day" name="until" type="date" optional hint="Empty: that one day" error={saving.errorOf('until')} />
        ) : (
          <div className="grid grid-cols-2 gap-4">
            <TextInput label="From" name="startMinute" type="time" step={300} defaultValue="09:00" error={saving.errorOf('startMinute')} />
            <TextInput label="To" name="endMinute" type="time" step={300} defaultValue="17:00" error={saving.errorOf('endMinute')} />
          </div>
        )}
        {!isClosed && (
          <div className="grid grid-cols-2 gap-4">
            <TextInput label="Minutes an exam" name="slotMinutes" inputMode="numeric" autoComplete="off" defaultValue={90} error={saving.errorOf('slotMinutes')} />
            <TextInput label="At one time" name="capacity" inputMode="numeric" autoComplete="off" defaultValue={1} hint="How many exams" error={saving.errorOf('capacity')} />
          </div>
        )}
        <TextInput label="Reason" name="reason" optional maxLength={120} autoComplete="off" error={saving.errorOf('reason')} className={isClosed ? 'sm:col-span-2' : ''} />
      </div>
    </Form>
  );
}

function closedInput(values: FormValues) {
  return { kind: 'closed' as const, physicianId: values.text('physicianId'), locationId: values.textOrNull('locationId'), on: values.text('on'), until: values.textOrNull('until'), reason: values.text('reason') };
}

function extraInput(values: FormValues) {
  return {
    kind: 'extra' as const,
    physicianId: values.text('physicianId'),
    locationId: values.text('locationId'),
    on: values.text('on'),
    startMinute: minuteOf(values.text('startMinute')) ?? 0,
    endMinute: minuteOf(values.text('endMinute')) ?? 1440,
    slotMinutes: values.count('slotMinutes'),
    capacity: values.count('capacity'),
    reason: values.text('reason'),
  };
}
