'use client';

import { useState } from 'react';
import { Form } from '@/components/forms/form';
import { TextInput } from '@/components/forms/inputs';
import { RowAction } from '@/components/forms/row-action';
import { useSaving } from '@/components/forms/use-saving';
import { useMay, useViewer } from '@/components/layout/viewer';
import { mailState } from '@/components/mails/mail-words';
import { Button } from '@/components/ui/button';
import { StateIcon } from '@/components/ui/state-icon';
import { deliveryMethodLabels, recipientRoleLabels } from '@/lib/domain/service/methods';
import { useProveLetter } from '@/lib/features/letters/client';
import type { Letter, LetterRecipient } from '@/lib/features/letters/schema';
import { useRetryMail } from '@/lib/features/mails/client';
import { Enclosed } from './enclosed';

const proofLabels = { mail: 'Tracking number or note', fax: 'Confirmation of the fax', personal: 'Who took it, and when', email: 'Note' } as const;

interface Props {
  readonly letter: Letter;
  readonly recipient: LetterRecipient;
}

/** One who was served: how, where, and what proves it. */
export function SentRow({ letter, recipient }: Props) {
  const { name, role, required, method, address, fax, email } = recipient;
  const where = method === 'fax' ? `Fax ${fax}` : method === 'email' ? email : address;
  return (
    <li className="border-b border-hairline py-2">
      <div className="flex items-baseline justify-between gap-3">
        <p className="min-w-0 font-medium break-words">{name}</p>
        <span className="shrink-0 text-xs text-muted">{deliveryMethodLabels[method]}</span>
      </div>
      <p className="text-xs text-muted">
        {recipientRoleLabels[role]}
        {!required && ', copy'}
      </p>
      <p className="text-xs whitespace-pre-line text-soft">{where}</p>
      <Enclosed recipient={recipient} />
      {letter.state !== 'DRAFT' && (recipient.mail ? <MailOf recipient={recipient} mail={recipient.mail} /> : <Proof letter={letter} recipient={recipient} />)}
    </li>
  );
}

function MailOf({ recipient, mail }: { readonly recipient: LetterRecipient; readonly mail: NonNullable<LetterRecipient['mail']> }) {
  const { timeZone, today } = useViewer();
  const mayRetry = useMay('mail.retry');
  const retry = useRetryMail();
  const { tone, words } = mailState({ ...mail, nextAttemptAt: null }, timeZone, today);
  return (
    <div className="mt-1 text-xs">
      <StateIcon tone={tone}>{words}</StateIcon>
      {mail.state !== 'SENT' && mail.lastError && <p className="pl-5 break-words text-muted">{mail.lastError}</p>}
      {mail.state === 'FAILED' && mayRetry && <RowAction change={{ mutationFn: retry.mutateAsync }} input={{ mailId: mail.id, version: mail.version }} label="Send again" says={`Send again to ${recipient.name}`} done="It waits to be sent again." />}
    </div>
  );
}

function Proof({ letter, recipient }: Props) {
  const [open, setOpen] = useState(false);
  const mayProve = letter.acts.includes('prove');
  if (open) return <ProofForm letter={letter} recipient={recipient} onClose={() => setOpen(false)} />;
  return (
    <div className="mt-1 flex min-h-6 items-center justify-between gap-3 text-xs">
      {recipient.proof ? (
        <StateIcon tone="done">
          <span className="break-words">{recipient.proof}</span>
        </StateIcon>
      ) : (
        <StateIcon tone="not-begun">No proof kept yet</StateIcon>
      )}
      {mayProve && (
        <Button size="sm" kind="ghost" className="no-print -mr-2 shrink-0" aria-label={`${recipient.proof ? 'Change' : 'Keep'} the proof for ${recipient.name}`} onClick={() => setOpen(true)}>
          {recipient.proof ? 'Change' : 'Keep proof'}
        </Button>
      )}
    </div>
  );
}

function ProofForm({ letter, recipient, onClose }: Props & { readonly onClose: () => void }) {
  const prove = useProveLetter();
  const saving = useSaving<string, Letter>({ mutationFn: (proof: string) => prove.mutateAsync({ letterId: letter.id, version: letter.version, recipientId: recipient.id, proof }) }, { onSaved: onClose });
  return (
    <div className="mt-2" onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <Form saving={saving} action="Keep it" kind="outline" className="gap-2!" toInput={(values) => values.text('proof')}>
        <TextInput label={proofLabels[recipient.method]} name="proof" defaultValue={recipient.proof} maxLength={200} autoFocus autoComplete="off" hint="A file can be attached below" error={saving.errorOf('proof')} />
      </Form>
    </div>
  );
}
