'use client';

import type { BankPreview, ColumnMapping } from '@/lib/features/bank-imports/schema';

interface Props {
  readonly preview: BankPreview;
  readonly onChange: (mapping: ColumnMapping) => void;
}

const none: ColumnMapping = { on: 0, description: 1, amount: 2, moneyIn: null, moneyOut: null, reference: null, hasHeader: true };

/** Which column is what, guessed or known from the account's last file; a person says so where it is wrong. */
export function ImportColumns({ preview, onChange }: Props) {
  const mapping = preview.mapping ?? none;
  const width = Math.max(1, ...preview.table.map((row) => row.length));
  const nameOf = (index: number) => (mapping.hasHeader ? preview.table[0]?.[index] : '') || `Column ${index + 1}`;
  const split = mapping.amount === null;
  const pick = (label: string, field: 'on' | 'description' | 'amount' | 'moneyIn' | 'moneyOut' | 'reference', optional = false) => (
    <label key={field} className="grid gap-1">
      <span className="label">{label}</span>
      <select className="input" value={mapping[field] ?? ''} onChange={(event) => onChange({ ...mapping, [field]: event.target.value === '' ? null : Number(event.target.value) })}>
        {optional && <option value="">None</option>}
        {Array.from({ length: width }, (_, index) => (
          <option key={index} value={index}>
            {nameOf(index)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <fieldset className="sm:col-span-2">
      <legend className="font-semibold">Columns</legend>
      <p className="pb-2 text-xs text-muted">{preview.mappingKnown ? 'As in the last file of this account.' : preview.mapping ? 'Guessed from the file. Look at the lines below.' : 'Choose which column is what.'}</p>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {pick('Day', 'on')}
        {pick('Words', 'description')}
        {pick('Check number', 'reference', true)}
        {split ? [pick('Money in', 'moneyIn'), pick('Money out', 'moneyOut')] : pick('Amount', 'amount')}
      </div>
      <div className="flex flex-wrap gap-x-6 pt-2">
        <label className="flex items-center gap-2">
          <input type="checkbox" className="size-4 accent-(--accent)" checked={split} onChange={() => onChange(split ? { ...mapping, amount: Math.min(2, width - 1), moneyIn: null, moneyOut: null } : { ...mapping, amount: null, moneyIn: mapping.amount ?? 0, moneyOut: Math.min((mapping.amount ?? 0) + 1, width - 1) })} />
          Money in and out in two columns
        </label>
        <label className="flex items-center gap-2">
          <input type="checkbox" className="size-4 accent-(--accent)" checked={mapping.hasHeader} onChange={() => onChange({ ...mapping, hasHeader: !mapping.hasHeader })} />
          The first row names the columns
        </label>
      </div>
    </fieldset>
  );
}
