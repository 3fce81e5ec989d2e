'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Cite } from '@/components/ui/cite';
import { OverflowMenu } from '@/components/ui/overflow-menu';
import { StateIcon } from '@/components/ui/state-icon';
import { deliveryMethodLabels, recipientRoleLabels, sideLabels, type DeliveryMethod } from '@/lib/domain/service/methods';
import type { Letter, LetterRecipient } from '@/lib/features/letters/schema';
import { Enclosed } from './enclosed';
import { withoutRecipient, withRecipient } from './letter-revision';
import { RecipientWays } from './recipient-ways';
import type { ChangeLetter } from './use-letter-changes';

const RecipientForm = dynamic(() => import('./recipient-form').then((module) => module.RecipientForm), { ssr: false });
const LeaveOutForm = dynamic(() => import('./leave-out-form').then((module) => module.LeaveOutForm), { ssr: false });

interface Props {
  readonly letter: Letter;
  readonly recipient: LetterRecipient;
  readonly change: ChangeLetter;
}

/** One who gets the draft: why, where and how; what keeps it from them, and the way to mend that. */
export function RecipientRow({ letter, recipient, change }: Props) {
  const [open, setOpen] = useState<'reach' | 'leave_out' | null>(null);
  const [choosing, setChoosing] = useState<DeliveryMethod | null>(null);
  const { name, role, side, reason, section, required, omittedReason, method, ways, problem } = recipient;
  const isOmitted = omittedReason !== '';
  const choose = (next: DeliveryMethod) => {
    setChoosing(next);
    void change((draft) => withRecipient(draft, recipient.id, { method: next })).finally(() => setChoosing(null));
  };
  const choices = [
    { id: 'reach', label: 'Change how to reach them' } as const,
    required ? ({ id: 'leave_out', label: 'Leave out, with the reason' } as const) : ({ id: 'remove', label: 'Take the copy off' } as const),
  ];
  return (
    <li className={`border-b border-hairline py-2 ${isOmitted ? 'text-muted' : ''}`}>
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <p className={`font-medium break-words ${isOmitted ? 'line-through' : ''}`}>{name}</p>
          <p className="text-xs text-muted">
            {recipientRoleLabels[role]}
            {side && `, ${sideLabels[side].toLowerCase()}`}
            {!required && ', copy'}
          </p>
        </div>
        {isOmitted ? (
          <Button size="sm" aria-label={`Put ${name} back`} onClick={() => void change((draft) => withRecipient(draft, recipient.id, { omittedReason: '' }))}>
            Put back
          </Button>
        ) : (
          <OverflowMenu
            label={`More for ${name}`}
            choices={choices}
            onChoose={(id) => {
              if (id === 'remove') void change((draft) => withoutRecipient(draft, recipient.id));
              else setOpen(id);
            }}
          />
        )}
      </div>
      {isOmitted ? (
        <p className="mt-0.5 text-xs text-warning-ink">Left out: {omittedReason}</p>
      ) : (
        <>
          <p className="mt-0.5 text-xs text-muted">
            {reason} {section && <Cite>{section}</Cite>}
          </p>
          <div className="mt-1.5 flex items-start gap-2">
            <MethodSelect name={name} method={choosing ?? method} ways={ways} onChange={choose} />
            <p className="min-w-0 flex-1 pt-1 text-xs break-words whitespace-pre-line text-soft">{reachedAt(recipient)}</p>
          </div>
          <Enclosed recipient={recipient} />
          {problem && <Problem letter={letter} recipient={recipient} onFix={() => setOpen('reach')} />}
          <RecipientWays ways={ways} method={method} caseId={letter.case?.id ?? null} />
        </>
      )}
      {open === 'reach' && <RecipientForm letter={letter} recipient={recipient} onClose={() => setOpen(null)} />}
      {open === 'leave_out' && <LeaveOutForm letter={letter} recipient={recipient} onClose={() => setOpen(null)} />}
    </li>
  );
}

/** Where a recipient is reached by the chosen way. */
function reachedAt({ method, address, fax, email }: LetterRecipient): string {
  if (method === 'fax') return fax && `Fax ${fax}`;
  return method === 'email' ? email : address;
}

function MethodSelect({ name, method, ways, onChange }: { readonly name: string; readonly method: DeliveryMethod; readonly ways: LetterRecipient['ways']; readonly onChange: (method: DeliveryMethod) => void }) {
  return (
    <select aria-label={`How it goes to ${name}`} className="input h-7! min-h-0! w-[92px]! shrink-0 py-0! text-xs! pointer-coarse:h-11!" value={method} onChange={(event) => onChange(event.target.value as DeliveryMethod)}>
      {ways.map((way) => (
        <option key={way.method} value={way.method} disabled={!way.ready && way.method !== method}>
          {deliveryMethodLabels[way.method]}
          {way.ready || way.method === method ? '' : ', not possible'}
        </option>
      ))}
    </select>
  );
}

function Problem({ letter, recipient, onFix }: { readonly letter: Letter; readonly recipient: LetterRecipient; readonly onFix: () => void }) {
  const source = recipient.contactId ? { href: `/contacts/${recipient.contactId}`, label: 'Open the contact' } : letter.case && recipient.role === 'claimant' ? { href: `/cases/${letter.case.id}/edit`, label: 'Complete the case' } : null;
  return (
    <p className="mt-1 text-xs">
      <StateIcon tone="check">{recipient.problem}</StateIcon>
      <span className="flex flex-wrap gap-x-3 pl-5">
        {source && (
          <a href={source.href} className="text-link leading-6">
            {source.label}
          </a>
        )}
        <button type="button" className="text-link leading-6" onClick={onFix}>
          Fill in for this letter
        </button>
      </span>
    </p>
  );
}
