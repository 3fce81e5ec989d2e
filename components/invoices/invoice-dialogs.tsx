'use client';

import { useState } from 'react';
import { AskDialog, refuseUnread } from '@/components/forms/ask-dialog';
import { CheckInput, NoteInput, SelectInput, TextInput } from '@/components/forms/inputs';
import { useCreditInvoice, useDiscardInvoice, useIssueInvoice, useVoidInvoice } from '@/lib/features/invoices/client';
import type { Invoice } from '@/lib/features/invoices/schema';
import { usePostPayment } from '@/lib/features/payments/client';
import { formatDollars, parseDollars } from '@/lib/format/money';

interface Props {
  readonly act: 'issue' | 'issue_and_send' | 'post_payment' | 'credit' | 'void' | 'discard';
  readonly invoice: Invoice;
  readonly onClose: () => void;
}

type Part = Omit<Props, 'act'>;

const methods = [['check', 'Check'], ['ach', 'ACH'], ['card', 'Card'], ['cash', 'Cash'], ['other', 'Other']] as const;

/** The dialog of an act on an invoice. Load it on intent. */
export function InvoiceDialog({ act, ...part }: Props) {
  switch (act) {
    case 'issue':
      return <Issue {...part} />;
    case 'issue_and_send':
      return <Issue {...part} goTo={`/invoices/${part.invoice.id}/send`} />;
    case 'post_payment':
      return <Post {...part} />;
    case 'credit':
      return <Credit {...part} />;
    case 'void':
      return <Void {...part} />;
    case 'discard':
      return <Discard {...part} />;
    default: {
      const unhandled: never = act;
      return unhandled;
    }
  }
}

function Issue({ invoice, onClose, goTo }: Part & { readonly goTo?: string }) {
  const issue = useIssueInvoice();
  const amount = formatDollars(invoice.totalCents);
  const looks = invoice.checks.filter(({ tone }) => tone === 'look');
  const input = { invoiceId: invoice.id, version: invoice.version };
  return (
    <AskDialog title="Issue this invoice" action={`Issue, ${amount}`} done={`Issued, ${amount}.`} onClose={onClose} {...(goTo ? { goTo } : {})} send={(_, idempotencyKey) => issue.mutateAsync({ idempotencyKey, input })}>
      {() => (
        <>
          <p>
            It gets its number and today’s date, and can no longer be changed: from then on it is voided or credited. {invoice.parties.billTo.name} is billed <strong className="font-semibold">{amount}</strong>.
          </p>
          {looks.length > 0 && (
            <div className="sm:col-span-2">
              <p className="font-medium">To look at before</p>
              <ul className="mt-1 list-disc pl-5 text-soft">
                {looks.map((check) => (
                  <li key={check.title}>{check.title}</li>
                ))}
              </ul>
            </div>
          )}
        </>
      )}
    </AskDialog>
  );
}

function Post({ invoice, onClose }: Part) {
  const post = usePostPayment();
  const [text, setText] = useState((invoice.balanceCents / 100).toFixed(2));
  const cents = parseDollars(text);
  const over = cents !== null && cents > invoice.balanceCents;
  return (
    <AskDialog
      title="Post payment"
      subtitle={`${formatDollars(invoice.balanceCents)} owed`}
      action={cents === null ? 'Post payment' : `Post ${formatDollars(cents)}`}
      done={`Posted ${formatDollars(cents ?? 0)}.`}
      onClose={onClose}
      send={(values, idempotencyKey) => {
        const input = {
          invoiceId: invoice.id,
          receivedOn: values.text('receivedOn'),
          amountCents: values.cents('amountCents'),
          method: values.text('method') as 'check',
          reference: values.text('reference'),
          overpaymentAccepted: values.checked('overpaymentAccepted'),
          reason: values.text('reason'),
        };
        refuseUnread(values);
        return post.mutateAsync({ idempotencyKey, input });
      }}
    >
      {({ errorOf }) => (
        <>
          <TextInput label="Amount" name="amountCents" inputMode="decimal" autoComplete="off" defaultValue={(invoice.balanceCents / 100).toFixed(2)} autoFocus error={errorOf('amountCents')} onChange={(event) => setText(event.target.value)} {...(over ? { hint: `${formatDollars((cents ?? 0) - invoice.balanceCents)} more than owed` } : {})} />
          <TextInput label="Received" name="receivedOn" type="date" max={invoice.today} defaultValue={invoice.today} error={errorOf('receivedOn')} />
          <SelectInput label="Method" name="method" choices={methods} defaultValue="check" error={errorOf('method')} />
          <TextInput label="Reference" name="reference" optional hint="Check or trace number" maxLength={80} error={errorOf('reference')} />
          {over && (
            <>
              <div className="sm:col-span-2">
                <CheckInput label="More came than is owed" name="overpaymentAccepted" hint="The invoice will show as overpaid until it is settled" />
              </div>
              <TextInput label="Why" name="reason" maxLength={300} className="sm:col-span-2" error={errorOf('reason')} />
            </>
          )}
        </>
      )}
    </AskDialog>
  );
}

function Credit({ invoice, onClose }: Part) {
  const credit = useCreditInvoice();
  return (
    <AskDialog
      title="Credit note"
      subtitle={`${formatDollars(invoice.balanceCents)} owed`}
      action="Issue credit note"
      done="Credit note issued."
      onClose={onClose}
      send={(values, idempotencyKey) => {
        const input = { invoiceId: invoice.id, amountCents: values.cents('amountCents'), reason: values.text('reason') };
        refuseUnread(values);
        return credit.mutateAsync({ idempotencyKey, input });
      }}
    >
      {({ errorOf }) => (
        <>
          <TextInput label="Amount" name="amountCents" inputMode="decimal" autoComplete="off" defaultValue={(invoice.balanceCents / 100).toFixed(2)} autoFocus error={errorOf('amountCents')} hint="At most what is owed" />
          <NoteInput label="Reason" name="reason" rows={2} maxLength={500} className="sm:col-span-2" hint="Printed on the credit note" error={errorOf('reason')} />
        </>
      )}
    </AskDialog>
  );
}

function Void({ invoice, onClose }: Part) {
  const voiding = useVoidInvoice();
  return (
    <AskDialog title={`Void ${invoice.number}`} action={`Void ${invoice.number}`} kind="danger" done={`${invoice.number} is void.`} onClose={onClose} send={(values, idempotencyKey) => voiding.mutateAsync({ idempotencyKey, input: { invoiceId: invoice.id, version: invoice.version, reason: values.text('reason') } })}>
      {({ errorOf }) => (
        <>
          <p>The number stays taken. {invoice.kind === 'CREDIT_NOTE' ? 'The invoice is owed again.' : 'Nothing is owed any more, and the evaluation waits to be billed again.'}</p>
          <NoteInput label="Reason" name="reason" rows={2} maxLength={500} autoFocus className="sm:col-span-2" error={errorOf('reason')} />
        </>
      )}
    </AskDialog>
  );
}

function Discard({ invoice, onClose }: Part) {
  const discard = useDiscardInvoice();
  return (
    <AskDialog title="Discard this draft" action={`Discard draft, ${formatDollars(invoice.totalCents)}`} kind="danger" done="Draft discarded." onClose={onClose} goTo="/invoices" send={() => discard.mutateAsync({ input: { invoiceId: invoice.id, version: invoice.version } })}>
      {() => <p>Its lines and what was changed on them are gone from here; the audit log keeps them. The evaluation waits to be billed again.</p>}
    </AskDialog>
  );
}
