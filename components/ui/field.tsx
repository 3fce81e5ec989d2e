'use client';

import { CircleAlert } from 'lucide-react';
import { createContext, use, useId, type ReactNode } from 'react';

export interface FieldProps {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

interface Props {
  readonly label: string;
  /** Its name in the server's answer, so that a summary of errors can lead to it. */
  readonly name?: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  readonly className?: string;
  readonly children: (props: FieldProps) => ReactNode;
}

/** A label above, the control, and under it the hint or, in its place, what is wrong and what to do. */
export function Field({ label, name, hint, error, optional = false, className = '', children }: Props) {
  const made = useId();
  const idOf = useFieldId();
  const id = name ? idOf(name) : made;
  const below = error || hint ? `${id}-below` : undefined;
  return (
    <div className={`flex min-w-0 flex-col gap-1 ${className}`}>
      <label htmlFor={id} className={`label ${error ? 'text-danger-ink' : ''}`}>
        {label} {optional && <span className="font-normal text-muted">optional</span>}
      </label>
      {children({ id, ...(below ? { 'aria-describedby': below } : {}), ...(error ? { 'aria-invalid': true } : {}) })}
      {below && <Below id={below} hint={hint} error={error} />}
    </div>
  );
}

/** The id of a control on the page itself, by the name the server calls it. */
export function fieldId(name: string, scope = ''): string {
  return `field-${scope}${name.replaceAll('.', '-')}`;
}

const Scope = createContext('');

/** Fields of their own: a dialog asks for what the page below it asks for too, and no two controls may share an id. */
export function FieldScope({ children }: { readonly children: ReactNode }) {
  return <Scope value={useId()}>{children}</Scope>;
}

/** The ids of the controls where this is called: on the page, or in the dialog that is open above it. */
export function useFieldId(): (name: string) => string {
  const scope = use(Scope);
  return (name) => fieldId(name, scope);
}

export function Below({ id, hint, error }: { readonly id: string; readonly hint?: ReactNode; readonly error?: string | undefined }) {
  return error ? (
    <p id={id} className="flex gap-1.5 text-xs text-danger-ink">
      <CircleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
      {error}
    </p>
  ) : (
    <p id={id} className="text-xs text-muted">
      {hint}
    </p>
  );
}
