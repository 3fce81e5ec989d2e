'use client';

import { RowAction } from '@/components/forms/row-action';
import { useRevokeFeed } from '@/lib/features/feeds/client';

/** Ends a calendar address: whoever has it reads nothing from then on. */
export function FeedAction({ feedId, name }: { readonly feedId: string; readonly name: string }) {
  const act = useRevokeFeed();
  return <RowAction change={{ mutationFn: act.mutateAsync }} input={{ feedId }} label="Revoke" says={`Revoke the address of ${name}`} done={`${name} no longer reads the calendar.`} />;
}
