'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { FormValues } from '@/components/forms/form-values';
import { CheckInput, NoteInput, SelectInput, TextInput } from '@/components/forms/inputs';
import { useSaving } from '@/components/forms/use-saving';
import { Columns } from '@/components/layout/columns';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { Button, ButtonLink } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { useNotice } from '@/components/ui/notice';
import { paymentMethodLabels, paymentMethods } from '@/lib/domain/billing/payment-methods';
import { useRecordReceipt } from '@/lib/features/receipts/client';
import type { OpenItem, ReceiptChanged, RecordReceipt } from '@/lib/features/receipts/schema';
import { formatFullDay } from '@/lib/format/dates';
import { formatDollars, parseDollars } from '@/lib/format/money';
import { caseNumber } from '@/lib/format/names';
import { PartsTable } from './parts-table';
import { Remaining } from './remaining';
import { useParts } from './use-parts';

const PayerPicker = dynamic(() => import('./payer-picker').then((module) => module.PayerPicker), { ssr: false, loading: () => <p className="text-muted">Loading the contacts</p> });

interface Props {
  readonly payer: { readonly id: string; readonly name: string } | null;
  /** The case that a deposit is for. */
  readonly deposit: { readonly caseId: string; readonly caseNumber: number; readonly claimantName: string | null } | null;
  readonly items: readonly OpenItem[];
  /** How many open invoices the payer has. */
  readonly openCount: number;
  readonly bankLine: { readonly id: string; readonly on: string; readonly amountCents: number; readonly description: string; readonly reference: string } | null;
  readonly today: string;
}

const methods = paymentMethods.map((method) => [method, paymentMethodLabels[method]] as const);

