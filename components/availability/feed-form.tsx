'use client';

import { Copy } from 'lucide-react';
import { useState } from 'react';
import { Form } from '@/components/forms/form';
import { SelectInput, TextInput } from '@/components/forms/inputs';
import { useSaving } from '@/components/forms/use-saving';
import { Button } from '@/components/ui/button';
import { useCreateFeed } from '@/lib/features/feeds/client';
import type { FeedCreated } from '@/lib/features/feeds/schema';

interface Props {
  readonly physicians: readonly { readonly id: string; readonly name: string }[];
  /** Where the installation is reached; the secret path goes behind it. */
  readonly origin: string;
}

/** Makes a secret calendar address and shows it this one time. */
export function FeedForm({ physicians, origin }: Props) {
  const act = useCreateFeed();
  const [address, setAddress] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const saving = useSaving<{ physicianId: string; name: string }, FeedCreated>({ mutationFn: act.mutateAsync }, { onSaved: ({ path }) => setAddress(`${origin}${path}`) });
  if (address) {
    return (
      <div className="flex max-w-[592px] flex-col items-start gap-3">
        <p role="status">This is the address. It is not shown again; whoever has it sees the times of the appointments.</p>
        <code className="w-full rounded-md border border-border bg-subtle px-3 py-2 font-mono text-xs break-all select-all" data-testid="feed-address">
          {address}
        </code>
        <div className="flex gap-2">
          <Button onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}>
            <Copy aria-hidden className="size-4" /> {copied ? 'Copied' : 'Copy'}
          </Button>
          <Button
            onClick={() => {
              setAddress(null);
              setCopied(false);
            }}
          >
            Done
          </Button>
        </div>
      </div>
    );
  }
  return (
    <Form saving={saving} action="Create the address" kind="outline" className="max-w-[592px]" toInput={(values) => ({ physicianId: values.text('physicianId'), name: values.text('name') })}>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectInput label="Physician" name="physicianId" choices={physicians.map(({ id, name }) => [id, name] as const)} error={saving.errorOf('physicianId')} />
        <TextInput label="Where it is read" name="name" autoComplete="off" hint="Like “Phone of Dr. Marsh”" error={saving.errorOf('name')} />
      </div>
    </Form>
  );
}
