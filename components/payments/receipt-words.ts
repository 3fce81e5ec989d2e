import type { StateTone } from '@/components/ui/state-icon';
import type { ReceiptRow, ReceiptState } from '@/lib/features/receipts/schema';

export const receiptStates = {
  applied: { tone: 'done', words: 'Applied' },
  unapplied: { tone: 'check', words: 'Unapplied' },
  held: { tone: 'held', words: 'Held' },
  reversed: { tone: 'off', words: 'Reversed' },
} as const satisfies Record<ReceiptState, { tone: StateTone; words: string }>;

/** Where the money of a receipt is, in one line. */
export function whereItIs({ state, invoiceCount, appliedCents }: ReceiptRow): string {
  if (state === 'reversed') return 'Reversed';
  const on = invoiceCount === 0 ? '' : `On ${invoiceCount} ${invoiceCount === 1 ? 'invoice' : 'invoices'}`;
  if (state === 'applied') return on || 'Given back';
  return [receiptStates[state].words, appliedCents > 0 ? on.toLowerCase() : ''].filter(Boolean).join(', ');
}
