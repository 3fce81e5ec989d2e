'use client';

import Link from 'next/link';
import { kindOfLetter, letterNumber } from '@/components/letters/letter-words';
import { useMay, useViewer } from '@/components/layout/viewer';
import { RowAction } from '@/components/forms/row-action';
import { StateIcon } from '@/components/ui/state-icon';
import { useRetryMail } from '@/lib/features/mails/client';
import type { Mail } from '@/lib/features/mails/schema';
import { formatInstantFully } from '@/lib/format/dates';
import { mailState } from './mail-words';

/** E-mail with how it stands, why it failed, and the way to send it again. */
export function MailTable({ mails }: { readonly mails: readonly Mail[] }) {
  return (
    <div className="overflow-x-auto">
      <table className="data-table rows-2 bleed max-sm:hidden" aria-label="E-mail">
        <thead>
          <tr>
            {['Letter', 'To', 'Asked for', 'State'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <th scope="col">
              <span className="sr-only">Again</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {mails.map((mail) => (
            <MailRow key={mail.id} mail={mail} />
          ))}
        </tbody>
      </table>
      <ul className="px-4 sm:hidden">
        {mails.map((mail) => (
          <li key={mail.id} className="border-b border-hairline py-2.5">
            <p className="flex items-baseline justify-between gap-3">
              <LetterOf mail={mail} />
              <State mail={mail} />
            </p>
            <p className="truncate text-soft">{mail.recipientName || mail.to}</p>
            {mail.lastError && mail.state !== 'SENT' && <p className="text-xs break-words text-danger-ink">{mail.lastError}</p>}
            <Retry mail={mail} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function MailRow({ mail }: { readonly mail: Mail }) {
  const { today, timeZone } = useViewer();
  return (
    <tr data-row>
      <th scope="row">
        <LetterOf mail={mail} />
        <span className="block max-w-72 truncate text-xs font-normal text-muted">{mail.subject}</span>
      </th>
      <td>
        <span className="block">{mail.recipientName || mail.to}</span>
        {mail.recipientName && <span className="block text-xs text-muted">{mail.to}</span>}
      </td>
      <td className="whitespace-nowrap text-soft">{formatInstantFully(mail.createdAt, timeZone, today)}</td>
      <td>
        <State mail={mail} />
        {mail.lastError && mail.state !== 'SENT' && <span className="block max-w-96 pl-5 text-xs break-words text-muted">{mail.lastError}</span>}
      </td>
      <td className="end whitespace-nowrap">
        <Retry mail={mail} />
      </td>
    </tr>
  );
}

function LetterOf({ mail }: { readonly mail: Mail }) {
  if (!mail.letterId || !mail.letterKind || mail.letterNumber === null) return <span className="font-medium">E-mail</span>;
  return (
    <Link href={`/letters/${mail.letterId}`} data-row-focus className="row-link font-medium">
      {kindOfLetter(mail.letterKind)} <span className="ident font-normal text-muted">{letterNumber(mail.letterNumber)}</span>
    </Link>
  );
}

function State({ mail }: { readonly mail: Mail }) {
  const { today, timeZone } = useViewer();
  const { tone, words } = mailState(mail, timeZone, today);
  return <StateIcon tone={tone}>{words}</StateIcon>;
}

function Retry({ mail }: { readonly mail: Mail }) {
  const mayRetry = useMay('mail.retry');
  const retry = useRetryMail();
  if (mail.state !== 'FAILED' || !mayRetry) return null;
  return <RowAction change={{ mutationFn: retry.mutateAsync }} input={{ mailId: mail.id, version: mail.version }} label="Send again" says={`Send again to ${mail.recipientName || mail.to}`} done="It waits to be sent again." />;
}
