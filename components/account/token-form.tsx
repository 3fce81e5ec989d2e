'use client';

import { Copy } from 'lucide-react';
import { useState } from 'react';
import { Form } from '@/components/forms/form';
import { SelectInput, TextInput } from '@/components/forms/inputs';
import { useSaving } from '@/components/forms/use-saving';
import { Button } from '@/components/ui/button';
import { creatingApiToken } from '@/lib/features/api-tokens/client';
import type { ApiTokenCreated } from '@/lib/features/api-tokens/schema';

const lifetimes = [['30', '30 days'], ['90', '90 days'], ['365', 'A year']] as const;

/** Makes a personal API token and shows it this one time. */
export function TokenForm() {
  const [token, setToken] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const saving = useSaving<{ name: string; validDays: number }, ApiTokenCreated>(creatingApiToken, { onSaved: (created) => setToken(created.token) });
  if (token) {
    return (
      <div className="flex max-w-[592px] flex-col items-start gap-3">
        <p role="status">This is the token. It is not shown again.</p>
        <code className="w-full rounded-md border border-border bg-subtle px-3 py-2 font-mono text-xs break-all select-all" data-testid="api-token">
          {token}
        </code>
        <div className="flex gap-2">
          <Button onClick={() => void navigator.clipboard.writeText(token).then(() => setCopied(true))}>
            <Copy aria-hidden className="size-4" /> {copied ? 'Copied' : 'Copy'}
          </Button>
          <Button onClick={() => setToken(null)}>Done</Button>
        </div>
      </div>
    );
  }
  return (
    <Form saving={saving} action="Create token" kind="outline" className="max-w-[592px]" toInput={(values) => ({ name: values.text('name'), validDays: values.count('validDays') })}>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput label="What it is for" name="name" autoComplete="off" hint="It may do here what you may do" error={saving.errorOf('name')} />
        <SelectInput label="Works for" name="validDays" choices={lifetimes} defaultValue="90" error={saving.errorOf('validDays')} />
      </div>
    </Form>
  );
}
