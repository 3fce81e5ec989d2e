'use client';

import { RowAction } from '@/components/forms/row-action';
import { useRemoveException } from '@/lib/features/availability/client';
import type { ClinicException } from '@/lib/features/availability/schema';

/** Opens a closed day again, or takes an extra clinic off the calendar. */
export function TakeBackException({ exception, says }: { readonly exception: ClinicException; readonly says: string }) {
  const act = useRemoveException();
  return <RowAction change={{ mutationFn: act.mutateAsync }} input={{ exceptionId: exception.id, version: exception.version }} label="Take back" says={says} done={exception.kind === 'closed' ? 'The day is open again.' : 'The extra clinic is taken back.'} />;
}
