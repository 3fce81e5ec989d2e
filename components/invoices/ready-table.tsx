'use client';

import Link from 'next/link';
import { useState } from 'react';
import { CutNote } from '@/components/layout/cut-note';
import { Button } from '@/components/ui/button';
import type { ReadyRow, ReadyToBill } from '@/lib/features/ready-bills/schema';
import { formatDollars } from '@/lib/format/money';
import { counted } from '@/lib/format/names';
import { ReadyLine } from './ready-line';
import { useDraftSeveral } from './use-draft-several';

interface Props {
  readonly ready: ReadyToBill;
  readonly order: 'harm' | 'age' | 'value' | undefined;
  readonly mayDraft: boolean;
  readonly mayOpenCases: boolean;
}

const orders = [['harm', 'By harm'], ['age', 'By age'], ['value', 'By value']] as const;

/** Whether it can be drafted along with others: nothing blocks it and nothing must be asked. */
const isPlain = (row: ReadyRow): boolean => row.evaluationId !== null && row.asks === null && row.checks.every(({ tone }) => tone !== 'block');

/** What is done and waits for its bill, with its value, its age, the last day to send it and what stands against it; one or several are drafted at once. */
export function ReadyTable({ ready, order = 'harm', mayDraft, mayOpenCases }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const several = useDraftSeveral(() => setChosen(new Set()));
  const plain = ready.rows.filter(isPlain);
  const picked = plain.filter(({ evaluationId }) => evaluationId !== null && chosen.has(evaluationId));
  const sum = picked.reduce((total, { valueCents }) => total + valueCents, 0);
  const choose = (id: string, on: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      if (on) next.add(id);
      else next.delete(id);
      return next;
    });
  return (
    <>
      <div className="no-print flex min-h-9 flex-wrap items-center gap-x-4 gap-y-1 px-(--pad) pb-1 text-xs">
        <nav aria-label="Order of what is ready" className="flex gap-3">
          {orders.map(([name, label]) => (
            <Link key={name} href={name === 'harm' ? '/invoices' : `/invoices?ready=${name}`} scroll={false} aria-current={order === name ? 'true' : undefined} className="quiet-link text-muted aria-[current]:font-medium aria-[current]:text-foreground">
              {label}
            </Link>
          ))}
        </nav>
        {mayDraft && plain.length > 1 && (
          <span className="ml-auto flex items-center gap-2">
            {picked.length > 0 && (
              <Button size="sm" pending={several.pending} onClick={() => several.draft(picked.flatMap(({ evaluationId }) => evaluationId ?? []).slice(0, 50))}>
                Draft {counted(Math.min(picked.length, 50), 'invoice')}, {formatDollars(sum)}
              </Button>
            )}
            <label className="flex min-h-8 items-center gap-1.5">
              <input type="checkbox" className="size-4 accent-(--accent)" checked={picked.length === plain.length} onChange={(event) => setChosen(new Set(event.target.checked ? plain.flatMap(({ evaluationId }) => evaluationId ?? []) : []))} />
              Choose all that nothing blocks
            </label>
          </span>
        )}
      </div>
      {several.refused.length > 0 && (
        <ul role="alert" className="mx-(--pad) mb-2 text-xs text-danger-ink">
          {several.refused.map(({ evaluationId, message }) => (
            <li key={evaluationId}>
              {nameOf(ready.rows.find((row) => row.evaluationId === evaluationId))}: {message}
            </li>
          ))}
        </ul>
      )}
      <table aria-label="Ready to bill" className="data-table rows-2 bleed">
        <thead className="max-sm:sr-only">
          <tr>
            <th scope="col">Case</th>
            <th scope="col" className="max-xl:hidden">Payer</th>
            <th scope="col" className="max-sm:hidden">What and since when</th>
            <th scope="col" className="max-xl:hidden">Bill before</th>
            <th scope="col" className="max-md:hidden">Stands against it</th>
            <th scope="col" className="end">Value</th>
            {mayDraft && (
              <th scope="col" className="end no-print">
                <span className="sr-only">Draft</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {ready.rows.map((row) => (
            <ReadyLine key={row.evaluationId ?? row.caseId} row={row} today={ready.today} mayDraft={mayDraft} mayOpenCases={mayOpenCases} chosen={row.evaluationId !== null && chosen.has(row.evaluationId)} onChoose={isPlain(row) && plain.length > 1 ? choose : null} />
          ))}
        </tbody>
      </table>
      <CutNote shown={ready.rows.length} count={ready.count} noun="item" />
    </>
  );
}

const nameOf = (row: ReadyRow | undefined): string => row?.claimantName ?? (row ? `Case ${row.caseNumber}` : 'One of them');
