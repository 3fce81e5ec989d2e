'use client';

import { Form } from '@/components/forms/form';
import { PasswordInput, TextInput } from '@/components/forms/inputs';
import { useSaving } from '@/components/forms/use-saving';
import { signingIn } from '@/lib/features/session/client';

interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** E-mail address and password; then a full load of the page one came for, with nothing of before in memory. */
export function SignInForm({ next }: { readonly next: string }) {
  const saving = useSaving<Credentials, void>(signingIn, { stays: false, onSaved: () => window.location.assign(next) });
  return (
    <Form saving={saving} action="Sign in" toInput={(values) => ({ email: values.text('email'), password: values.text('password') })}>
      <TextInput label="E-mail address" name="email" type="email" autoComplete="username" autoFocus required error={saving.errorOf('email')} />
      <PasswordInput label="Password" name="password" error={saving.errorOf('password')} />
    </Form>
  );
}
