'use client';

import { Copy } from 'lucide-react';
import { useState } from 'react';
import { Form } from '@/components/forms/form';
import { SelectInput, TextInput } from '@/components/forms/inputs';
import { useSaving } from '@/components/forms/use-saving';
import { Button, ButtonLink } from '@/components/ui/button';
import type { RoleName } from '@/lib/auth/permissions';
import { invitingMember } from '@/lib/features/people/client';
import type { MemberInvited } from '@/lib/features/people/schema';
import { roleChoices } from './role-choices';

interface Inviting {
  readonly name: string;
  readonly email: string;
  readonly role: RoleName;
}

const listHref = '/settings/people';

/** Invites a person, then shows the link this one time, for the owner to hand over. */
export function InviteForm() {
  const [link, setLink] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const saving = useSaving<Inviting, MemberInvited>(invitingMember, { onSaved: ({ path }) => setLink(`${window.location.origin}${path}`) });
  if (link) {
    return (
      <div className="flex flex-col items-start gap-3">
        <p role="status">Hand this link over yourself. It works once, for seven days, and is not shown again.</p>
        <code className="w-full rounded-md border border-border bg-subtle px-3 py-2 font-mono text-xs break-all select-all" data-testid="invitation-link">
          {link}
        </code>
        <div className="flex gap-2">
          <Button kind="primary" onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}>
            <Copy aria-hidden className="size-4" /> {copied ? 'Copied' : 'Copy link'}
          </Button>
          <ButtonLink href={listHref} scroll={false}>
            Done
          </ButtonLink>
        </div>
      </div>
    );
  }
  return (
    <Form saving={saving} action="Make the invitation link" cancelHref={listHref} toInput={(values) => ({ name: values.text('name'), email: values.text('email'), role: values.text('role') as RoleName })}>
      <div className="grid gap-4 sm:grid-cols-3">
        <TextInput label="Name" name="name" autoFocus autoComplete="off" error={saving.errorOf('name')} />
        <TextInput label="E-mail address" name="email" type="email" autoComplete="off" error={saving.errorOf('email')} />
        <SelectInput label="Role" name="role" choices={roleChoices} defaultValue="assistant" error={saving.errorOf('role')} />
      </div>
    </Form>
  );
}
