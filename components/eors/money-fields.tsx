'use client';

import { Field } from '@/components/ui/field';
import type { EorMoney } from '@/lib/features/eor-postings/schema';
import type { Eor } from '@/lib/features/eors/schema';
import { paymentMethodLabels, paymentMethods } from '@/lib/domain/billing/payment-methods';
import type { PaymentMethod } from '@/lib/features/payments/schema';
import { formatDay } from '@/lib/format/dates';
import { formatDollars, parseDollars } from '@/lib/format/money';

export interface MoneyDraft {
  /** none, new, or the id of a receipt. */
  readonly from: string;
  readonly receivedOn: string;
  readonly amount: string;
  readonly method: PaymentMethod;
  readonly reference: string;
}

/** What the fields say; null where the amount cannot be read. */
export function readMoney(draft: MoneyDraft): EorMoney | null {
  if (draft.from === 'none') return { kind: 'none' };
  if (draft.from !== 'new') return { kind: 'receipt', receiptId: draft.from as never };
  const amountCents = parseDollars(draft.amount);
  return amountCents === null ? null : { kind: 'new', receivedOn: draft.receivedOn, amountCents, method: draft.method, reference: draft.reference };
}

interface Props {
  readonly money: MoneyDraft;
  readonly onChange: (money: MoneyDraft) => void;
  readonly openReceipts: Eor['openReceipts'];
  readonly today: string;
  readonly paidCents: number;
  readonly error?: string | undefined;
}

/** Where the money came in: a new check, one that is recorded, or not yet. */
export function MoneyFields({ money, onChange, openReceipts, today, paidCents, error }: Props) {
  const change = (changed: Partial<MoneyDraft>) => onChange({ ...money, ...changed });
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      <Field label="The money" className="sm:col-span-2" hint={money.from === 'none' && paidCents > 0 ? 'The invoice stays unpaid until a check is put on it under Payments.' : undefined}>
        {(field) => (
          <select {...field} className="input" value={money.from} onChange={(event) => change({ from: event.target.value })}>
            <option value="new">A check or transfer that came with it</option>
            {openReceipts.map((receipt) => (
              <option key={receipt.id} value={receipt.id}>
                {`Recorded: ${receipt.reference || 'without a number'}, ${formatDay(receipt.receivedOn, today)}, ${formatDollars(receipt.unappliedCents)} unapplied`}
              </option>
            ))}
            <option value="none">{paidCents > 0 ? 'Not here yet' : 'None: nothing is paid'}</option>
          </select>
        )}
      </Field>
      {money.from === 'new' && (
        <>
          <Field label="Whole amount of the check" name="money.amountCents" hint="It may pay other invoices too" error={error}>
            {(field) => <input {...field} className="input num" inputMode="decimal" autoComplete="off" value={money.amount} onChange={(event) => change({ amount: event.target.value })} />}
          </Field>
          <Field label="Received" name="money.receivedOn">
            {(field) => <input {...field} type="date" max={today} className="input" value={money.receivedOn} onChange={(event) => change({ receivedOn: event.target.value })} />}
          </Field>
          <Field label="Way">
            {(field) => (
              <select {...field} className="input" value={money.method} onChange={(event) => change({ method: event.target.value as PaymentMethod })}>
                {paymentMethods.map((method) => (
                  <option key={method} value={method}>
                    {paymentMethodLabels[method]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label="Number" optional>
            {(field) => <input {...field} className="input" autoComplete="off" value={money.reference} onChange={(event) => change({ reference: event.target.value })} />}
          </Field>
        </>
      )}
    </div>
  );
}
