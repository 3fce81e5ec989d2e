'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { TypeAhead } from '@/components/ui/type-ahead';
import { eorInvoices } from '@/lib/features/eors/client';
import type { EorInvoice } from '@/lib/features/eors/schema';
import { formatDollars } from '@/lib/format/money';
import { useLaterValue } from '@/components/ui/later-value';

interface Props {
  readonly label?: string;
  readonly onPick: (invoice: EorInvoice) => void;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
}

/** Finds an issued invoice by its number, claim number, claimant or payer while one types. */
export function InvoicePicker({ label = 'Invoice', onPick, error, autoFocus = false }: Props) {
  const [text, setText] = useState('');
  // The field must be alive before it has focus, or it does not notice and keeps its list shut.
  useEffect(() => {
    if (autoFocus) document.getElementById('field-invoiceId')?.focus();
  }, [autoFocus]);
  const asked = useLaterValue(text.trim(), 200);
  const { data } = useQuery({ ...eorInvoices({ text: asked }), enabled: asked.length >= 2, placeholderData: keepPreviousData });
  const invoices = asked.length >= 2 ? (data?.invoices ?? []) : [];
  return (
    <TypeAhead
      label={label}
      name="invoiceId"
      text={text}
      onText={setText}
      suggestions={invoices.map((invoice) => ({ id: invoice.id, name: invoice.number, detail: [invoice.claimantName, invoice.claimNumber, invoice.payerName, `${formatDollars(invoice.balanceCents)} owed`].filter(Boolean).join(' · ') }))}
      onPick={({ id, name }) => {
        setText(name);
        const picked = invoices.find((invoice) => invoice.id === id);
        if (picked) onPick(picked);
      }}
      emptyText="No issued invoice fits"
      hint="Its number, claim number, claimant or payer"
      error={error}
    />
  );
}
