'use client';

import { useState } from 'react';
import { proposeParts } from '@/lib/domain/billing/allocation';
import type { OpenItem } from '@/lib/features/receipts/schema';
import { parseDollars } from '@/lib/format/money';

export interface Parts {
  /** What stands in the field of an invoice, as typed. */
  readonly textOf: (invoiceId: string) => string;
  readonly type: (invoiceId: string, text: string) => void;
  /** Fills an invoice with its balance, or with what is left of the check. */
  readonly fill: (item: OpenItem) => void;
  /** Lets the proposal decide again. */
  readonly propose: () => void;
  readonly clear: () => void;
  readonly isProposal: boolean;
  /** What can be sent, the fields that cannot be read or are too much aside. */
  readonly parts: readonly { readonly invoiceId: string; readonly amountCents: number }[];
  readonly problemOf: (item: OpenItem) => string | undefined;
  readonly hasProblem: boolean;
  readonly appliedCents: number;
  readonly remainingCents: number;
}

const inDollars = (cents: number): string => (cents / 100).toFixed(2);

/** The parts of a check on open invoices: proposed oldest first while the amount is typed, a person’s own once one of them was touched. */
export function useParts(items: readonly OpenItem[], amountCents: number, begin: 'proposal' | 'empty' = 'proposal'): Parts {
  const [typed, setTyped] = useState<ReadonlyMap<string, string> | null>(begin === 'empty' ? new Map() : null);
  const texts = typed ?? new Map(proposeParts(amountCents, items).map((part) => [part.id, inDollars(part.amountCents)]));
  const centsOf = (invoiceId: string): number | null => {
    const text = (texts.get(invoiceId) ?? '').trim();
    return text === '' ? 0 : parseDollars(text);
  };
  const problemOf = (item: OpenItem): string | undefined => {
    const cents = centsOf(item.id);
    if (cents === null) return 'Write an amount, like 1,250.00';
    return cents > item.balanceCents ? `Only ${inDollars(item.balanceCents)} is owed` : undefined;
  };
  const appliedCents = items.reduce((sum, { id }) => sum + (centsOf(id) ?? 0), 0);
  const type = (invoiceId: string, text: string) => setTyped(new Map([...texts, [invoiceId, text]]));
  return {
    textOf: (invoiceId) => texts.get(invoiceId) ?? '',
    type,
    fill: (item) => {
      const left = amountCents - appliedCents + (centsOf(item.id) ?? 0);
      type(item.id, inDollars(Math.max(0, Math.min(item.balanceCents, left > 0 ? left : item.balanceCents))));
    },
    propose: () => setTyped(null),
    clear: () => setTyped(new Map()),
    isProposal: typed === null,
    parts: items.flatMap(({ id }) => {
      const cents = centsOf(id);
      return cents !== null && cents > 0 ? [{ invoiceId: id, amountCents: cents }] : [];
    }),
    problemOf,
    hasProblem: items.some((item) => problemOf(item) !== undefined),
    appliedCents,
    remainingCents: amountCents - appliedCents,
  };
}
