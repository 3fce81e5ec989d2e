'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { minuteOf, timeOf } from '@/components/evaluations/act-fields';
import { Form } from '@/components/forms/form';
import type { FormValues } from '@/components/forms/form-values';
import { SelectInput, TextInput } from '@/components/forms/inputs';
import { useSaving } from '@/components/forms/use-saving';
import { useNotice } from '@/components/ui/notice';
import { useAddAvailability, useAmendAvailability } from '@/lib/features/availability/client';
import type { AvailabilityChanged, AvailabilityList, LeftOutside, WeeklyClinic } from '@/lib/features/availability/schema';
import { weekdayNames } from './clinic-words';
import { chosenKinds, KindChoice } from './kind-choice';
import { LeftOutsideList } from './left-outside';

interface Props {
  readonly list: AvailabilityList;
  /** Null for a new one. */
  readonly clinic: WeeklyClinic | null;
  readonly listHref: string;
}

type Input = ReturnType<typeof inputOf>;

/** A weekly clinic: who, where, on which weekday, from when to when, how long an appointment is. */
export function ClinicForm({ list, clinic, listHref }: Props) {
  const router = useRouter();
  const notify = useNotice();
  const add = useAddAvailability();
  const amend = useAmendAvailability();
  const key = useRef(crypto.randomUUID());
  const [outside, setOutside] = useState<readonly LeftOutside[]>([]);
  const saving = useSaving<Input, AvailabilityChanged>(
    { mutationFn: (input: Input) => (clinic ? amend.mutateAsync({ availabilityId: clinic.id, version: clinic.version, ...input }) : add.mutateAsync({ idempotencyKey: key.current, input })) },
    {
      onSaved: ({ leftOutside, notices }) => {
        notify({ message: ['The clinic is saved.', ...notices].join(' ') });
        if (leftOutside.length > 0) setOutside(leftOutside);
        else router.replace(listHref, { scroll: false });
      },
    },
  );
  if (outside.length > 0) return <LeftOutsideList exams={outside} today={list.today} doneHref={listHref} />;
  const choices = (of: readonly { readonly id: string; readonly name: string; readonly active: boolean }[], chosen: string | undefined) => of.filter(({ active, id }) => active || id === chosen).map(({ id, name }) => [id, name] as const);
  return (
    <Form saving={saving} action={clinic ? 'Save clinic' : 'Add clinic'} cancelHref={listHref} toInput={inputOf}>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectInput label="Physician" name="physicianId" choices={choices(list.physicians, clinic?.physicianId)} defaultValue={clinic?.physicianId} error={saving.errorOf('physicianId')} />
        <SelectInput label="Location" name="locationId" choices={choices(list.locations, clinic?.locationId)} defaultValue={clinic?.locationId} error={saving.errorOf('locationId')} />
        <SelectInput label="Weekday" name="weekday" choices={weekdayNames.map((name, index) => [String(index + 1), name] as const)} defaultValue={String(clinic?.weekday ?? 1)} error={saving.errorOf('weekday')} />
        <div className="grid grid-cols-2 gap-4">
          <TextInput label="From" name="startMinute" type="time" step={300} defaultValue={timeOf(clinic?.startMinute ?? 540)} error={saving.errorOf('startMinute')} />
          <TextInput label="To" name="endMinute" type="time" step={300} defaultValue={timeOf(clinic?.endMinute ?? 1020)} error={saving.errorOf('endMinute')} />
        </div>
        <div className="grid grid-cols-2 gap-4">
          <TextInput label="Minutes an exam" name="slotMinutes" inputMode="numeric" autoComplete="off" defaultValue={clinic?.slotMinutes ?? 90} error={saving.errorOf('slotMinutes')} />
          <TextInput label="At one time" name="capacity" inputMode="numeric" autoComplete="off" defaultValue={clinic?.capacity ?? 1} hint="How many exams" error={saving.errorOf('capacity')} />
        </div>
        <TextInput label="Every how many weeks" name="everyWeeks" inputMode="numeric" autoComplete="off" defaultValue={clinic?.everyWeeks ?? 1} hint="1 is every week, counted from the first day" error={saving.errorOf('everyWeeks')} />
        <TextInput label="First day" name="startsOn" type="date" defaultValue={clinic?.startsOn ?? list.today} error={saving.errorOf('startsOn')} />
        <TextInput label="Last day" name="endsOn" type="date" optional defaultValue={clinic?.endsOn ?? ''} hint="Empty: until further notice" error={saving.errorOf('endsOn')} />
        <KindChoice chosen={clinic?.kinds ?? []} />
      </div>
    </Form>
  );
}

/** What stands in the fields, as the server takes it. */
function inputOf(values: FormValues) {
  const minute = (name: string): number => {
    const read = minuteOf(values.text(name));
    if (read === null) values.problems.push({ path: name, message: 'Give a time' });
    return read ?? 0;
  };
  return {
    physicianId: values.text('physicianId'),
    locationId: values.text('locationId'),
    weekday: Number(values.text('weekday')),
    startMinute: minute('startMinute'),
    endMinute: minute('endMinute') || 1440,
    slotMinutes: values.count('slotMinutes'),
    capacity: values.count('capacity'),
    everyWeeks: values.count('everyWeeks'),
    startsOn: values.text('startsOn'),
    endsOn: values.textOrNull('endsOn'),
    kinds: chosenKinds(values),
  };
}
