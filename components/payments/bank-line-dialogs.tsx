'use client';

import { useState } from 'react';
import { AskDialog } from '@/components/forms/ask-dialog';
import { NoteInput } from '@/components/forms/inputs';
import { CutNote } from '@/components/layout/cut-note';
import { Day } from '@/components/ui/day';
import { useIgnoreBankLine, useMatchBankLine } from '@/lib/features/bank-imports/client';
import type { BankLineRow } from '@/lib/features/bank-imports/schema';
import type { ReceiptRow } from '@/lib/features/receipts/schema';
import { formatCents, formatDollars } from '@/lib/format/money';

interface Matching {
  readonly line: BankLineRow;
  readonly candidates: readonly ReceiptRow[];
  /** How many receipts no line has; `candidates` may be those nearest to the shown lines. */
  readonly candidateCount: number;
  readonly today: string;
  readonly onClose: () => void;
}

/** Chooses the receipts that a line of the bank is; they must be its amount to the cent. Load it on intent. */
export function MatchDialog({ line, candidates, candidateCount, today, onClose }: Matching) {
  const match = useMatchBankLine();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(line.suggestions[0]?.receipts.map(({ id }) => id)));
  const sumCents = candidates.reduce((sum, { id, amountCents }) => (chosen.has(id) ? sum + amountCents : sum), 0);
  const leftCents = line.amountCents - sumCents;
  const toggle = (id: string) => setChosen(new Set(chosen.has(id) ? [...chosen].filter((one) => one !== id) : [...chosen, id]));
  const near = [...candidates].sort((a, b) => Math.abs(Date.parse(a.receivedOn) - Date.parse(line.on)) - Math.abs(Date.parse(b.receivedOn) - Date.parse(line.on)));
  return (
    <AskDialog
      title={`Match ${formatDollars(line.amountCents)}`}
      subtitle={line.description}
      action={leftCents === 0 ? `Match ${chosen.size === 1 ? 'one receipt' : `${chosen.size} receipts`}` : `${formatDollars(Math.abs(leftCents))} ${leftCents > 0 ? 'missing' : 'too much'}`}
      done="Matched."
      width={640}
      onClose={onClose}
      send={() => match.mutateAsync({ bankLineId: line.id as never, version: line.version, receiptIds: [...chosen] as never })}
    >
      {() => (
        <div className="sm:col-span-2">
          {near.length === 0 && <p className="text-muted">Every receipt is matched already. Record this one from the line.</p>}
          <ul className="max-h-80 overflow-y-auto border-t border-border" aria-label="Receipts that no line has">
            {near.map((receipt) => (
              <li key={receipt.id} className="border-b border-hairline">
                <label className="flex min-h-(--row-2) items-center gap-3 py-1.5">
                  <input type="checkbox" className="size-4 accent-(--accent)" checked={chosen.has(receipt.id)} onChange={() => toggle(receipt.id)} />
                  <span className="min-w-0 flex-1">
                    <span className="block truncate font-medium">{receipt.payerName}</span>
                    <span className="block text-xs text-muted">
                      <Day date={receipt.receivedOn} today={today} /> <span className="ident">{receipt.reference}</span>
                    </span>
                  </span>
                  <span className="num">{formatCents(receipt.amountCents)}</span>
                </label>
              </li>
            ))}
          </ul>
          <CutNote className="" shown={candidates.length} count={candidateCount} noun="receipt" which="nearest" rest="match some of them to see the others" />
          <p className="flex justify-between pt-2 font-semibold" aria-live="polite">
            <span>{formatDollars(sumCents)} chosen</span>
            <span className={leftCents < 0 ? 'text-danger-ink' : ''}>{leftCents === 0 ? 'To the cent' : leftCents > 0 ? `${formatDollars(leftCents)} missing` : `${formatDollars(-leftCents)} too much`}</span>
          </p>
        </div>
      )}
    </AskDialog>
  );
}

/** Leaves a line out that is no payment of a payer. Load it on intent. */
export function IgnoreDialog({ line, onClose }: { readonly line: BankLineRow; readonly onClose: () => void }) {
  const ignore = useIgnoreBankLine();
  return (
    <AskDialog title={`Leave ${formatDollars(line.amountCents)} out`} subtitle={line.description} action="Leave out" done="Left out. It can be brought back." onClose={onClose} send={(values) => ignore.mutateAsync({ bankLineId: line.id as never, version: line.version, note: values.text('note') })}>
      {({ errorOf }) => <NoteInput label="Why" name="note" rows={2} maxLength={300} autoFocus className="sm:col-span-2" hint="For example: transfer between own accounts" error={errorOf('note')} />}
    </AskDialog>
  );
}
