'use client';

import { RowAction } from '@/components/forms/row-action';
import { useWithdrawUnavailability } from '@/lib/features/unavailability/client';
import type { Unavailability } from '@/lib/features/unavailability/schema';

/** Takes an absence back: the days can be booked again. */
export function WithdrawAbsence({ absence, says }: { readonly absence: Unavailability; readonly says: string }) {
  const act = useWithdrawUnavailability();
  return <RowAction change={{ mutationFn: act.mutateAsync }} input={{ unavailabilityId: absence.id, version: absence.version }} label="Withdraw" says={says} done="The absence is withdrawn." />;
}
