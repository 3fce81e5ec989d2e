'use client';

import { Plus, X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { StateIcon } from '@/components/ui/state-icon';
import type { EorInvoice } from '@/lib/features/eors/schema';
import { formatCents } from '@/lib/format/money';
import { emptyLine, readLine, type DraftLine } from './line-draft';

interface Props {
  readonly lines: readonly DraftLine[];
  readonly invoice: EorInvoice | null;
  readonly onChange: (lines: readonly DraftLine[]) => void;
  /** Called with the place of the line that has focus, so that a picture can show where it was read. */
  readonly onFocusLine?: (index: number | null) => void;
  readonly errorAt: (index: number, field: string) => string | undefined;
}

const fields = [['billed', 'Billed'], ['allowed', 'Allowed'], ['paid', 'Paid']] as const;

/** The lines as they are typed: amounts, and the reasons by their codes. What is short shows while one types. */
export function LineGrid({ lines, invoice, onChange, onFocusLine, errorAt }: Props) {
  const change = (index: number, changed: Partial<DraftLine>) => onChange(lines.map((line, at) => (at === index ? { ...line, ...changed } : line)));
  return (
    <div>
      <ol aria-label="Lines of the EOR" className="flex flex-col">
        {lines.map((line, index) => {
          const { billedCents, paidCents } = readLine(line);
          const expected = invoice?.lines.find(({ id }) => id === line.invoiceLineId)?.expectedCents ?? billedCents;
          const variance = expected === null || paidCents === null ? null : paidCents - expected;
          const errors = ['code', 'billed', 'allowed', 'paid', 'reasons'].flatMap((field) => errorAt(index, field) ?? []);
          return (
            <li key={line.key} className="grid grid-cols-3 gap-x-3 gap-y-2 border-b border-hairline py-2.5 sm:grid-cols-[96px_104px_104px_104px_minmax(140px,1fr)_auto]" onFocus={() => onFocusLine?.(index)}>
              <label className="flex min-w-0 flex-col gap-1 max-sm:col-span-2">
                <span className="label">Code</span>
                <input id={`field-lines-${index}-code`} className="input ident" value={line.code} autoComplete="off" aria-invalid={errorAt(index, 'code') ? true : undefined} onChange={(event) => change(index, { code: event.target.value.toUpperCase() })} />
              </label>
              {fields.map(([field, label]) => (
                <label key={field} className="flex min-w-0 flex-col gap-1">
                  <span className="label">{label}</span>
                  <input id={`field-lines-${index}-${field}`} className="input num text-right" inputMode="decimal" autoComplete="off" value={line[field]} placeholder={field === 'allowed' ? line.paid : undefined} aria-invalid={errorAt(index, field) ? true : undefined} onChange={(event) => change(index, { [field]: event.target.value })} />
                </label>
              ))}
              <label className="flex min-w-0 flex-col gap-1 max-sm:col-span-3">
                <span className="label">Reason codes</span>
                <input id={`field-lines-${index}-reasons`} className="input ident" autoComplete="off" value={line.reasons} aria-invalid={errorAt(index, 'reasons') ? true : undefined} onChange={(event) => change(index, { reasons: event.target.value })} />
              </label>
              <Button kind="ghost" iconOnly aria-label={`Remove line ${index + 1}`} className="self-end max-sm:col-start-3 max-sm:row-start-1 max-sm:justify-self-end" onClick={() => onChange(lines.filter((_, at) => at !== index))}>
                <X aria-hidden />
              </Button>
              <label className="col-span-3 flex flex-col gap-1 sm:col-span-4">
                <span className="sr-only">What the payer wrote about line {index + 1}</span>
                <input className="input" autoComplete="off" placeholder="What the payer wrote, if anything" maxLength={1000} value={line.remark} onChange={(event) => change(index, { remark: event.target.value })} />
              </label>
              <p className="col-span-3 flex flex-wrap items-center gap-x-3 self-center sm:col-span-2 text-xs text-muted">
                {variance !== null && expected !== null && (
                  <span className={`num ${variance < 0 ? 'text-danger-ink' : ''}`}>
                    {variance === 0 ? 'As expected' : `${formatCents(Math.abs(variance))} ${variance < 0 ? 'short of' : 'above'} ${formatCents(expected)}`}
                  </span>
                )}
                {line.confidence !== null && (line.confidence < 80 ? <StateIcon tone="check">Look: read with {line.confidence}%</StateIcon> : <span>Read with {line.confidence}%</span>)}
              </p>
              {errors.length > 0 && <p className="col-span-full text-xs text-danger-ink">{errors.join('. ')}</p>}
            </li>
          );
        })}
      </ol>
      <Button kind="ghost" className="mt-2" onClick={() => onChange([...lines, emptyLine()])}>
        <Plus aria-hidden /> Add a line
      </Button>
    </div>
  );
}
