'use client';

import { X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { formatCents, formatDollars } from '@/lib/format/money';
import { amountOf, type LineDraft } from './line-draft';

interface Props {
  readonly line: LineDraft;
  readonly draftedCents: number | null;
  readonly changed: boolean;
  readonly errorOf: (field: string) => string | undefined;
  readonly onChange: (next: Partial<LineDraft>) => void;
  readonly onRemove: () => void;
}

/** One line as fields, its amount beside them; why it was changed appears as soon as it is. */
export function LineFields({ line, draftedCents, changed, errorOf, onChange, onRemove }: Props) {
  const amount = amountOf(line);
  const off = line.units.trim() === '0';
  const input = (label: string, field: 'code' | 'modifiers' | 'description' | 'units' | 'unitPrice' | 'factor' | 'changeReason', className: string, numeric = false) => (
    <Field label={label} name={`${line.key}.${field}`} error={errorOf(field)} className={className}>
      {(props) => <input {...props} type="text" inputMode={numeric ? 'decimal' : 'text'} autoComplete="off" className={`input ${numeric ? 'num text-right' : ''}`} value={line[field]} onChange={(event) => onChange({ [field]: event.target.value })} />}
    </Field>
  );
  return (
    <fieldset className="grid grid-cols-2 items-start gap-x-3 gap-y-2 sm:grid-cols-[88px_104px_88px_minmax(0,1fr)_32px] min-[87.5rem]:grid-cols-[88px_88px_minmax(0,1fr)_72px_104px_72px_104px_32px]">
      <legend className="sr-only">{line.code || 'New line'}</legend>
      {input('Code', 'code', '')}
      {input('Modifiers', 'modifiers', '')}
      {input('What', 'description', 'max-sm:col-span-2 sm:max-[87.5rem]:col-span-3')}
      {input('Units', 'units', '', true)}
      {input('Unit price', 'unitPrice', '', true)}
      {input('Factor', 'factor', '', true)}
      <p className="text-right">
        <span className="label block">Amount</span>
        <span className={`num block leading-(--control) ${off ? 'text-muted line-through' : 'font-medium'}`}>{off && draftedCents !== null ? formatCents(draftedCents) : amount === null ? 'Check' : formatCents(amount)}</span>
      </p>
      <Button kind="ghost" iconOnly aria-label={`Take ${line.code || 'this line'} off the bill`} className="mt-5 max-sm:col-span-2 max-sm:mt-0 max-sm:justify-self-end" onClick={onRemove}>
        <X aria-hidden />
      </Button>
      {changed && (
        <div className="col-span-full flex flex-col gap-1">
          {input(off ? 'Why it is taken off' : 'Why it is changed', 'changeReason', '')}
          {draftedCents !== null && <p className="text-xs text-muted">Drafted from the case at {formatDollars(draftedCents)}. Both stay with the bill.</p>}
        </div>
      )}
    </fieldset>
  );
}
