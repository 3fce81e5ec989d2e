'use client';

import { useState } from 'react';
import { Form } from '@/components/forms/form';
import { PasswordInput } from '@/components/forms/inputs';
import { useSaving } from '@/components/forms/use-saving';
import { useNotice } from '@/components/ui/notice';
import { changingPassword } from '@/lib/features/account/client';

interface Changing {
  readonly currentPassword: string;
  readonly newPassword: string;
}

const atFields = { 'password.wrong': 'currentPassword', 'password.refused': 'newPassword' };

/** Changes one’s password; every other session ends. */
export function PasswordForm() {
  const notify = useNotice();
  const [round, setRound] = useState(0);
  const saving = useSaving<Changing, { endedCount: number }>(changingPassword, {
    fieldOf: atFields,
    onSaved: ({ endedCount }) => {
      setRound((before) => before + 1);
      notify({ message: endedCount > 0 ? `The password is changed. ${endedCount} other ${endedCount === 1 ? 'session has' : 'sessions have'} ended.` : 'The password is changed.' });
    },
  });
  return (
    <Form key={round} saving={saving} action="Change password" kind="outline" className="max-w-[592px]" toInput={(values) => ({ currentPassword: values.text('currentPassword'), newPassword: values.text('newPassword') })}>
      <div className="grid gap-4 sm:grid-cols-2">
        <PasswordInput label="Current password" name="currentPassword" error={saving.errorOf('currentPassword')} />
        <PasswordInput label="New password" name="newPassword" isNew hint="At least 12 characters" error={saving.errorOf('newPassword')} />
      </div>
    </Form>
  );
}
