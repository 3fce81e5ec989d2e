'use client';

import { useState } from 'react';
import { Section } from '@/components/layout/section';
import { useViewer } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import type { Eor, EorInvoice } from '@/lib/features/eors/schema';
import { formatDollars } from '@/lib/format/money';
import { CheckInput } from '@/components/forms/inputs';
import { emptyLine, linesOfEor, linesOfInvoice, readLine, type DraftLine } from './line-draft';
import { LineGrid } from './line-grid';
import { useCtrlEnter } from './use-ctrl-enter';
import { InvoicePicker } from './invoice-picker';
import { InvoiceLine } from './invoice-line';
import { MoneyFields, readMoney, type MoneyDraft } from './money-fields';
import { useEditing, type Head } from './use-editing';

interface Props {
  /** A draft that is confirmed; null where one is typed. */
  readonly eor: Eor | null;
  /** The invoice that it begins with. */
  readonly start: EorInvoice | null;
  readonly onFocusLine?: (index: number | null) => void;
}

/** An EOR in fields: its invoice, days and numbers, lines, and the money. Ctrl Enter posts. */
export function EorEditor({ eor, start, onFocusLine }: Props) {
  const { today } = useViewer();
  const [invoice, setInvoice] = useState<EorInvoice | null>(eor?.invoice ?? start);
  const [head, setHead] = useState<Head>({ servedOn: eor?.servedOn ?? '', receivedOn: eor?.receivedOn ?? today, payerReference: eor?.payerReference ?? '', checkReference: eor?.checkReference ?? '', note: eor?.note ?? '' });
  const [lines, setLines] = useState<readonly DraftLine[]>(eor ? linesOfEor(eor) : start ? linesOfInvoice(start) : []);
  const [money, setMoney] = useState<MoneyDraft>({ from: 'new', receivedOn: eor?.remittance?.paidOn ?? today, amount: '', method: eor?.remittance?.method === 'ACH' ? 'ach' : 'check', reference: '' });
  const [accepted, setAccepted] = useState({ twinAccepted: false, overpaymentAccepted: false });
  const editing = useEditing(eor);
  const paidCents = lines.reduce((sum, line) => sum + (readLine(line).paidCents ?? 0), 0);
  const checkCents = eor?.remittance?.checkCents ?? Number(eor?.reading?.fields.checkAmount?.text ?? 0);
  const shown: MoneyDraft = { ...money, from: paidCents === 0 && money.from === 'new' ? 'none' : money.from, amount: money.amount || (Math.max(paidCents, checkCents) / 100).toFixed(2), reference: money.reference || head.checkReference };
  const change = (changed: Partial<Head>) => setHead((before) => ({ ...before, ...changed }));
  const send = (withMoney: boolean) => void editing.submit({ head, lines, invoice, money: withMoney ? readMoney(shown) : null, accepted });

  useCtrlEnter(() => send(true));
  // Where it is to be matched, the search for its invoice stands above.
  const isMatchedAbove = eor !== null && eor.invoice === null && eor.acts.includes('match');

  return (
    <form
      noValidate
      className="flex max-w-[980px] flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        send(true);
      }}
      onKeyDown={(event) => {
        // Enter alone leaves a field, it posts nothing.
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.role !== 'combobox') event.preventDefault();
      }}
    >
      {editing.title && <ErrorSummary title={editing.title} errors={[...editing.errors]} />}
      {editing.refusedBy === 'eor.twin' && <CheckInput label="This is another EOR than the one that is posted" name="twinAccepted" checked={accepted.twinAccepted} onChange={(event) => setAccepted({ ...accepted, twinAccepted: event.target.checked })} />}
      {editing.refusedBy === 'receipt.twin' && <CheckInput label="This is another check than the one that is recorded" name="twinAccepted" checked={accepted.twinAccepted} onChange={(event) => setAccepted({ ...accepted, twinAccepted: event.target.checked })} />}
      {editing.refusedBy === 'payment.exceeds_balance' && <CheckInput label="The payer paid more than was owed" name="overpaymentAccepted" checked={accepted.overpaymentAccepted} onChange={(event) => setAccepted({ ...accepted, overpaymentAccepted: event.target.checked })} />}
      {invoice ? (
        <InvoiceLine invoice={invoice} {...(start && !eor ? {} : { onOther: () => setInvoice(null) })} />
      ) : isMatchedAbove ? null : (
        <InvoicePicker
          autoFocus={eor === null}
          error={editing.errorOf('invoiceId')}
          onPick={(picked) => {
            setInvoice(picked);
            if (eor === null) setLines(linesOfInvoice(picked));
            document.getElementById('field-servedOn')?.focus();
          }}
        />
      )}
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
        <Field label="Date of the EOR" name="servedOn" hint="As the payer served it: 90 days run from it" error={editing.errorOf('servedOn')}>
          {(field) => <input {...field} type="date" max={today} className="input" value={head.servedOn} onChange={(event) => change({ servedOn: event.target.value })} />}
        </Field>
        <Field label="Came on" name="receivedOn" error={editing.errorOf('receivedOn')}>
          {(field) => <input {...field} type="date" max={today} className="input" value={head.receivedOn} onChange={(event) => change({ receivedOn: event.target.value })} />}
        </Field>
        <Field label="Payer’s number" name="payerReference" optional>
          {(field) => <input {...field} className="input ident" autoComplete="off" value={head.payerReference} onChange={(event) => change({ payerReference: event.target.value })} />}
        </Field>
        <Field label="Check number" name="checkReference" optional>
          {(field) => <input {...field} className="input ident" autoComplete="off" value={head.checkReference} onChange={(event) => change({ checkReference: event.target.value })} />}
        </Field>
      </div>
      <Section title="Lines" count={lines.length} aside={<span className="num font-semibold text-foreground">{formatDollars(paidCents)} paid</span>} ruled>
        {lines.length === 0 && <p className="py-3 text-muted">{invoice ? 'No line yet.' : 'Choose the invoice first; its lines come with it.'}</p>}
        <LineGrid lines={lines} invoice={invoice} onChange={setLines} {...(onFocusLine ? { onFocusLine } : {})} errorAt={(index, field) => editing.errorOf(`lines.${index}.${field}`)} />
        {lines.length === 0 && invoice && (
          <Button className="mt-2" onClick={() => setLines(invoice.lines.length > 0 ? linesOfInvoice(invoice) : [emptyLine()])}>
            Take the lines of the invoice
          </Button>
        )}
      </Section>
      <MoneyFields money={shown} onChange={setMoney} openReceipts={eor?.openReceipts ?? []} today={today} paidCents={paidCents} error={editing.errorOf('money.amountCents')} />
      <Field label="Note" name="note" optional>
        {(field) => <textarea {...field} rows={2} maxLength={1000} className="input" value={head.note} onChange={(event) => change({ note: event.target.value })} />}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind="primary" pending={editing.pending} className="max-sm:w-full">
          {`Post, ${formatDollars(paidCents)} paid`}
        </Button>
        <Button pending={editing.pending} className="max-sm:w-full" onClick={() => send(false)}>
          Keep as a draft
        </Button>
      </div>
    </form>
  );
}
