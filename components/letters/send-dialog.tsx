'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AskDialog } from '@/components/forms/ask-dialog';
import { TextInput } from '@/components/forms/inputs';
import { useViewer } from '@/components/layout/viewer';
import { Cite } from '@/components/ui/cite';
import { StateIcon } from '@/components/ui/state-icon';
import { deliveryMethods } from '@/lib/domain/service/methods';
import { useSendLetter } from '@/lib/features/letters/client';
import type { Letter } from '@/lib/features/letters/schema';
import { practice as practiceQuery } from '@/lib/features/practices/client';
import { formatDay } from '@/lib/format/dates';
import { counted } from '@/lib/format/names';
import { kindOfLetter } from './letter-words';

const does = {
  mail: 'to be printed and mailed on that day',
  fax: 'to be faxed on that day; keep the confirmation',
  personal: 'to be handed over on that day',
  email: 'by e-mail, which leaves at once',
} as const;

/** Asks once for what the proof of service says: the day, who swears to it, and where. */
export function SendDialog({ letter, onClose }: { readonly letter: Letter; readonly onClose: () => void }) {
  const send = useSendLetter();
  const { name, today } = useViewer();
  const practice = useQuery(practiceQuery());
  const [servedOn, setServedOn] = useState<string>(today);
  const reached = letter.recipients.filter(({ omittedReason }) => omittedReason === '');
  const when = servedOn === today ? 'today' : servedOn ? formatDay(servedOn, today) : 'that day';
  const action = `Send to ${reached.length}, serve ${when}`;
  return (
    <AskDialog
      title={`Send to ${reached.length}`}
      subtitle={`${kindOfLetter(letter.kind)}${letter.case ? `, ${letter.case.claimantName}` : ''}`}
      action={action}
      done={`Sent to ${reached.length}, served ${when}.`}
      width={600}
      onClose={onClose}
      send={(values, idempotencyKey) => send.mutateAsync({ idempotencyKey, input: { letterId: letter.id, version: letter.version, servedOn, servedByName: values.text('servedByName'), county: values.text('county') } })}
    >
      {({ errorOf }) => (
        <>
          <ul className="border-t border-border sm:col-span-2">
            {deliveryMethods.map((method) => {
              const of = reached.filter((one) => one.method === method);
              if (of.length === 0) return null;
              return (
                <li key={method} className="border-b border-hairline py-2">
                  <strong className="font-semibold">{of.length}</strong> {does[method]}
                  <span className="block text-xs text-muted">{of.map((one) => (method === 'fax' ? `${one.name} (${one.fax})` : method === 'email' ? `${one.name} (${one.email})` : one.name)).join(', ')}</span>
                </li>
              );
            })}
          </ul>
          <TextInput label="Served on" name="servedOn" type="date" value={servedOn} max={today} autoFocus error={errorOf('servedOn')} onChange={(event) => setServedOn(event.target.value)} hint={clockInWords(letter, servedOn, today)} />
          <TextInput key={practice.data?.county ?? ''} label="County" name="county" maxLength={80} autoComplete="off" defaultValue={letter.county || practice.data?.county || ''} hint="Where whoever signs the proof works" error={errorOf('county')} />
          <TextInput label="Who signs the proof of service" name="servedByName" maxLength={120} autoComplete="off" defaultValue={letter.servedByName || name} className="sm:col-span-2" hint="Over 18, not a party, and the one who really mails or faxes it" error={errorOf('servedByName')} />
          {letter.clock && servedOn > letter.clock.strictOn && (
            <p>
              <StateIcon tone="check">
                {letter.clock.title} was due {formatDay(letter.clock.strictOn, today)}. The clock is met late. <Cite>{letter.clock.section}</Cite>
              </StateIcon>
            </p>
          )}
          <p className="text-muted">From then on its words and recipients stay as they went out. {letter.kind === 'report_service' ? 'The report is served on that day, and that is never taken back.' : 'It can be marked void, never taken back.'} {missingProof(reached.length, reached.filter(({ method }) => method === 'email').length)}</p>
        </>
      )}
    </AskDialog>
  );
}

function clockInWords({ clock }: Letter, servedOn: string, today: string): string {
  if (!clock) return 'Stands in the proof of service';
  return servedOn > clock.strictOn ? `Due ${formatDay(clock.strictOn, today)}` : `Meets “${clock.title}”, due ${formatDay(clock.strictOn, today)}`;
}

function missingProof(all: number, byMail: number): string {
  return all > byMail ? `Afterwards keep ${counted(all - byMail, 'proof')}: a tracking or confirmation number, or a file.` : '';
}
