'use client';

import { Field } from '@/components/ui/field';
import { distance, formatDay } from '@/lib/format/dates';

interface DayProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly today: string;
  readonly optional?: boolean;
  readonly hint?: string;
}

/** A day with its weekday and distance under it. */
export function DayField({ label, name, value, onChange, today, optional = false, hint }: DayProps) {
  return (
    <Field label={label} name={name} optional={optional} hint={value ? `${formatDay(value, today)}, ${distance(value, today)}` : hint}>
      {(field) => <input {...field} type="date" required={!optional} className="input" value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}

interface WholeProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly optional?: boolean;
  readonly hint?: string;
}

/** A whole number: minutes or pages. Kept as typed; only digits are taken. */
export function WholeField({ label, name, value, onChange, optional = false, hint }: WholeProps) {
  return (
    <Field label={label} name={name} optional={optional} hint={hint}>
      {(field) => <input {...field} inputMode="numeric" autoComplete="off" required={!optional} pattern="[0-9,]{1,9}" title="A whole number" className="input num" value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}

/** Whole number of a field's text; null when it is empty. */
export function wholeOf(text: string): number | null {
  const plain = text.replaceAll(',', '').trim();
  return plain === '' ? null : Number(plain);
}

/** Minutes after midnight of a time field's 'HH:MM'; null when it is empty. */
export function minuteOf(time: string): number | null {
  const [hour, minute] = time.split(':').map(Number);
  return hour === undefined || minute === undefined ? null : hour * 60 + minute;
}

/** 'HH:MM' of minutes after midnight, for a time field. */
export function timeOf(minute: number | null): string {
  return minute === null ? '' : `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

export function CheckField({ label, checked, onChange, hint }: { readonly label: string; readonly checked: boolean; readonly onChange: (checked: boolean) => void; readonly hint?: string }) {
  return (
    <label className="flex min-h-(--control) items-start gap-2.5 pt-1.5 sm:col-span-2">
      <input type="checkbox" className="mt-0.5 size-4 accent-(--accent)" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {label}
        {hint && <span className="block text-xs text-muted">{hint}</span>}
      </span>
    </label>
  );
}

export function NoteField({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  return (
    <Field label="Note" name="note" optional className="sm:col-span-2">
      {(field) => <textarea {...field} className="input" rows={2} maxLength={2000} value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}