/** Records a check on as many invoices as it pays, or a deposit for a case; by the keyboard alone if one likes. */
export function RecordScreen({ payer, deposit, items, openCount, bankLine, today }: Props) {
  const router = useRouter();
  const notify = useNotice();
  const record = useRecordReceipt();
  const [amountText, setAmountText] = useState(bankLine ? (bankLine.amountCents / 100).toFixed(2) : '');
  const amountCents = parseDollars(amountText) ?? 0;
  const parts = useParts(deposit ? [] : items, amountCents);
  const sent = useRef<{ body: string; key: string } | null>(null);
  const saving = useSaving<{ idempotencyKey: string; input: RecordReceipt }, ReceiptChanged>(
    { mutationFn: (keyed: { idempotencyKey: string; input: RecordReceipt }) => record.mutateAsync(keyed) },
    {
      stays: false,
      fieldOf: { 'receipt.twin': 'reference', 'payment.in_future': 'receivedOn' },
      onSaved: ({ id, unappliedCents }) => {
        notify({ message: unappliedCents === 0 ? `Recorded ${formatDollars(amountCents)}.` : `Recorded ${formatDollars(amountCents)}, ${formatDollars(unappliedCents)} ${deposit ? 'held' : 'unapplied'}.` });
        router.push(bankLine ? '/payments/reconcile' : `/payments/${id}`);
      },
    },
  );

  const submit = (form: HTMLFormElement) => {
    const values = new FormValues(new FormData(form));
    if (!payer) return saving.refuse([{ path: 'payer', message: 'Choose who paid' }]);
    const input: RecordReceipt = {
      payerId: payer.id as never, caseId: (deposit?.caseId ?? null) as never, receivedOn: values.text('receivedOn'), amountCents: values.cents('amountCents'), method: values.text('method') as 'check', reference: values.text('reference'),
      note: values.text('note'), parts: [...parts.parts] as never, bankLineId: (bankLine?.id ?? null) as never, duplicateAccepted: values.checked('duplicateAccepted'),
    };
    if (values.problems.length > 0) return saving.refuse(values.problems);
    if (parts.hasProblem) return saving.refuse([{ path: 'parts', message: 'An amount on an invoice needs you' }]);
    if (parts.remainingCents < 0) return saving.refuse([{ path: 'amountCents', message: 'More is on invoices than came in' }]);
    const body = JSON.stringify(input);
    // The same form sent twice is one receipt; a changed one is another.
    if (sent.current?.body !== body) sent.current = { body, key: crypto.randomUUID() };
    saving.save({ idempotencyKey: sent.current.key, input });
  };

  const title = deposit ? 'Record a deposit' : 'Record a check';
  const action = amountCents > 0 ? `Record ${formatDollars(amountCents)}` : title;
  const remains = parts.remainingCents > 0 && !deposit;
  return (
    <form
      className="flex flex-1 flex-col"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(event.currentTarget);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
    >
      <PageHeader
        title={title}
        breadcrumb={[{ label: 'Payments', href: '/payments' }, ...(bankLine ? [{ label: 'Bank', href: '/payments/reconcile' }] : [])]}
        subtitle={deposit ? `Held for case ${caseNumber(deposit.caseNumber)}${deposit.claimantName ? `, ${deposit.claimantName}` : ''}` : bankLine ? `From the bank, ${formatFullDay(bankLine.on)}: ${bankLine.description}` : undefined}
        actions={
          <>
            <ButtonLink href={bankLine ? '/payments/reconcile' : deposit ? `/cases/${deposit.caseId}` : '/payments'}>Cancel</ButtonLink>
            <Button kind="primary" type="submit" pending={saving.pending} title="Ctrl and Enter" className="max-sm:hidden">
              {action}
            </Button>
          </>
        }
      />
      <Columns
        sideLabel="How far it reaches"
        side={
          <div className="lg:sticky lg:top-20">
            <Section title={deposit ? 'Deposit' : 'This check'} ruled>
              <div className="py-3">
                <Remaining amountCents={amountCents} appliedCents={parts.appliedCents} rest={deposit ? 'held' : 'unapplied'} />
              </div>
            </Section>
            {remains && <NoteInput label="Why a part stays unapplied" name="note" rows={2} maxLength={500} hint="For example: overpaid, or no remittance yet" error={saving.errorOf('note')} />}
            {deposit && <NoteInput label="Note" name="note" rows={2} maxLength={500} optional error={saving.errorOf('note')} />}
          </div>
        }
      >
        {saving.title && <ErrorSummary title={saving.title} errors={saving.errors} />}
        <div className="grid gap-x-4 gap-y-3.5 pb-4 sm:grid-cols-2 xl:grid-cols-4">
          <div className="sm:col-span-2">
            <PayerPicker payer={payer} error={saving.errorOf('payer')} onPick={(id) => router.replace(`/payments/new?${new URLSearchParams({ payer: id, ...(deposit ? { case: deposit.caseId } : {}), ...(bankLine ? { line: bankLine.id } : {}) })}`)} />
          </div>
          <TextInput label="Amount" name="amountCents" inputMode="decimal" autoComplete="off" value={amountText} onChange={(event) => setAmountText(event.target.value)} error={saving.errorOf('amountCents')} readOnly={bankLine !== null} autoFocus={payer !== null && bankLine === null} />
          <TextInput label="Received" name="receivedOn" type="date" max={today} defaultValue={bankLine?.on ?? today} error={saving.errorOf('receivedOn')} />
          <SelectInput label="Method" name="method" choices={methods} defaultValue={bankLine && /ach|eft|wire/i.test(bankLine.description) ? 'ach' : 'check'} error={saving.errorOf('method')} />
          <TextInput label="Check or trace number" name="reference" className="xl:col-span-2" optional maxLength={80} autoComplete="off" defaultValue={bankLine?.reference ?? ''} error={saving.errorOf('reference')} />
          {saving.errorOf('reference') && (
            <div className="sm:col-span-2">
              <CheckInput label="It is another check" name="duplicateAccepted" hint="Two checks may carry the same number and amount" />
            </div>
          )}
        </div>
        {!deposit && payer && (
          <Section title="Open invoices" count={openCount} note="the oldest first">
            {items.length > 0 ? <PartsTable items={items} count={openCount} parts={parts} today={today} /> : <p className="py-6 text-muted">{payer.name} owes nothing. The check stays unapplied until there is an invoice, or until it is refunded.</p>}
          </Section>
        )}
        {!payer && <p className="py-6 text-muted">Choose the payer to see what they owe.</p>}
      </Columns>
      <div className="no-print sticky bottom-14 z-10 border-t border-border bg-surface px-4 py-2 sm:hidden">
        <Button kind="primary" type="submit" pending={saving.pending} className="w-full">
          {action}
          {parts.remainingCents > 0 && amountCents > 0 && `, ${formatDollars(parts.remainingCents)} ${deposit ? 'held' : 'unapplied'}`}
        </Button>
      </div>
    </form>
  );
}
