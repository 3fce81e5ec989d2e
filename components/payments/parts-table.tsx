'use client';

import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { CutNote } from '@/components/layout/cut-note';
import { Button } from '@/components/ui/button';
import { Day } from '@/components/ui/day';
import type { OpenItem } from '@/lib/features/receipts/schema';
import { formatCents } from '@/lib/format/money';
import { caseNumber } from '@/lib/format/names';
import type { Parts } from './use-parts';

interface Props {
  readonly items: readonly OpenItem[];
  /** How many open invoices there are; `items` may be the oldest of them. */
  readonly count: number;
  readonly parts: Parts;
  readonly today: string;
}

/** Moves between the amounts with the arrows; the equals sign fills what is owed. */
function onAmountKey(event: KeyboardEvent<HTMLInputElement>, fill: () => void): void {
  if (event.key === '=') {
    event.preventDefault();
    fill();
    return;
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  const fields = [...(event.currentTarget.closest('table')?.querySelectorAll<HTMLInputElement>('input[data-part]') ?? [])];
  const next = fields[fields.indexOf(event.currentTarget) + (event.key === 'ArrowDown' ? 1 : -1)];
  next?.focus();
  next?.select();
}

/** What is owed, oldest first, with the part of the check that goes on each. */
export function PartsTable({ items, count, parts, today }: Props) {
  const [find, setFind] = useState('');
  const wanted = find.trim().toLowerCase();
  const fits = ({ number, claimantName, claimNumber, caseNumber: of }: OpenItem) => [number, claimantName ?? '', claimNumber, String(of)].some((text) => text.toLowerCase().includes(wanted));
  const shown = wanted ? items.filter((item) => fits(item) || parts.textOf(item.id) !== '') : items;
  return (
    <>
      <div className="flex flex-wrap items-center gap-2 py-2">
        {items.length > 8 && (
          <label className="flex items-center gap-2">
            <span className="text-xs text-muted">Find</span>
            <input className="input w-48" value={find} onChange={(event) => setFind(event.target.value)} placeholder="Invoice, claimant, claim" autoComplete="off" />
          </label>
        )}
        <Button size="sm" kind="ghost" onClick={parts.propose} disabled={parts.isProposal}>
          Oldest first
        </Button>
        <Button size="sm" kind="ghost" onClick={parts.clear} disabled={parts.appliedCents === 0}>
          Clear
        </Button>
        <span className="text-xs text-muted max-sm:hidden">Arrows move between the amounts, = fills what is owed</span>
      </div>
      <table aria-label="Open invoices" className="data-table rows-2">
        <thead className="max-sm:sr-only">
          <tr>
            <th scope="col">Invoice</th>
            <th scope="col" className="max-md:hidden">Claim</th>
            <th scope="col" className="max-sm:hidden">Issued</th>
            <th scope="col" className="max-xl:hidden">Payable by</th>
            <th scope="col" className="end max-sm:hidden">Owed</th>
            <th scope="col" className="end">Amount</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((item) => (
            <Row key={item.id} item={item} parts={parts} today={today} />
          ))}
        </tbody>
      </table>
      <CutNote className="" shown={items.length} count={count} noun="open invoice" which="oldest" rest="a payment on a later one is posted on that invoice" />
    </>
  );
}

function Row({ item, parts, today }: { readonly item: OpenItem; readonly parts: Parts; readonly today: string }) {
  const problem = parts.problemOf(item);
  return (
    <tr>
      <th scope="row">
        <span className="font-medium">{item.claimantName ?? caseNumber(item.caseNumber)}</span>
        <span className="ident block text-xs text-muted">{item.number}</span>
        <span className="block text-xs text-muted sm:hidden">{formatCents(item.balanceCents)} owed</span>
      </th>
      <td className="ident max-md:hidden">{item.claimNumber || <span className="text-muted">No claim number</span>}</td>
      <td className="max-sm:hidden">
        <Day date={item.issuedOn} today={today} stacked />
      </td>
      <td className="max-xl:hidden">{item.payableOn && <Day date={item.payableOn} today={today} sense="due" stacked />}</td>
      <td className="num end max-sm:hidden">{formatCents(item.balanceCents)}</td>
      <td className="end">
        <input
          data-part
          aria-label={`Amount on ${item.number}`}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `part-${item.id}` : undefined}
          inputMode="decimal"
          autoComplete="off"
          className="input num w-28 text-right"
          value={parts.textOf(item.id)}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => parts.type(item.id, event.target.value)}
          onKeyDown={(event) => onAmountKey(event, () => parts.fill(item))}
        />
        {problem && (
          <span id={`part-${item.id}`} role="alert" className="block text-xs text-danger-ink">
            {problem}
          </span>
        )}
      </td>
    </tr>
  );
}
