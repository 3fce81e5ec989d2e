'use client';

import { useState } from 'react';
import { ActForm } from '@/components/evaluations/act-form';
import { Field } from '@/components/ui/field';
import { useUnlockRecordFile } from '@/lib/features/packets/client';
import type { RecordFile } from '@/lib/features/packets/schema';

/** Asks for the password of a protected file; it opens the file once and is not kept. */
export function PasswordForm({ file, onClose }: { readonly file: RecordFile; readonly onClose: () => void }) {
  const unlock = useUnlockRecordFile();
  const [password, setPassword] = useState('');
  const submit = async () => {
    await unlock.mutateAsync({ fileId: file.id, password });
    return { notices: [] };
  };
  return (
    <ActForm title="Password of the file" subtitle={file.name} submitLabel="Open the file" done="The file is open and being read." submit={submit} onClose={onClose}>
      <Field label="Password" name="password" hint="It opens the file once and is not kept." className="sm:col-span-2">
        {(field) => <input {...field} type="password" required maxLength={200} autoComplete="off" autoFocus className="input" value={password} onChange={(event) => setPassword(event.target.value)} />}
      </Field>
    </ActForm>
  );
}
