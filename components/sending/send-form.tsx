'use client';

import { useState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/forms/inputs';
import { useNotice } from '@/components/ui/notice';
import { recordedMethods, sendingMethods } from '@/lib/domain/billing/sending-methods';
import { useRecordSending } from '@/lib/features/bill-sendings/client';
import type { SendingBoard } from '@/lib/features/bill-sendings/schema';
import { RequestFailed } from '@/lib/http/client';

type Method = (typeof recordedMethods)[number];

interface Props {
  readonly board: SendingBoard;
  /** Which papers are left out, and which files go along. */
  readonly without: readonly string[];
  readonly fileIds: readonly string[];
  readonly form: 'cms1500' | 'invoice';
}

const verbs: Record<Method, string> = { mail: 'Record as mailed', certified_mail: 'Record as mailed', courier: 'Record as sent', fax: 'Record as faxed', email: 'Send the e-mail', portal: 'Record as uploaded', hand: 'Record as handed over' };

function toOf(method: Method, { payer }: SendingBoard): string {
  if (method === 'fax') return payer.fax;
  if (method === 'email') return payer.agreedEmail;
  return method === 'portal' ? '' : payer.address;
}

/** By which way the bill goes, when, and what proves it. Papers are bound and kept as they go. */
export function SendForm({ board, without, fileIds, form }: Props) {
  const { invoice, checks, today, payer } = board;
  const [method, setMethod] = useState<Method>('mail');
  const [binds, setBinds] = useState(true);
  const [refusal, setRefusal] = useState<RequestFailed | null>(null);
  const record = useRecordSending();
  const notify = useNotice();
  const block = checks.find(({ tone }) => tone === 'block');
  const words = sendingMethods[method];
  const cannot = block ? block.title : method === 'email' && payer.agreedEmail === '' ? 'The payer did not agree to e-mail on this case. Record the agreement on the case first.' : null;
  const errorOf = (field: string) => refusal?.errors.find(({ path }) => path === field)?.message;
  const send = async (data: FormData) => {
    const text = (name: string) => String(data.get(name) ?? '').trim();
    setRefusal(null);
    try {
      await record.mutateAsync({
        invoiceId: invoice.id as never, version: invoice.version, method, sentOn: method === 'email' ? today : text('sentOn'), sentTo: text('sentTo'), tracking: text('tracking'), receivedOn: text('receivedOn') || null, proof: text('proof'),
        bind: binds || method === 'email', form, ...(without.length > 0 ? { without: without.join(',') } : {}), ...(fileIds.length > 0 ? { fileIds: fileIds.join(',') } : {}),
      });
      notify({ message: method === 'email' ? 'The e-mail is on its way.' : `Recorded: ${words.label.toLowerCase()}.` });
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      setRefusal(error);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!record.isPending && !cannot) void send(new FormData(event.currentTarget));
      }}
    >
      <fieldset>
        <legend className="sr-only">Way</legend>
        <div className="flex flex-wrap gap-x-4 gap-y-1 py-2">
          {recordedMethods.map((key) => (
            <label key={key} className="inline-flex min-h-8 items-center gap-1.5 pointer-coarse:min-h-11">
              <input type="radio" className="size-4 accent-(--accent)" name="method" value={key} checked={method === key} onChange={() => setMethod(key)} />
              {sendingMethods[key].label}
            </label>
          ))}
        </div>
      </fieldset>
      <div key={method} className="grid gap-4 pt-1 sm:grid-cols-2">
        <TextInput label={method === 'fax' ? 'Fax number' : method === 'portal' ? 'Which portal' : 'To'} name="sentTo" maxLength={300} optional autoComplete="off" defaultValue={toOf(method, board)} readOnly={method === 'email'} error={errorOf('sentTo')} />
        {method !== 'email' && <TextInput label="Sent on" name="sentOn" type="date" min={invoice.issuedOn ?? undefined} max={today} defaultValue={today} error={errorOf('sentOn')} />}
        {words.trackingWords !== '' && method !== 'fax' && <TextInput label={words.trackingWords} name="tracking" maxLength={100} optional={method !== 'hand'} autoComplete="off" error={errorOf('tracking')} />}
        {method !== 'hand' && method !== 'email' && (
          <>
            <TextInput label="Received on" name="receivedOn" type="date" max={today} optional hint={words.presumedDays ? `Left empty, five days after mailing (from memory: verify)` : 'Where you know it already'} error={errorOf('receivedOn')} />
            <TextInput label="What proves it" name="proof" maxLength={300} optional autoComplete="off" hint={`Like: ${words.proofWords.toLowerCase()}`} error={errorOf('proof')} />
          </>
        )}
      </div>
      {method !== 'email' && (
        <label className="mt-3 flex items-start gap-2">
          <input type="checkbox" className="mt-0.5 size-4 shrink-0 accent-(--accent)" checked={binds} onChange={(event) => setBinds(event.target.checked)} />
          <span>
            Keep the papers as they go<span className="block text-xs text-muted">They are bound into one PDF, kept with its SHA-256. Leave it out for what went before this was recorded here.</span>
          </span>
        </label>
      )}
      {refusal && <ErrorSummary title={refusal.message} errors={refusal.errors} />}
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <Button type="submit" kind="primary" className="max-sm:w-full" pending={record.isPending} disabled={cannot !== null} aria-describedby={cannot ? 'why-not-sent' : undefined}>
          {verbs[method]}
        </Button>
        {cannot && (
          <span id="why-not-sent" className="text-sm text-warning-ink">
            {cannot}
          </span>
        )}
        {record.isPending && <span role="status" className="text-sm text-muted">The papers are bound…</span>}
      </div>
    </form>
  );
}
