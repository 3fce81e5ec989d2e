'use client';

import { CircleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useFieldId } from './field';

interface Props {
  readonly title: string;
  readonly errors: readonly { readonly path: string; readonly message: string }[];
}

/** What stands in the way of saving, first on the form; focus comes here, and each line leads to its field. */
export function ErrorSummary({ title, errors }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const idOf = useFieldId();
  useEffect(() => {
    box.current?.focus();
  }, [errors]);
  return (
    <div ref={box} role="alert" tabIndex={-1} className="flex gap-2 rounded-md border border-danger bg-danger-soft px-4 py-3 text-danger-soft-foreground">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div>
        <p className="font-semibold">{title}</p>
        {errors.length > 0 && (
          <ul className="mt-1">
            {errors.map(({ path, message }) => (
              <li key={`${path}${message}`}>
                <a href={`#${idOf(path)}`} className="underline underline-offset-2" onClick={(event) => focusField(event, idOf(path))}>
                  {message}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function focusField(event: { preventDefault: () => void }, id: string): void {
  const field = document.getElementById(id);
  if (!field) return;
  event.preventDefault();
  field.focus();
}
