'use client';

import { Form } from '@/components/forms/form';
import { NoteInput, TextInput } from '@/components/forms/inputs';
import { useSaving } from '@/components/forms/use-saving';
import { useReviseLetter } from '@/lib/features/letters/client';
import type { Letter, LetterRecipient } from '@/lib/features/letters/schema';
import { withRecipient, type RevisedRecipient } from './letter-revision';

interface Props {
  readonly letter: Letter;
  readonly recipient: LetterRecipient;
  readonly onClose: () => void;
}

/** Where this letter reaches somebody; the case and the contact keep what they say. */
export function RecipientForm({ letter, recipient, onClose }: Props) {
  const revise = useReviseLetter();
  const at = letter.recipients.findIndex(({ id }) => id === recipient.id);
  const saving = useSaving<Partial<RevisedRecipient>, Letter>({ mutationFn: (input: Partial<RevisedRecipient>) => revise.mutateAsync(withRecipient(letter, recipient.id, input)) }, { onSaved: onClose });
  const errorOf = (field: string) => saving.errorOf(`recipients.${at}.${field}`);
  return (
    <div className="mt-2 rounded-md border border-border bg-subtle p-3" onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <Form saving={saving} action="Keep for this letter" kind="outline" className="gap-3!" toInput={(values) => ({ name: values.text('name'), address: values.text('address'), fax: values.text('fax') })}>
        <TextInput label="Name" name="name" defaultValue={recipient.name} maxLength={160} autoFocus autoComplete="off" error={errorOf('name')} />
        <NoteInput label="Address" name="address" rows={3} defaultValue={recipient.address} maxLength={600} hint="As on the envelope, under the name" error={errorOf('address')} />
        <TextInput label="Fax" name="fax" optional type="tel" defaultValue={recipient.fax} maxLength={40} autoComplete="off" error={errorOf('fax')} />
      </Form>
    </div>
  );
}
