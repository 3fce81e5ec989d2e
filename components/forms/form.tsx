'use client';

import type { ReactNode } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormValues } from './form-values';
import type { Saving } from './use-saving';

interface Props<Input> {
  readonly saving: Saving<Input>;
  /** What the form says, as the server takes it. */
  readonly toInput: (values: FormValues) => Input;
  readonly action: string;
  readonly kind?: 'primary' | 'outline' | 'danger';
  /** Where leaving without saving goes. */
  readonly cancelHref?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Fields, what stands in their way, and the one button; Ctrl Enter saves. It never empties itself on a refusal. */
export function Form<Input>({ saving, toInput, action, kind = 'primary', cancelHref, className = '', children }: Props<Input>) {
  return (
    <form
      method="post"
      noValidate
      className={`flex flex-col gap-4 ${className}`}
      onSubmit={(event) => {
        event.preventDefault();
        const values = new FormValues(new FormData(event.currentTarget));
        const input = toInput(values);
        if (values.problems.length > 0) saving.refuse(values.problems);
        else saving.save(input);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
    >
      {saving.title && <ErrorSummary title={saving.title} errors={saving.errors} />}
      {saving.showStored && (
        <Button className="self-start" onClick={saving.showStored}>
          Show what is stored now
        </Button>
      )}
      {children}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind={kind} pending={saving.pending} className="max-sm:w-full">
          {action}
        </Button>
        {cancelHref && (
          <ButtonLink href={cancelHref} scroll={false} className="max-sm:w-full">
            Cancel
          </ButtonLink>
        )}
      </div>
    </form>
  );
}
