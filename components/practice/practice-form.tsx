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
        ibrFeeCents: values.cents('ibrFeeCents'),
        writeOffLimitCents: values.cents('writeOffLimitCents'),
        secondFactorRequired: values.checked('secondFactorRequired'),
        street: values.text('street'),
        city: values.text('city'),
        state: values.text('state').toUpperCase(),
        postalCode: values.text('postalCode'),
        phone: values.text('phone'),
        fax: values.text('fax'),
        email: values.text('email'),
        county: values.text('county'),
        ediSubmitterId: values.text('ediSubmitterId'),
      })}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput label="Name" name="name" defaultValue={practice.name} error={saving.errorOf('name')} className="sm:col-span-2" />
        <SelectInput label="Time zone" name="timeZone" choices={timeZoneChoices} defaultValue={practice.timeZone} hint="Decides which day is today" error={saving.errorOf('timeZone')} />
        <SelectInput label="Holidays" name="holidayCalendar" choices={holidayCalendarChoices} defaultValue={practice.holidayCalendar} hint="Used where a rule does not name a calendar" error={saving.errorOf('holidayCalendar')} />
        <MoneyInput label="Goal for a month, in dollars" name="monthlyGoalCents" cents={practice.monthlyGoalCents} hint="Collected money is measured against it" error={saving.errorOf('monthlyGoalCents')} />
        <TextInput label="Days to pay a private invoice" name="invoiceTermsDays" inputMode="numeric" defaultValue={practice.invoiceTermsDays} error={saving.errorOf('invoiceTermsDays')} />
        <MoneyInput label="Write-offs without approval, up to" name="writeOffLimitCents" cents={practice.writeOffLimitCents} hint="An invoice. Above it an owner who did not ask decides" error={saving.errorOf('writeOffLimitCents')} />
        <MoneyInput label="Filing fee of an independent bill review" name="ibrFeeCents" cents={practice.ibrFeeCents} hint="Verify: one source says $195 from 2025, an older page of the Division $180" error={saving.errorOf('ibrFeeCents')} />
      </div>
      <fieldset>
        <legend className="font-semibold">Letterhead</legend>
        <p className="mb-3 text-soft">Stands at the head of each letter. The county is where proofs of service are signed.</p>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextInput label="Street" name="street" optional autoComplete="off" defaultValue={practice.street} error={saving.errorOf('street')} className="sm:col-span-2" />
          <TextInput label="City" name="city" optional autoComplete="off" defaultValue={practice.city} error={saving.errorOf('city')} />
          <div className="grid grid-cols-2 gap-4">
            <TextInput label="State" name="state" maxLength={2} autoComplete="off" defaultValue={practice.state} error={saving.errorOf('state')} />
            <TextInput label="ZIP code" name="postalCode" optional inputMode="numeric" autoComplete="off" defaultValue={practice.postalCode} error={saving.errorOf('postalCode')} />
          </div>
          <TextInput label="Phone" name="phone" optional type="tel" autoComplete="off" defaultValue={practice.phone} error={saving.errorOf('phone')} />
          <TextInput label="Fax" name="fax" optional type="tel" autoComplete="off" defaultValue={practice.fax} error={saving.errorOf('fax')} />
          <TextInput label="E-mail" name="email" optional type="email" autoComplete="off" defaultValue={practice.email} error={saving.errorOf('email')} />
          <TextInput label="County" name="county" optional autoComplete="off" defaultValue={practice.county} hint="As in ‘county of Sacramento’" error={saving.errorOf('county')} />
        </div>
      </fieldset>
      <TextInput label="Submitter number" name="ediSubmitterId" optional autoComplete="off" maxLength={15} defaultValue={practice.ediSubmitterId} hint="By which payers or the clearinghouse know this practice in electronic billing" error={saving.errorOf('ediSubmitterId')} className="max-w-72" />
      <CheckInput label="Ask everybody for a second factor" name="secondFactorRequired" defaultChecked={practice.secondFactorRequired} hint="Whoever has none sets one up at the next step they take" />
    </Form>
  );
}
