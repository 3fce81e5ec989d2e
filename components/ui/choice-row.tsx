'use client';

interface Props<Choice extends string> {
  readonly legend: string;
  readonly name: string;
  readonly choices: readonly { readonly value: Choice; readonly label: string }[];
  readonly value: Choice;
  readonly onChange: (value: Choice) => void;
}

/** One of a few, side by side; the chosen one has an outline and a tint. */
export function ChoiceRow<Choice extends string>({ legend, name, choices, value, onChange }: Props<Choice>) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="label float-left w-full pb-1">{legend}</legend>
      <div className="clear-both flex rounded-md bg-default">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="flex h-(--control) flex-1 cursor-pointer items-center justify-center rounded-md px-2 font-medium whitespace-nowrap has-checked:bg-surface has-checked:text-accent-soft-foreground has-checked:shadow-[inset_0_0_0_1px_var(--accent)] has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-focus"
          >
            <input type="radio" name={name} className="sr-only" checked={choice.value === value} onChange={() => onChange(choice.value)} />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
