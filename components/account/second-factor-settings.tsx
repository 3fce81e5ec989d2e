'use client';

import { useState } from 'react';
import { Form } from '@/components/forms/form';
import { PasswordInput, TextInput } from '@/components/forms/inputs';
import { useSaving } from '@/components/forms/use-saving';
import { Button } from '@/components/ui/button';
import { useNotice } from '@/components/ui/notice';
import { disablingSecondFactor, renewingRecoveryCodes } from '@/lib/features/account/client';
import { RecoveryCodes } from './recovery-codes';

const atFields = { 'password.wrong': 'password', 'second_factor.wrong': 'code' };

/** What can be done with a second factor that is on: new recovery codes, or turning it off where no practice asks for it. */
export function SecondFactorSettings({ mayTurnOff }: { readonly mayTurnOff: boolean }) {
  const notify = useNotice();
  const [open, setOpen] = useState<'renew' | 'off' | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const renewing = useSaving<{ password: string }, { recoveryCodes: string[] }>(renewingRecoveryCodes, { fieldOf: atFields, onSaved: ({ recoveryCodes }) => setCodes(recoveryCodes) });
  const disabling = useSaving<{ password: string; code: string }, unknown>(disablingSecondFactor, { fieldOf: atFields, onSaved: () => notify({ message: 'The second factor is off.' }) });
  if (codes) return <RecoveryCodes codes={codes} />;
  if (open === 'renew') {
    return (
      <Form saving={renewing} action="Make new recovery codes" className="max-w-[280px]" toInput={(values) => ({ password: values.text('password') })}>
        <PasswordInput label="Your password" name="password" autoFocus hint="The old codes stop working" error={renewing.errorOf('password')} />
      </Form>
    );
  }
  if (open === 'off') {
    return (
      <Form saving={disabling} action="Turn it off" kind="danger" className="max-w-[280px]" toInput={(values) => ({ password: values.text('password'), code: values.text('code') })}>
        <PasswordInput label="Your password" name="password" autoFocus error={disabling.errorOf('password')} />
        <TextInput label="Code" name="code" autoComplete="one-time-code" hint="Of the app, or a recovery code" error={disabling.errorOf('code')} className="ident" />
      </Form>
    );
  }
  return (
    <div className="flex gap-2">
      <Button onClick={() => setOpen('renew')}>New recovery codes</Button>
      {mayTurnOff && <Button onClick={() => setOpen('off')}>Turn off</Button>}
    </div>
  );
}
