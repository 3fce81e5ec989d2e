'use client';

import { Form } from '@/components/forms/form';
import { PasswordInput, TextInput } from '@/components/forms/inputs';
import { useSaving } from '@/components/forms/use-saving';
import { acceptingInvitation } from '@/lib/features/people/client';
import type { Invitation } from '@/lib/features/people/schema';
import { signingIn } from '@/lib/features/session/client';

interface Accepting {
  readonly token: string;
  readonly name: string;
  readonly password: string;
}

async function acceptAndSignIn(input: Accepting): Promise<void> {
  const accepted = await acceptingInvitation.mutationFn?.(input, undefined as never);
  if (accepted) await signingIn.mutationFn?.({ email: accepted.email, password: input.password }, undefined as never);
}

/** A new person chooses a password; a known one shows theirs. Then they are signed in. */
export function AcceptInvitationForm({ token, invitation }: { readonly token: string; readonly invitation: Invitation }) {
  const { hasAccount, name, email } = invitation;
  const saving = useSaving<Accepting, void>({ mutationFn: acceptAndSignIn }, {
    stays: false,
    fieldOf: { 'password.refused': 'password', 'password.wrong': 'password' },
    onSaved: () => window.location.assign('/today'),
  });
  return (
    <Form saving={saving} action="Join the practice" toInput={(values) => ({ token, name: hasAccount ? name : values.text('name'), password: values.text('password') })}>
      <TextInput label="E-mail address" name="email" type="email" autoComplete="username" value={email} readOnly />
      {!hasAccount && <TextInput label="Your name" name="name" autoComplete="name" defaultValue={name} error={saving.errorOf('name')} />}
      {hasAccount ? (
        <PasswordInput label="Password of your account" name="password" autoFocus hint="You have an account here already." error={saving.errorOf('password')} />
      ) : (
        <PasswordInput label="Choose a password" name="password" isNew autoFocus hint="At least 12 characters. Four or five words that do not belong together work well." error={saving.errorOf('password')} />
      )}
    </Form>
  );
}
