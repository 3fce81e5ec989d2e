'use client';

import { Form } from '@/components/forms/form';
import { CheckInput, MoneyInput, SelectInput, TextInput } from '@/components/forms/inputs';
import { useSaving } from '@/components/forms/use-saving';
import { useNotice } from '@/components/ui/notice';
import { amendingPractice } from '@/lib/features/practices/client';
import type { PracticeFacts } from '@/lib/features/practices/schema';
import { holidayCalendarChoices, timeZoneChoices } from './choices';

type Amending = Omit<PracticeFacts, 'id'>;

/** The practice’s own facts and rules. */
export function PracticeForm({ practice }: { readonly practice: PracticeFacts }) {
  const notify = useNotice();
  const saving = useSaving<Amending, PracticeFacts>(amendingPractice, { onSaved: () => notify({ message: 'The practice is saved.' }) });
  return (
    <Form
      saving={saving}
      action="Save practice"
      className="max-w-[592px]"
      toInput={(values) => ({
        version: practice.version,
        name: values.text('name'),
        timeZone: values.text('timeZone'),
        holidayCalendar: values.text('holidayCalendar') as Amending['holidayCalendar'],
        monthlyGoalCents: values.cents('monthlyGoalCents'),
        invoiceTermsDays: values.count('invoiceTermsDays'),
        secondFactorRequired: values.checked('secondFactorRequired'),
      })}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput label="Name" name="name" defaultValue={practice.name} error={saving.errorOf('name')} className="sm:col-span-2" />
        <SelectInput label="Time zone" name="timeZone" choices={timeZoneChoices} defaultValue={practice.timeZone} hint="Decides which day is today" error={saving.errorOf('timeZone')} />
        <SelectInput label="Holidays" name="holidayCalendar" choices={holidayCalendarChoices} defaultValue={practice.holidayCalendar} hint="Used where a rule does not name a calendar" error={saving.errorOf('holidayCalendar')} />
        <MoneyInput label="Goal for a month, in dollars" name="monthlyGoalCents" cents={practice.monthlyGoalCents} hint="Collected money is measured against it" error={saving.errorOf('monthlyGoalCents')} />
        <TextInput label="Days to pay a private invoice" name="invoiceTermsDays" inputMode="numeric" defaultValue={practice.invoiceTermsDays} error={saving.errorOf('invoiceTermsDays')} />
      </div>
      <CheckInput label="Ask everybody for a second factor" name="secondFactorRequired" defaultChecked={practice.secondFactorRequired} hint="Whoever has none sets one up at the next step they take" />
    </Form>
  );
}
