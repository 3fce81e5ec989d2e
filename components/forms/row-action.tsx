'use client';

import { Button } from '@/components/ui/button';
import { useNotice } from '@/components/ui/notice';
import { useSaving } from './use-saving';

interface Props<Input> {
  readonly change: { readonly mutationFn?: unknown };
  readonly input: Input;
  readonly label: string;
  /** The whole of it, for whoever does not see the row. */
  readonly says: string;
  readonly done: string;
}

/** A small button at the end of a row that does one thing to it. */
export function RowAction<Input>({ change, input, label, says, done }: Props<Input>) {
  const notify = useNotice();
  const saving = useSaving<Input, unknown>(change, { onSaved: () => notify({ message: done }) });
  return (
    <>
      <Button size="sm" kind="ghost" aria-label={says} pending={saving.pending} onClick={() => saving.save(input)}>
        {label}
      </Button>
      {saving.title && (
        <span role="alert" className="text-xs text-danger-ink">
          {saving.title}
        </span>
      )}
    </>
  );
}
