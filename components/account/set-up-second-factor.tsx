'use client';

import { useState } from 'react';
import { Form } from '@/components/forms/form';
import { PasswordInput, TextInput } from '@/components/forms/inputs';
import { useSaving } from '@/components/forms/use-saving';
import { Button, ButtonLink } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { beginningSecondFactor, enablingSecondFactor } from '@/lib/features/account/client';
import type { SecondFactorBegun } from '@/lib/features/account/schema';
import { RecoveryCodes } from './recovery-codes';

interface Enabling {
  readonly password: string;
  readonly code: string;
}

const atFields = { 'second_factor.wrong': 'code', 'password.wrong': 'password' };

/** Three steps: show the picture, prove that the app has it, keep the recovery codes. */
export function SetUpSecondFactor({ doneHref }: { readonly doneHref: string }) {
  const [begun, setBegun] = useState<SecondFactorBegun | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const beginning = useSaving<void, SecondFactorBegun>(beginningSecondFactor, { onSaved: setBegun, stays: false });
  const enabling = useSaving<Enabling, { recoveryCodes: string[] }>(enablingSecondFactor, { fieldOf: atFields, stays: false, onSaved: ({ recoveryCodes }) => setCodes(recoveryCodes) });

  if (codes) {
    return (
      <div className="flex flex-col items-start gap-6">
        <p role="status" className="font-medium">
          The second factor is on.
        </p>
        <RecoveryCodes codes={codes} />
        <ButtonLink href={doneHref} prefetch={false} kind="primary" className="no-print">
          I have kept them, continue
        </ButtonLink>
      </div>
    );
  }
  if (!begun) {
    return (
      <div className="flex flex-col items-start gap-4">
        {beginning.title && <ErrorSummary title={beginning.title} errors={[]} />}
        <Button kind="primary" pending={beginning.pending} onClick={() => beginning.save()}>
          Show the picture
        </Button>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-6">
      <div>
        <svg role="img" aria-label="Picture to scan with an authenticator app" viewBox={`-4 -4 ${begun.qr.size + 8} ${begun.qr.size + 8}`} className="size-48 rounded-md border border-border bg-white text-black" shapeRendering="crispEdges">
          <path d={begun.qr.path} fill="currentColor" />
        </svg>
        <p className="mt-3 text-soft">Cannot scan? Type this key into the app:</p>
        <p className="ident font-medium break-all select-all" data-testid="totp-secret">
          {begun.secret.replace(/(.{4})(?=.)/g, '$1 ')}
        </p>
      </div>
      <Form saving={enabling} action="Turn the second factor on" toInput={(values) => ({ password: values.text('password'), code: values.text('code') })}>
        <TextInput label="Code" name="code" inputMode="numeric" autoComplete="one-time-code" maxLength={7} autoFocus hint="Six digits that the app shows now" error={enabling.errorOf('code')} className="ident" />
        <PasswordInput label="Your password" name="password" error={enabling.errorOf('password')} />
      </Form>
    </div>
  );
}
