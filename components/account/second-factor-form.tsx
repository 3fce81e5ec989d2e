'use client';

import { useState } from 'react';
import { Form } from '@/components/forms/form';
import { TextInput } from '@/components/forms/inputs';
import { useSaving } from '@/components/forms/use-saving';
import { Button } from '@/components/ui/button';
import { confirmingSecondFactor } from '@/lib/features/session/client';

/** A code of the app, or one of the recovery codes when the app is not at hand. */
export function SecondFactorForm() {
  const [byRecovery, setByRecovery] = useState(false);
  const saving = useSaving<{ code: string }, unknown>(confirmingSecondFactor, {
    stays: false,
    fieldOf: { 'second_factor.wrong': 'code' },
    onSaved: () => window.location.assign('/today'),
  });
  return (
    <>
      <Form key={String(byRecovery)} saving={saving} action="Continue" toInput={(values) => ({ code: values.text('code') })}>
        {byRecovery ? (
          <TextInput label="Recovery code" name="code" autoComplete="off" autoFocus hint="Four groups of four. Each works once." error={saving.errorOf('code')} className="ident" />
        ) : (
          <TextInput label="Code" name="code" inputMode="numeric" autoComplete="one-time-code" maxLength={7} autoFocus hint="Six digits from your authenticator app" error={saving.errorOf('code')} className="ident" />
        )}
      </Form>
      <Button kind="ghost" className="mt-3 -ml-3" onClick={() => setByRecovery(!byRecovery)}>
        {byRecovery ? 'Use a code of the app' : 'Use a recovery code'}
      </Button>
    </>
  );
}
