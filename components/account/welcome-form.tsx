'use client';

import { useState } from 'react';
import { Form } from '@/components/forms/form';
import { CheckInput, PasswordInput, SelectInput, TextInput } from '@/components/forms/inputs';
import { useSaving } from '@/components/forms/use-saving';
import { timeZoneChoices } from '@/components/practice/choices';
import { specialties } from '@/lib/domain/panel/specialties';
import { foundingPractice } from '@/lib/features/practices/client';
import { signingIn } from '@/lib/features/session/client';
import type { FoundPractice } from '@/lib/features/practices/schema';
import type { z } from 'zod';

type Founding = z.input<typeof FoundPractice>;

const byName = specialties.map(({ code, name }) => [code, name] as const).sort((a, b) => a[1].localeCompare(b[1]));

/** Founds the practice and signs its owner in. */
async function foundAndSignIn(input: Founding): Promise<void> {
  await foundingPractice.mutationFn?.(input, undefined as never);
  await signingIn.mutationFn?.({ email: input.email, password: input.password }, undefined as never);
}

/** First run: the practice, its owner and its first place, in one go. */
export function WelcomeForm() {
  const [examines, setExamines] = useState(true);
  const saving = useSaving<Founding, void>({ mutationFn: foundAndSignIn }, { stays: false, fieldOf: { 'password.refused': 'password' }, onSaved: () => window.location.assign('/today') });
  return (
    <Form
      saving={saving}
      action="Create the practice"
      toInput={(values) => ({
        practiceName: values.text('practiceName'),
        city: values.text('city'),
        timeZone: values.text('timeZone'),
        ownerName: values.text('ownerName'),
        email: values.text('email'),
        password: values.text('password'),
        specialtyCode: examines ? (values.text('specialtyCode') as Founding['specialtyCode']) : null,
        credentials: examines ? values.text('credentials') : '',
      })}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput label="Practice" name="practiceName" autoComplete="organization" autoFocus error={saving.errorOf('practiceName')} className="sm:col-span-2" />
        <TextInput label="City of the first location" name="city" autoComplete="address-level2" error={saving.errorOf('city')} />
        <SelectInput label="Time zone" name="timeZone" choices={timeZoneChoices} defaultValue="America/Los_Angeles" error={saving.errorOf('timeZone')} />
        <TextInput label="Your name" name="ownerName" autoComplete="name" error={saving.errorOf('ownerName')} />
        <TextInput label="Your e-mail address" name="email" type="email" autoComplete="username" error={saving.errorOf('email')} />
        <PasswordInput label="Password" name="password" isNew hint="At least 12 characters. Four or five words that do not belong together work well." error={saving.errorOf('password')} className="sm:col-span-2" />
      </div>
      <CheckInput label="I examine claimants myself" name="examines" hint="Makes you the first physician of the practice" checked={examines} onChange={(event) => setExamines(event.target.checked)} />
      {examines && (
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectInput label="Specialty" name="specialtyCode" choices={byName} defaultValue="MOS" error={saving.errorOf('specialtyCode')} />
          <TextInput label="Credentials" name="credentials" defaultValue="MD" error={saving.errorOf('credentials')} />
        </div>
      )}
    </Form>
  );
}
