'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { RowAction } from '@/components/forms/row-action';
import { Button, ButtonLink } from '@/components/ui/button';
import { useMatchBankLine, useUnmatchBankLine } from '@/lib/features/bank-imports/client';
import type { BankLineRow } from '@/lib/features/bank-imports/schema';
import type { ReceiptRow } from '@/lib/features/receipts/schema';
import { formatDollars } from '@/lib/format/money';
import { listed } from '@/lib/format/names';

const load = () => import('./bank-line-dialogs');
const MatchDialog = dynamic(() => load().then((module) => module.MatchDialog), { ssr: false });
const IgnoreDialog = dynamic(() => load().then((module) => module.IgnoreDialog), { ssr: false });

interface Props {
  readonly line: BankLineRow;
  readonly candidates: readonly ReceiptRow[];
  readonly candidateCount: number;
  readonly today: string;
  readonly mayMatch: boolean;
  readonly mayRecord: boolean;
}

/** What may be done with a line: the match that suggests itself first. */
export function BankLineActs({ line, candidates, candidateCount, today, mayMatch, mayRecord }: Props) {
  const [act, setAct] = useState<'match' | 'ignore' | null>(null);
  const match = useMatchBankLine();
  const unmatch = useUnmatchBankLine();
  const [first] = line.suggestions;
  const base = { bankLineId: line.id as never, version: line.version };
  if (!mayMatch) return null;
  if (line.state !== 'OPEN') {
    return (
      <span className="no-print max-sm:order-4">
        <RowAction change={{ mutationFn: unmatch.mutateAsync }} input={base} label={line.state === 'MATCHED' ? 'Take back' : 'Bring back'} says={`${line.state === 'MATCHED' ? 'Take the match back of' : 'Bring back'} ${formatDollars(line.amountCents)}`} done="The line waits again." />
      </span>
    );
  }
  return (
    <span className="no-print flex basis-full items-center gap-1 max-sm:order-4 max-sm:flex-wrap sm:pl-32" onPointerEnter={() => void load()}>
      {first && (
        <span className="flex items-center gap-x-2 rounded-md bg-default py-1 pr-1 pl-2 max-sm:w-full sm:min-w-0">
          <span className="min-w-0 flex-1 text-xs">
            {listed([...new Set(first.receipts.map(({ payerName }) => payerName))])} <span className="text-muted">{first.why}</span>
          </span>
          <RowAction change={{ mutationFn: match.mutateAsync }} input={{ ...base, receiptIds: first.receipts.map(({ id }) => id as never) }} label="Match" says={`Match ${formatDollars(line.amountCents)} with ${listed([...new Set(first.receipts.map(({ payerName }) => payerName))])}`} done="Matched." />
        </span>
      )}
      <Button size="sm" kind="ghost" onClick={() => setAct('match')} aria-label={`Choose receipts for ${formatDollars(line.amountCents)}`}>
        Choose
      </Button>
      {mayRecord && (
        <ButtonLink size="sm" kind="ghost" href={`/payments/new?line=${line.id}`} aria-label={`Record a receipt of ${formatDollars(line.amountCents)}`}>
          Record
        </ButtonLink>
      )}
      <Button size="sm" kind="ghost" onClick={() => setAct('ignore')} aria-label={`Leave ${formatDollars(line.amountCents)} out`}>
        Leave out
      </Button>
      {act === 'match' && <MatchDialog line={line} candidates={candidates} candidateCount={candidateCount} today={today} onClose={() => setAct(null)} />}
      {act === 'ignore' && <IgnoreDialog line={line} onClose={() => setAct(null)} />}
    </span>
  );
}
