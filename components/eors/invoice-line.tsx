import Link from 'next/link';
import { Button } from '@/components/ui/button';
import type { EorInvoice } from '@/lib/features/eors/schema';
import { formatDollars } from '@/lib/format/money';

/** The invoice that an EOR is about, in one line, with the way to another one. */
export function InvoiceLine({ invoice, onOther }: { readonly invoice: EorInvoice; readonly onOther?: () => void }) {
  return (
    <p className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1 border-b border-hairline pb-2">
      <Link href={`/invoices/${invoice.id}`} className="ident text-link font-medium">
        {invoice.number}
      </Link>
      {invoice.claimantName && <span>{invoice.claimantName}</span>}
      <span className="ident text-muted">{invoice.claimNumber}</span>
      <span className="text-muted">{invoice.payerName}</span>
      <span className="num">
        {formatDollars(invoice.totalCents)} billed, {formatDollars(invoice.balanceCents)} owed
      </span>
      {onOther && (
        <Button kind="ghost" size="sm" onClick={onOther}>
          Another invoice
        </Button>
      )}
    </p>
  );
}
