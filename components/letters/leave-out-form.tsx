'use client';

import { Form } from '@/components/forms/form';
import { NoteInput } from '@/components/forms/inputs';
import { useSaving } from '@/components/forms/use-saving';
import { useReviseLetter } from '@/lib/features/letters/client';
import type { Letter, LetterRecipient } from '@/lib/features/letters/schema';
import { RequestFailed } from '@/lib/http/client';
import { withRecipient } from './letter-revision';
import { StopBox } from './stop-box';

interface Props {
  readonly letter: Letter;
  readonly recipient: LetterRecipient;
  readonly onClose: () => void;
}

/** Leaves out somebody who is due the letter. The reason stays with the letter; a whole side is never left out. */
export function LeaveOutForm({ letter, recipient, onClose }: Props) {
  const revise = useReviseLetter();
  const saving = useSaving<string, Letter>({ mutationFn: (omittedReason: string) => revise.mutateAsync(withRecipient(letter, recipient.id, { omittedReason })) }, { onSaved: onClose });
  const stop = revise.error instanceof RequestFailed && revise.error.code === 'letter.ex_parte' ? revise.error.message : null;
  return (
    <div className="mt-2 rounded-md border border-border bg-subtle p-3" onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <Form
        saving={{ ...saving, ...(stop ? { title: null } : {}), save: (reason: string) => (reason.trim() === '' ? saving.refuse([{ path: 'omittedReason', message: 'Say why they do not get it' }]) : saving.save(reason)) }}
        action={`Leave ${recipient.name} out`}
        kind="outline"
        className="gap-3!"
        toInput={(values) => values.text('omittedReason')}
      >
        {stop && <StopBox title="Stopped: one side only">{stop}</StopBox>}
        <NoteInput label="Why they do not get it" name="omittedReason" rows={2} maxLength={400} autoFocus error={saving.errorOf('omittedReason')} hint="Kept with the letter" />
      </Form>
    </div>
  );
}
