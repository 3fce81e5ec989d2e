import { CircleAlert } from 'lucide-react';
import { useId, type ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly className?: string;
  readonly children: (control: { readonly id: string; readonly 'aria-describedby': string | undefined; readonly 'aria-invalid': true | undefined }) => ReactNode;
}

/** A label above, the control, and under it the hint or the message that replaces it. */
export function Field({ label, hint, error, className = '', children }: Props) {
  const id = useId();
  const described = hint !== undefined || error !== undefined ? `${id}-hint` : undefined;
  return (
    <div className={`flex flex-col gap-1 ${className}`}>
      <label htmlFor={id} className="label">
        {label}
      </label>
      {children({ id, 'aria-describedby': described, 'aria-invalid': error === undefined ? undefined : true })}
      {described !== undefined && (
        <p id={described} className={`text-xs ${error === undefined ? 'text-muted' : 'flex items-center gap-1 text-danger-ink'}`}>
          {error !== undefined && <CircleAlert aria-hidden className="size-3.5 shrink-0" />}
          {error ?? hint}
        </p>
      )}
    </div>
  );
}

/** A yes or no beside its words. */
export function Tick({ name, value, checked, onChange, className = '', children }: { readonly name: string; readonly value: string; readonly checked: boolean; readonly onChange: (checked: boolean) => void; readonly className?: string; readonly children: ReactNode }) {
  return (
    <label className={`flex min-h-(--control) cursor-pointer items-center gap-2.5 ${className}`}>
      <input type="checkbox" name={name} value={value} checked={checked} onChange={(event) => onChange(event.target.checked)} className="size-4 shrink-0 accent-accent" />
      <span className="font-medium">{children}</span>
    </label>
  );
}

/** One of a few, all in sight. */
export function Choice<T extends string>({ legend, name, options, value, onChange }: { readonly legend: string; readonly name: string; readonly options: readonly (readonly [T, string])[]; readonly value: T; readonly onChange: (value: T) => void }) {
  return (
    <fieldset>
      <legend className="label mb-1">{legend}</legend>
      <div className="grid auto-cols-fr grid-flow-col rounded-md bg-default">
        {options.map(([option, words]) => (
          <label
            key={option}
            className="flex h-(--control) cursor-pointer items-center justify-center rounded-md font-medium has-checked:bg-surface has-checked:text-accent-soft-foreground has-checked:shadow-[inset_0_0_0_1px_var(--accent)] has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-focus"
          >
            <input type="radio" name={name} value={option} checked={value === option} onChange={() => onChange(option)} className="sr-only" />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
