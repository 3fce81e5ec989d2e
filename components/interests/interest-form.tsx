'use client';

import { useState } from 'react';
import { Form } from '@/components/forms/form';
import { NoteInput, SelectInput, TextInput } from '@/components/forms/inputs';
import { useSaving } from '@/components/forms/use-saving';
import { useNotice } from '@/components/ui/notice';
import { interestLabels } from '@/lib/domain/referral/conflict';
import { addingInterest } from '@/lib/features/interests/client';
import type { Interest } from '@/lib/features/interests/schema';

const kinds = Object.entries(interestLabels);

/** Declares a tie of a physician; referrals that name it are found from then on. */
export function InterestForm({ physicians }: { readonly physicians: readonly (readonly [id: string, name: string])[] }) {
  const notify = useNotice();
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  const saving = useSaving<unknown, Interest>(addingInterest, {
    onSaved: ({ name }) => {
      notify({ message: `The tie with ${name} is declared.` });
      setKey(crypto.randomUUID());
    },
  });
  return (
    <Form
      key={idempotencyKey}
      saving={saving}
      action="Declare a tie"
      kind="outline"
      className="max-w-[760px]"
      toInput={(values) => ({ idempotencyKey, physicianId: values.text('physicianId'), name: values.text('name'), kind: values.text('kind'), note: values.text('note') })}
    >
      <div className="grid gap-4 sm:grid-cols-3">
        <SelectInput label="Physician" name="physicianId" choices={physicians} error={saving.errorOf('physicianId')} />
        <TextInput label="With whom" name="name" autoComplete="off" maxLength={160} hint="A person, a firm, an employer" error={saving.errorOf('name')} />
        <SelectInput label="What kind of tie" name="kind" choices={kinds as [string, string][]} defaultValue="financial" error={saving.errorOf('kind')} />
      </div>
      <NoteInput label="Note" name="note" optional rows={2} maxLength={1000} error={saving.errorOf('note')} />
    </Form>
  );
}
