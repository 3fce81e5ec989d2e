'use client';

import { Section } from '@/components/layout/section';
import { Button } from '@/components/ui/button';
import { focusTitle } from '@/components/ui/focus-title';
import { useNotice } from '@/components/ui/notice';
import { useMatchEor } from '@/lib/features/eors/client';
import type { Eor } from '@/lib/features/eors/schema';
import { formatDollars } from '@/lib/format/money';
import { RequestFailed } from '@/lib/http/client';
import { InvoicePicker } from './invoice-picker';

/** Which invoice an EOR is about: those that fit, and a field to find another. */
export function MatchPanel({ eor }: { readonly eor: Eor }) {
  const match = useMatchEor();
  const notify = useNotice();
  const take = (invoiceId: string) =>
    match.mutate({ input: { eorId: eor.id as never, version: eor.version, invoiceId: invoiceId as never } }, { onSuccess: ({ eor: matched }) => (notify({ message: `Matched with ${matched.invoice?.number ?? ''}.` }), focusTitle()), onError: (error) => notify({ message: error instanceof RequestFailed ? error.message : 'It could not be matched.' }) });
  return (
    <Section title="Which invoice is it about?" ruled className="mb-5">
      <ul>
        {eor.candidates.map((one) => (
          <li key={one.id} className="flex min-h-(--row-2) flex-wrap items-center gap-x-3 border-b border-hairline py-1.5">
            <span className="min-w-0">
              <span className="ident font-medium">{one.number}</span> {one.claimantName}
              <span className="block text-xs text-muted">
                {one.why}. <span className="ident">{one.claimNumber}</span>, {one.payerName}, {formatDollars(one.totalCents)}
              </span>
            </span>
            <Button size="sm" className="ml-auto" pending={match.isPending} aria-label={`It is about ${one.number}`} onClick={() => take(one.id)}>
              This one
            </Button>
          </li>
        ))}
      </ul>
      {eor.candidates.length === 0 && <p className="py-2 text-muted">No invoice fits by number, claim number or sum.</p>}
      <div className="max-w-md py-2">
        <InvoicePicker label="Another invoice" onPick={(invoice) => take(invoice.id)} />
      </div>
    </Section>
  );
}
