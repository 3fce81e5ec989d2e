'use client';

import type { ComponentProps, ReactNode } from 'react';
import { Field } from '@/components/ui/field';

interface Shared {
  readonly label: string;
  readonly name: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  readonly className?: string;
}

/** A line of text; the browser keeps what was typed. */
export function TextInput({ label, name, hint, error, optional = false, className = '', ...input }: Shared & Omit<ComponentProps<'input'>, keyof Shared>) {
  return (
    <Field label={label} name={name} hint={hint} error={error} optional={optional} className={className}>
      {(field) => <input type="text" {...input} {...field} name={name} className="input" />}
    </Field>
  );
}

/** A password: may be pasted, and password managers may fill it. */
export function PasswordInput({ isNew = false, ...rest }: Shared & { readonly isNew?: boolean; readonly autoFocus?: boolean }) {
  return <TextInput {...rest} type="password" autoComplete={isNew ? 'new-password' : 'current-password'} required />;
}

/** Dollars as people write them. */
export function MoneyInput({ cents, ...rest }: Shared & { readonly cents: number | null | undefined }) {
  return <TextInput {...rest} inputMode="decimal" autoComplete="off" defaultValue={cents === null || cents === undefined ? '' : (cents / 100).toFixed(2)} />;
}

/** Several lines of text. */
export function NoteInput({ label, name, hint, error, optional = false, className = '', ...input }: Shared & Omit<ComponentProps<'textarea'>, keyof Shared>) {
  return (
    <Field label={label} name={name} hint={hint} error={error} optional={optional} className={className}>
      {(field) => <textarea {...input} {...field} name={name} className="input" />}
    </Field>
  );
}

/** One of a list. */
export function SelectInput({ label, name, hint, error, className = '', choices, ...select }: Shared & { readonly choices: readonly (readonly [value: string, label: string])[] } & Omit<ComponentProps<'select'>, keyof Shared>) {
  return (
    <Field label={label} name={name} hint={hint} error={error} className={className}>
      {(field) => (
        <select {...select} {...field} name={name} className="input">
          {choices.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Yes or no, with what it means. */
export function CheckInput({ label, name, hint, ...input }: { readonly label: string; readonly name: string; readonly hint?: ReactNode } & Omit<ComponentProps<'input'>, 'type' | 'name'>) {
  return (
    <label className="flex min-h-(--control) items-start gap-2 py-1.5">
      <input {...input} type="checkbox" name={name} className="mt-0.5 size-4 shrink-0 accent-(--accent)" />
      <span>
        <span className="block">{label}</span>
        {hint && <span className="block text-xs text-muted">{hint}</span>}
      </span>
    </label>
  );
}
